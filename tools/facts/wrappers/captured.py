"""Measures what eager code can do with a symbolic tensor of the code around it.

That is what the function of a wrapper meets when it takes a tensor of the traced code around it
from there and not through ``inp``. Writes `pyfunc_lint/tables/data/captured.json`::

    python -m tools.facts.wrappers.captured [--only PART …]

The operations, operands and functions are those of the other tables. They are run on a tensor of a
graph that is not the current one; ``in_wrapper`` runs one where it really happens: in the function
of a wrapper, in a tf.function, in Dataset.map and in the graph of a session. Attributes are those
of every symbolic tensor: `tests/test_captured.py` compares them.
"""

from __future__ import annotations

import argparse
import functools
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import tensorflow as tf

from pyfunc_lint.tables.operands import Outcome
from tools.facts.functions import tensorflow_runs
from tools.facts.functions.files import scratch
from tools.facts.functions.probe import Sample, Seen, T, is_list, phrase
from tools.facts.functions.tensorflow_api import Api, tensorflow_api
from tools.facts.functions.tensorflow_runs import tensor_forms
from tools.facts.operations import binary, protocols
from tools.facts.operations.observe import quiet, run
from tools.facts.operations.probe import Probe
from tools.facts.operations.samples import CAPTURED, NUMPY_KINDS
from tools.facts.processes import in_batches, run_program
from tools.facts.tables import DATA, Pool, write
from tools.facts.wrappers.contract import WRAPPERS, message

Verdict = list[str]
"""[error, words]: how it fails."""


# --- operations -----------------------------------------------------------------------------------


STATEMENTS = ("if", "while", "for", "not", "and", "or", "ternary", "assert")
CALLS = tuple(f"for-{name}" for name in ("range", "enumerate", "enumerate-count", "zip",
                                         "zip-count", "reversed"))  # fmt: skip


class EitherProbe(Probe):
    """Runs an operation as it is written, and as AutoGraph rewrites it.

    A wrapped function that is written inside a tf.function is rewritten with it, although it runs
    eagerly: there an ``if`` may fail in another way. Calls are left alone: AutoGraph follows them
    only while it traces.
    """

    def on_value(self, name: str, value: object, world: str = "eager") -> Outcome:
        """How both fail; where one of them works, the operation does."""
        written = super().on_value(name, value, world)
        if name.partition("-")[0] not in STATEMENTS or name in CALLS:
            return written
        function = rewritten(self.module.traceable(self.functions[name]))
        changed = written if function is None else run(function, value, world=world)
        if not written.error or not changed.error or written.error == changed.error:
            same = written.text == changed.text or not changed.error
            return written if same else replace(written, text="")
        return Outcome(error=f"{written.error} or {changed.error}")


@functools.cache
def rewritten(function: Callable[..., object]) -> Callable[..., object] | None:
    """The function as AutoGraph rewrites it; None where it cannot."""
    try:
        return tf.autograph.to_graph(function)  # type: ignore[no-any-return]
    except Exception:
        return None


def measured_protocols() -> dict[str, Any]:
    """What operations of one value do: as in protocols.json, for this one kind."""
    return protocols.packed_protocols({CAPTURED: EitherProbe().kind(CAPTURED)}, {})


def measured_operators() -> dict[str, Any]:
    """As in binary.json, for the pairs with a captured tensor."""
    pairs = []
    for partner in (CAPTURED, "eager", "variable", *NUMPY_KINDS, *binary.PYTHON_GROUPS):
        pairs += [(CAPTURED, partner)] + [(partner, CAPTURED)] * (partner != CAPTURED)
    return binary.packed(binary.measure(pairs))


# --- functions ------------------------------------------------------------------------------------


