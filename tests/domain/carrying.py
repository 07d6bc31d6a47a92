"""What gets lost on the way through a modelled function, method or operator.

Each is called, in the analysis, with a value that carries all it can: where it comes from, its
run-time shape and, in traced code, what TensorFlow knows of that. `losers.txt` beside this file
lists which results do not have it any more; it may only shrink::

    python -m tests.domain.carrying           # says what is lost, and how much that is
    python -m tests.domain.carrying --write   # writes losers.txt
"""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from pyfunc_lint.domain.callables import External, Method
from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.provenance import Provenance, Source
from pyfunc_lint.domain.shapes import FULL
from pyfunc_lint.domain.tensors import Array, DTypeValue, Tensor
from pyfunc_lint.domain.values import Py, Value, const
from pyfunc_lint.domain.worlds import EAGER, FUNCTION, World
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import operators
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.language.imports import module_frame
from pyfunc_lint.overlays import dispatch
from pyfunc_lint.overlays.tensorflow import independent
from pyfunc_lint.source.modules import Module, Project
from pyfunc_lint.source.settings import Settings
from pyfunc_lint.tables import functions

HERE = Path(__file__).resolve().parent
LOSERS = HERE / "losers.txt"
MOST_USED = HERE / "most_used.txt"
"""Functions of TensorFlow and NumPy in the order of how many public modules call them."""

SOURCE = Source("wrapper", "tf.py_function", "probe")
FROM = Provenance(frozenset({SOURCE}))
CALL = ast.parse("f(x)", mode="eval").body

_SHAPES = ((2, 3), (3,), (), (2, 4, 4, 3), (4, 4, 3), (2, 2))
_DTYPES = ("float32", "int32", "string", "bool", "complex64", "uint8")


def _constants(*items: object) -> Value:
    return Sequence("list", tuple(const(item) for item in items))


_HINTS: dict[str, Value] = {
    "axis": const(0), "axes": const(0), "perm": _constants(1, 0), "shape": _constants(2, 3),
    "dims": _constants(2, 3), "depth": const(3), "num": const(2), "num_or_size_splits": const(1),
    "indices_or_sections": const(1), "size": _constants(4, 4), "dtype": DTypeValue("float32"),
    "multiples": _constants(1, 2), "reps": _constants(1, 2), "k": const(1), "n": const(1),
    "paddings": Sequence("list", (_constants(1, 1), _constants(0, 0))),
    "pad_width": const(1), "newshape": _constants(3, 2), "block_size": const(2),
    "clip_value_min": const(0.0), "clip_value_max": const(1.0), "clip_norm": const(1.0),
    "a_min": const(0.0), "a_max": const(1.0), "max_delta": const(0.1), "delta": const(0.1),
    "target_height": const(4), "target_width": const(4), "offset_height": const(0),
    "offset_width": const(0), "repeats": const(2), "shift": const(1), "blocksize": const(2),
    "equation": const("ij,jk->ik"), "subscripts": const("ij,jk->ik"), "name": const("n"),
    "num_segments": const(2), "num_classes": const(3), "seed": const(1), "q": const(50),
    "begin": _constants(0, 0), "ord": const(2), "rate": const(0.5), "pattern": const("a"),
    "rewrite": const("b"), "obj": const(0), "kth": const(1), "source": const(0),
    "destination": const(1), "axis1": const(0), "axis2": const(1), "start": const(0),
}  # fmt: skip
_INDEX = ("indices", "segment_ids", "labels", "ids", "partitions")


def new_run(world: World) -> tuple[Interpreter, Frame]:
    """An interpreter that has met a source, and a frame that runs in a world."""
    text = "import tensorflow as tf\n"
    module = Module("probe", "probe.py", text, ast.parse(text), "")
    run = Interpreter(module, Project(()), Settings(), 1)
    frame = module_frame(run, module)
    frame.own = world
    run.has_sources = True
    return run, frame


def value(library: str, dtype: str, shape: tuple[int, ...]) -> Value:
    """A value that carries all that it can."""
    if library == "np":
        return Array(dtype, shape, shape == (), provenance=FROM)
    return Tensor("symbolic", dtype, shape, static=FULL, provenance=FROM)


