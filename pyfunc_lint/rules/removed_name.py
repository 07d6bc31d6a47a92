"""E7326: a name of TensorFlow 1 is read that TensorFlow 2 does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.help import Help, become, tensorflow, words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import Removed
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation

_OLD = "compat.v1."
_BETTER = {"py_func": "numpy_function", "set_random_seed": "random.set_seed"}
"""What does the same in TensorFlow 2, though it is another function."""
_EAGERLY = {
    **dict.fromkeys(
        ("Session", "InteractiveSession"),
        "leave sessions out: operations run at once, and x.numpy() has their values",
    ),
    "placeholder": "make it a parameter of a function, or of a tf.function",
    "global_variables_initializer": "leave it out: variables have their values when they are made",
    "enable_eager_execution": "leave it out: TensorFlow 2 runs eagerly",
    "enable_v2_behavior": "leave it out: it is how TensorFlow 2 behaves",
    "gradients": "record the computation in a tf.GradientTape",
    "contrib": "use tf.keras, tf.data, or a package of its own such as tf-slim",
    "layers": "use tf.keras.layers",
    "to_float": "write tf.cast(x, tf.float32)",
    "to_int32": "write tf.cast(x, tf.int32)",
    "to_int64": "write tf.cast(x, tf.int64)",
}
"""Of names that need more than another name."""


def _say(fault: Fault, removed: Removed) -> Said:
    library = tensorflow(fault.module)
    name = f"{library}.{removed.name}"
    if removed.imported:
        name = f"the import of tensorflow.{removed.name}"
    elif removed.iterator:
        name = f".{removed.name.rpartition('.')[2]}()"
    return {
        "name": name,
        "fails": fails(fault.error),
    }, _help(fault, removed, library)


def _help(fault: Fault, removed: Removed, library: str) -> Help:
    if removed.iterator:
        return words("iterate over the dataset itself, or use iter(dataset)")
    if text := _EAGERLY.get(removed.name):
        return words(text)
    new = _BETTER.get(removed.name, removed.successor)
    if not new:
        return words("use what has taken its place; nothing of this name is left")
    written = f"{library}.{new}"
    if removed.imported:
        return words(f"use {written}")
    return become(fault.module, fault.node, written, f"write `{written}`")


def check(observations: Observations) -> Iterator[Violation]:
    """Names that are gone, in modules that use what TensorFlow 1 does not have."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "E7326",
    "removed-name",
    "%(name)s %(fails)s: TensorFlow 2 has no such name",
    "TensorFlow 2 keeps the interface of TensorFlow 1 under tf.compat.v1 only; some functions have "
    "other names now, and tf.contrib is gone. A module that uses what TensorFlow 1 does not have "
    "is one for TensorFlow 2, and fails where it reads such a name. Modules that are written for "
    "TensorFlow 1 throughout are left alone.",
    check,
    frozenset({Cause.REMOVED_NAME}),
)