def forms(value: Sample) -> list[tuple[Sample, Sample]]:
    """(the argument as eager tensors, the same as captured ones), for each way to write it."""
    if isinstance(value, T):
        return [(replace(value, form="tensor"), replace(value, form=CAPTURED))]
    if is_list(value):
        tensors = [replace(item, form="tensor") for item in value]
        kind = type(value)
        captured = [replace(item, form=CAPTURED) for item in value]
        return [(kind(tensors), kind(captured)), (kind(tensors), kind([captured[0], *tensors[1:]]))]
    return [(form, replace(form, form=CAPTURED)) for form in tensor_forms(value)]


def verdict(pairs: list[tuple[Seen, Seen]]) -> Verdict | None:
    """Of runs (on eager tensors, on captured ones): how all of them fail that would have worked."""
    known = [seen for plain, seen in pairs if plain.ok and not seen.error.startswith("?")]
    errors = {seen.error for seen in known}
    if len(errors) != 1 or "" in errors:
        return None
    return [known[0].error, phrase([seen.text for seen in known])]


def of_function(api: Api) -> dict[str, Verdict]:
    """Parameter → how the function fails on a captured tensor there."""
    probe = tensorflow_runs.Probe(api)
    found: dict[str, list[Verdict | None]] = {}
    for base in tensorflow_runs.find_bases(api, probe):
        for name in api.parameters:
            value = base.get(name, api.defaults.get(name))
            if name == "name" or name.startswith("**") or value is None:
                continue
            pairs = [
                (probe.call({**base, name: plain}, "eager"),
                 probe.call({**base, name: captured}, "eager"))
                for plain, captured in forms(value)
            ]  # fmt: skip
            if any(plain.ok for plain, _ in pairs):
                found.setdefault(name, []).append(verdict(pairs))
    return {name: agreed for name, all_ in found.items() if (agreed := _agreed(all_)) is not None}


def _agreed(verdicts: list[Verdict | None]) -> Verdict | None:
    first = verdicts[0]
    if any(other is None or first is None or other[0] != first[0] for other in verdicts):
        return None
    return first if first is None or verdicts.count(first) == len(verdicts) else [first[0], ""]


def measured_functions() -> dict[str, Any]:
    """Function → parameters by the way in which it fails on a captured tensor there."""
    scratch()
    errors = Pool()
    packed: dict[str, Any] = {}
    makers = [(api, of_function(api)) for api in CONSTRUCTORS]
    for api, found in (*in_batches(tensorflow_api()[0], of_function, size=6), *makers):
        rows: dict[int, list[str]] = {}
        for parameter, answer in (found or {}).items():
            rows.setdefault(errors.number(answer), []).append(parameter)
        for name in api.names if rows else ():
            packed[name] = [[number, " ".join(names)] for number, names in sorted(rows.items())]
    return {"errors": errors.items, "refuses": dict(sorted(packed.items()))}


def _constructors() -> Iterator[Api]:
    """What the other tables have no place for, since it gives no tensor."""
    import inspect

    spec = inspect.FullArgSpec
    yield Api(
        "tf.Variable", ("tf.Variable", "tf.compat.v1.Variable"), tf.Variable,
        spec(["initial_value"], None, None, None, [], None, {}),
    )  # fmt: skip
    yield Api("tf.print", ("tf.print",), tf.print, spec([], "inputs", None, None, [], None, {}))
    yield Api(
        "tf.data.Dataset.from_tensors", ("tf.data.Dataset.from_tensors",),
        tf.data.Dataset.from_tensors, spec(["tensors"], None, None, None, [], None, {}),
    )  # fmt: skip
    yield Api(
        "tf.data.Dataset.from_tensor_slices", ("tf.data.Dataset.from_tensor_slices",),
        tf.data.Dataset.from_tensor_slices, spec(["tensors"], None, None, None, [], None, {}),
    )  # fmt: skip


CONSTRUCTORS = tuple(_constructors())


# --- where it really happens ----------------------------------------------------------------------