def calls(library: str, parameters: tuple[str, ...]) -> Iterator[Arguments]:
    """Calls that may work: arguments by what their names say, for the others the value."""
    names = [name for name in parameters if not name.startswith("*")]
    starred = bool(parameters) and parameters[0].startswith("*") and parameters[0] != "**kwargs"
    for dtype, shape, count in product(_DTYPES, _SHAPES, (1, 2, 3, 4)):
        carrying = value(library, dtype, shape)
        if starred:
            yield Arguments((carrying,) * count)
            continue
        if count > len(names):
            continue
        index = value(library, "int32", (2,))
        given = [
            index if name in _INDEX and at else _HINTS.get(name, carrying) if at else carrying
            for at, name in enumerate(names[:count])
        ]
        yield Arguments(tuple(given))
        if names[0] in ("values", "arrays", "tup", "inputs", "tensors", "arys", "condlist"):
            given[0] = Sequence("list", (carrying, carrying))
            yield Arguments(tuple(given))


def losses(result: Value, world: World) -> list[str]:
    """What a result does not have that it could have."""
    if isinstance(result, Sequence) and result.items:
        return losses(result.items[0], world)
    found: list[str] = []
    if not isinstance(result, (Tensor, Array, Py)):
        return found
    if SOURCE not in result.provenance.sources:
        found.append("provenance")
    if isinstance(result, (Tensor, Array)) and result.shape is None:
        found.append("shape")
    if isinstance(result, Tensor) and result.mode == "symbolic" and result.static is None:
        found.append("static shape")
    return found


def functions_of(library: str) -> Iterator[tuple[str, list[str]]]:
    """The modelled functions and methods of a library with what each loses, by its best call."""
    world = FUNCTION if library == "tf" else EAGER
    for name in sorted(functions.names(library)):
        owner = name.partition(".")[0]
        model = (functions.tensorflow if library == "tf" else functions.numpy)(name)
        if model is None or name in independent.FUNCTIONS or name.startswith(f"{library}.random"):
            continue
        best: list[str] | None = None
        for arguments in calls(library, model.parameters):
            run, frame = new_run(world)
            if owner in ("Tensor", "ndarray"):
                method = Method(arguments.positional[0], name.partition(".")[2])
                passed = Arguments(arguments.positional[1:])
                result = call_value(run, CALL, method, passed, frame)
            else:
                result = call_value(run, CALL, External(name), arguments, frame)
            if run.faults or not isinstance(result, (Tensor, Array, Py, Sequence)):
                continue
            found = losses(result, world)
            if best is None or len(found) < len(best):
                best = found
            if not best:
                break
        if best is not None:
            yield name, best


def operations() -> Iterator[tuple[str, list[str]]]:
    """Operators with what each loses."""
    for library, world in (("tf", FUNCTION), ("np", EAGER)):
        for symbol in ("+", "-", "*", "/", "//", "%", "**", "@", "<", "<=", ">", ">="):
            run, frame = new_run(world)
            left = value(library, "float32", (2, 2))
            node = ast.parse("x + y", mode="eval").body
            result = operators.binary(run, symbol, node, left, left, frame)
            yield f"{library} {symbol}", losses(result, world)
        for text in ("-x", "+x", "abs(x)", "x[0]", "x[:1]", "x[..., None]"):
            run, frame = new_run(world)
            run.store.write((frame.address, "x"), value(library, "float32", (2, 2)))
            node = ast.parse(text, mode="eval").body
            yield f"{library} {text}", losses(run.evaluate(node, frame), world)


def measured() -> dict[str, list[str]]:
    """All that is modelled, with what it loses."""
    assert dispatch.KNOWN, "the overlays are loaded with it"
    found = dict(operations())
    for library in ("tf", "np"):
        found.update(functions_of(library))
    return found


def listed() -> dict[str, list[str]]:
    """What losers.txt says."""
    lines = LOSERS.read_text("utf-8").splitlines() if LOSERS.exists() else []
    rows = (line.split(": ") for line in lines if line and not line.startswith("#"))
    return {name: lost.split(", ") for name, lost in rows}


def main() -> None:
    """Say what is lost, or write it down."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = measured()
    losing = {name: lost for name, lost in found.items() if lost}
    for what in ("provenance", "shape", "static shape"):
        count = sum(what in lost for lost in losing.values())
        print(f"{what}: lost by {count} of {len(found)}")
    print(f"anything: lost by {len(losing)} of {len(found)}")
    used = [name for name in MOST_USED.read_text("utf-8").split() if name in losing]
    print("among the most used:", *used)
    if options.write:
        head = "# What the results of these do not carry; see carrying.py.\n"
        rows = "".join(f"{name}: {', '.join(lost)}\n" for name, lost in sorted(losing.items()))
        LOSERS.write_text(head + rows, "utf-8")


if __name__ == "__main__":
    main()
