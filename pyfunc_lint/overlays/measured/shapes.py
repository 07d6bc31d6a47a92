"""Shapes of what modelled functions give: at run time, and as TensorFlow knows them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.shapes import FULL, UNRANKED, Shape, Static, flags, of_flags
from pyfunc_lint.domain.tensors import Array, ShapeValue, Tensor
from pyfunc_lint.domain.values import Const, Py, Unknown, Value
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.overlays.measured.conversions import NESTS, made_of
from pyfunc_lint.tables import shapes as table
from pyfunc_lint.tables.functions import FunctionModel
from pyfunc_lint.tables.shapes import Dim, Dims

_OF_BYTES = frozenset({"ndarray.view"})
"""Of their results the dtype decides how many elements there are."""
_SPLITS = {
    "np.split": "indices_or_sections", "np.array_split": "indices_or_sections",
    "np.hsplit": "indices_or_sections", "np.vsplit": "indices_or_sections",
}  # fmt: skip


def pieces(model: FunctionModel, values: dict[str, Value]) -> int | None:
    """Into how many parts an array is split, where it is split at positions of an array."""
    at = values.get(_SPLITS.get(model.name, ""))
    if isinstance(at, Array) and at.shape is not None and len(at.shape) == 1:
        return None if at.shape[0] is None else at.shape[0] + 1
    return None


class Known(NamedTuple):
    """What is known of the shape of a result."""

    shape: Shape | None = None
    static: Static = None


class _Passed(NamedTuple):
    """The arguments as the table takes them."""

    shapes: dict[str, Dims | list[Dims | None] | None]
    constants: dict[str, object]
    names: frozenset[str]
    unranked: list[str]
    statics: list[Static]


def result_shapes(run: Interpreter, model: FunctionModel, values: dict[str, Value]) -> Known:
    """The shapes of what a modelled function gives; of a tuple or list: of each of its items."""
    name = model.name.replace("np.random.Generator.", "np.random.")
    made = made_of(run, name, next(iter(values.values()), None), values)
    if made is not None:
        return Known(made.shape, made.static)
    if not table.is_known(name) or all(_says_nothing(value) for value in values.values()):
        return Known()
    if "dtype" in values and name not in _OF_BYTES:
        values = {key: value for key, value in values.items() if key != "dtype"}
    passed = _passed(run, values)
    dims = table.result(name, passed.shapes, passed.constants, passed.names)
    shape = None if dims is None else tuple(dim.size for dim in dims)
    return Known(shape, _static(name, passed, dims))


def _says_nothing(value: Value) -> bool:
    """Whether no shape follows from an argument: the tables of dtypes know ranks already."""
    if isinstance(value, Tensor):
        return value.shape is None and value.static is None
    return isinstance(value, Unknown) or (isinstance(value, Array) and value.shape is None)


def _static(name: str, passed: _Passed, dims: Dims | None) -> Static:
    """What TensorFlow knows of the result."""
    if passed.unranked:
        return _of_unranked(name, passed)
    if dims is not None:
        return of_flags(dim.static for dim in dims)
    whole = all(static == FULL for static in passed.statics)
    return FULL if whole and table.knows_all(name) else None


def _of_unranked(name: str, passed: _Passed) -> Static:
    """What TensorFlow knows where it does not know the rank of some arguments."""
    known: list[Static] = []
    for parameter in passed.unranked:
        said = table.of_unranked(name, parameter, passed.shapes, passed.constants, passed.names)
        if said == "unranked":
            known.append(UNRANKED)
        elif isinstance(said, tuple) and not isinstance(said, table.Failure):
            known.append(of_flags(said))
        else:
            return None
    return known[0] if len(set(known)) == 1 else UNRANKED if UNRANKED in known else None


def _passed(run: Interpreter, values: dict[str, Value]) -> _Passed:
    passed = _Passed({}, {}, frozenset(values), [], [])
    for name, value in values.items():
        if isinstance(value, Const):
            passed.constants[name] = value.value
            continue
        held = run.freeze(value)
        if isinstance(held, (Tensor, Array)):
            passed.shapes[name] = _dims(run, held, name, passed)
        elif isinstance(held, Py):
            passed.shapes[name] = ()
        elif isinstance(held, ShapeValue) and held.shape is not None:
            passed.constants[name] = _sized(held.shape, held.static)
        elif isinstance(held, Sequence) and held.items is not None and held.kind in NESTS:
            _of_items(run, held.items, name, passed)
    return passed


def _of_items(run: Interpreter, items: tuple[Value, ...], name: str, passed: _Passed) -> None:
    """A list: of constants, of sizes, of arrays; which of them, the rule knows."""
    with suppress(ValueError):
        passed.constants[name] = [_constant(item) for item in items]
    if any(isinstance(item, (Tensor, Array)) for item in items):
        passed.shapes[name] = [
            _dims(run, item, f"{name}[{at}]", passed) for at, item in enumerate(items)
        ]


def _constant(item: Value) -> object:
    """A constant, a list of them, or a size that is not known before the code runs."""
    if isinstance(item, Const):
        return item.value
    if isinstance(item, Sequence) and item.items is not None:
        return [_constant(inner) for inner in item.items]
    if isinstance(item, Py) and item.kind == "int":
        return Dim(None, True)
    if isinstance(item, (Tensor, Array)) and item.shape == () and _is_whole(item.dtype):
        return Dim(None, False if isinstance(item, Tensor) and item.mode == "symbolic" else None)
    raise ValueError(item)


def _is_whole(dtype: str | None) -> bool:
    return dtype is not None and dtype.startswith(("int", "uint"))


def _dims(run: Interpreter, value: Value, name: str, passed: _Passed) -> Dims | None:
    """The dimensions of an array; None where its rank is not known."""
    if isinstance(value, (Const, Py)):
        return ()
    value = run.present(value)
    if isinstance(value, Array):
        passed.statics.append(FULL)
        shape = () if value.scalar else value.shape
        return None if shape is None else _sized(shape, FULL)
    if not isinstance(value, Tensor):
        return None
    static = value.static if value.mode == "symbolic" else FULL
    passed.statics.append(static)
    if static == UNRANKED:
        passed.unranked.append(name)
    return None if value.shape is None else _sized(value.shape, static)


def _sized(shape: Iterable[int | None], static: Static) -> Dims:
    sizes = tuple(shape)
    known = flags(static, len(sizes))
    if known is None or len(known) != len(sizes):
        known = (False if static == UNRANKED else None,) * len(sizes)
    return tuple(Dim(size, flag) for size, flag in zip(sizes, known, strict=True))
