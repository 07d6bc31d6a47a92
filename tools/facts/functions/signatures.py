"""Measures the parameters of every function and method that an overlay answers.

Writes signatures.json of `pyfunc_lint/tables/data`::

    python -m tools.facts.functions.signatures

The names come from the registry. What ``inspect.signature`` says is written as in Python: names in
order, those after ``*`` by keyword only. Without ``self``.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from types import FunctionType
from typing import Any

from pyfunc_lint.interpreter.registry import FUNCTIONS, METHODS
from pyfunc_lint.overlays import dispatch
from pyfunc_lint.overlays.measured.sinks import SINKS
from tools.facts.tables import write

OVERLAYS = dispatch
"""Loaded so that they are registered."""
MODULES = {"tf": "tensorflow", "np": "numpy"}
_V1 = (
    "FixedLenFeature", "FixedLenSequenceFeature", "VarLenFeature", "parse_example",
    "parse_single_example", "placeholder", "Session", "InteractiveSession",
)  # fmt: skip
TWINS = {
    **{f"tf.{name}": f"tf.compat.v1.{name}" for name in _V1},
    "tf.ResourceVariable": "tf.compat.v1.Variable",
    "tf.contrib.eager.defun": "tf.function",
    "tf.contrib.autograph.do_not_convert": "tf.autograph.experimental.do_not_convert",
    "tf.autograph.do_not_convert": "tf.autograph.experimental.do_not_convert",
    "tf.data.make_one_shot_iterator": "tf.compat.v1.data.make_one_shot_iterator",
    "tf.data.make_initializable_iterator": "tf.compat.v1.data.make_initializable_iterator",
    "tf.distribute.Strategy.experimental_run_v2": "tf.distribute.Strategy.run",
    "keras.engine.input_layer.Input": "keras.Input",
    "keras.optimizers.Optimizer": "keras.src.optimizers.base_optimizer.BaseOptimizer",
    "keras.Model": "keras.src.models.functional.Functional",
    "keras.models.Model": "keras.src.models.functional.Functional",
}
"""Names that are gone, or that stand for something else when they are called: whose they are."""
_MOVED = {
    "tf.data.experimental.Dataset.": "tf.data.Dataset.",
    "keras.optimizers.legacy.": "keras.optimizers.",
    "keras.optimizers.experimental.": "keras.optimizers.",
}
"""Places where an older TensorFlow or Keras has the same."""
WRITTEN = {
    "builtins.int": "x base",
    "builtins.next": "iterator default",
    "builtins.type": "object",
    "collections.deque": "iterable maxlen",
    "csv.reader": "iterable dialect * **fmtparams",
    "functools.reduce": "function iterable initial",
    "struct.Struct": "format",
    # Under TensorFlow 2.15.
    "keras2.Model.compile": "optimizer loss metrics loss_weights weighted_metrics run_eagerly "
    "steps_per_execution jit_compile pss_evaluation_shards **kwargs",
    # Only there in an older NumPy, and with TensorFlow's NumPy behaviour.
    "np.in1d": "ar1 ar2 assume_unique invert * kind",
    "tf.Tensor.astype": "dtype",
}
"""What Python does not know of functions that are written in C, from their documentation."""
FAMILIES = {"keras.optimizers.": "keras.optimizers.Optimizer"}
"""Those whose overlay asks for a parameter, and the class that their members are derived from."""
OTHERS = ("keras.losses.Loss.__call__", "keras2.Model.compile")
"""What overlays bind by themselves."""


def names() -> list[str]:
    """Canonical names of all that overlays answer."""
    found = {name for table in (FUNCTIONS, METHODS) for name, _ in table}
    found |= {*SINKS, *OTHERS}
    for family, class_ in FAMILIES.items():
        base = _look_up(class_)[1]
        members = vars(_look_up(family.rstrip("."))[1])
        found |= {
            f"{place}{name}"
            for place in (family, *(old for old, new in _MOVED.items() if new == family))
            for name, held in members.items()
            if inspect.isclass(held) and issubclass(held, base)
        }
    return sorted(name for name in found if not name.endswith(".") and ".." not in name)


def measured() -> dict[str, str]:
    """The parameters by name, of those that have a signature."""
    found = {name: signature(name) for name in names()}
    return {name: text for name, text in found.items() if text is not None}


def signature(name: str) -> str | None:
    """The parameters of what has that name; None where nothing is known of them."""
    if name in WRITTEN:
        return WRITTEN[name]
    for old, new in _MOVED.items():
        name = name.replace(old, new)
    try:
        owner, found = _look_up(TWINS.get(name, name))
        parameters = list(inspect.signature(found).parameters.values())
        if inspect.isclass(found) and all(_is_star(p) for p in parameters):
            parameters = list(inspect.signature(found.__init__).parameters.values())[1:]  # type: ignore[misc]
        elif _takes_self(owner, name.rpartition(".")[2]):
            parameters = parameters[1:]
    except (AttributeError, ImportError, TypeError, ValueError):
        return None
    return " ".join(_written(parameters))


def _look_up(name: str) -> tuple[Any, Any]:
    """What holds the thing of that name, and the thing."""
    first, *rest = name.split(".")
    owner: Any = None
    found: Any = importlib.import_module(MODULES.get(first, first))
    for part in rest:
        owner = found
        if not hasattr(found, part):
            importlib.import_module(".".join((found.__name__, part)))
        found = getattr(found, part)
    return owner, found


def _takes_self(owner: Any, name: str) -> bool:
    """Whether the first parameter is the object whose method it is."""
    held = inspect.getattr_static(owner, name, None) if inspect.isclass(owner) else None
    if isinstance(held, (staticmethod, classmethod)):
        return False
    return isinstance(held, FunctionType) or inspect.ismethoddescriptor(held)


def _is_star(parameter: inspect.Parameter) -> bool:
    return parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD)


def _written(parameters: list[inspect.Parameter]) -> Iterator[str]:
    stars = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}
    after_star = False
    for parameter in parameters:
        keyword_only = parameter.kind is parameter.KEYWORD_ONLY
        if keyword_only and not after_star:
            yield "*"
        after_star = after_star or keyword_only or parameter.kind is parameter.VAR_POSITIONAL
        yield stars.get(parameter.kind, "") + parameter.name


if __name__ == "__main__":
    write("signatures.json", measured())