def in_wrapper(world: str, wrapper: str, use: Callable[[Any, Any], Any], sample: Sample) -> Verdict:
    """How a wrapper's function fails that uses a tensor around it; [] when it works.

    ``use`` gets the captured tensor, and what the wrapper passes: an EagerTensor or an array.
    """
    failed: list[BaseException] = []

    def around(value: Any) -> Any:
        captured = tf.identity(value)

        def body(passed: Any) -> Any:
            try:
                use(captured, passed)
            except Exception as error:
                failed.append(error)
            return np.float32(1)

        return WRAPPERS[wrapper](body, [tf.constant(1.0)], tf.float32)

    value = sample.content()
    if world == "function":
        tf.function(around)(tf.constant(value, sample.dtype))
    elif world == "dataset":
        next(iter(tf.data.Dataset.from_tensors(tf.constant(value, sample.dtype)).map(around)))
    else:
        with tf.Graph().as_default(), tf.compat.v1.Session() as session:
            session.run(around(tf.constant(value, sample.dtype)))
    if not failed:
        return []
    return [type(failed[0]).__name__.lstrip("_"), str(failed[0])]


WORLDS = ("function", "dataset", "session")


def returned() -> dict[str, Any]:
    """Wrapper → how it fails when its function gives back a captured tensor, in every world.

    First one of the dtype of ``Tout``, then one of another.
    """
    found: dict[str, Any] = {}
    for wrapper in WRAPPERS:
        found[wrapper] = []
        for dtype in ("float32", "float64"):
            errors = [_returned_in(world, wrapper, dtype) for world in WORLDS]
            names = {name for name, _ in errors}
            assert len(names) == 1, errors
            found[wrapper].append([names.pop(), phrase([text for _, text in errors])])
    return {"errors": found, "eager": run_program(__spec__.name, "--eager").decode().split()}


def _returned_in(world: str, wrapper: str, dtype: str) -> tuple[str, str]:
    def around(value: Any) -> Any:
        captured = tf.identity(value)
        return WRAPPERS[wrapper](lambda _: captured, [tf.constant(1.0)], tf.float32)

    value = tf.constant([1.0, 2.0], dtype)
    try:
        if world == "function":
            tf.function(around)(value)
        elif world == "dataset":
            next(iter(tf.data.Dataset.from_tensors(value).map(around)))
        else:
            with tf.Graph().as_default(), tf.compat.v1.Session() as session:
                session.run(around(tf.constant([1.0, 2.0], dtype)))
    except Exception as error:
        return type(error).__name__, message(error).split("Error: ", 1)[-1].split("\n")[0]
    return "", ""


def eager_without_eager_execution() -> list[str]:
    """The wrappers whose functions run eagerly although eager execution is off."""
    tf.compat.v1.disable_eager_execution()
    found = []
    for name, wrapper in WRAPPERS.items():

        def body(value: Any, name: str = name) -> Any:
            if tf.executing_eagerly():
                found.append(name)
            return value

        with tf.Graph().as_default(), tf.compat.v1.Session() as session:
            session.run(wrapper(body, [tf.constant(1.0)], tf.float32))
    return found


PARTS: dict[str, Callable[[], dict[str, Any]]] = {
    "protocols": measured_protocols,
    "binary": measured_operators,
    "functions": measured_functions,
    "returned": returned,
}


def main() -> None:
    """Writes what was asked for; the other parts stay."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", choices=tuple(PARTS), default=[])
    parser.add_argument("--eager", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.eager:
        print(*eager_without_eager_execution())
        return
    path = DATA / "captured.json"
    with quiet():
        measured = {part: PARTS[part]() for part in options.only or PARTS}
    content: Mapping[str, Any] = json.loads(path.read_bytes()) if path.exists() else {}
    write("captured.json", {
        "source": tf.__version__,
        **{part: measured.get(part, content.get(part, {})) for part in PARTS},
    })  # fmt: skip


if __name__ == "__main__":
    main()
