"""What TensorFlow makes of values: dtypes, specs and conversions to tensors."""

from __future__ import annotations

from dataclasses import replace

from pyfunc_lint.domain.callables import External
from pyfunc_lint.domain.containers import Dataset, Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import join
from pyfunc_lint.domain.provenance import NOWHERE, together
from pyfunc_lint.domain.shapes import (
    FULL,
    UNRANKED,
    Shape,
    Static,
    flags,
    of_flags,
    stacked,
    through,
)
from pyfunc_lint.domain.tensors import Array, DTypeValue, ShapeValue, Spec, Tensor, TensorMode
from pyfunc_lint.domain.values import (
    NONE,
    Const,
    Poison,
    Py,
    Union,
    Unknown,
    Value,
    python_kind,
)
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.tables.dtypes import (
    KNOWN,
    NATURAL_THROUGH_NUMPY,
    NUMPY_NATURAL,
    NUMPY_TYPES,
    TENSORFLOW_BUILTINS,
    TENSORFLOW_NAMES,
    TENSORFLOW_NATURAL,
    as_tensor,
    numpy_name,
)


def tensorflow_dtype(value: Value) -> str | None:
    """The dtype that ``tf.as_dtype`` reads from a value; None when unknown or refused."""
    name: str | None = None
    if isinstance(value, DTypeValue):
        name = as_tensor(value.name)
    elif isinstance(value, Const) and isinstance(value.value, str):
        name = TENSORFLOW_NAMES.get(value.value)
    elif isinstance(value, External):
        numpys = NUMPY_TYPES.get(value.name)
        name = as_tensor(numpys) if numpys else TENSORFLOW_BUILTINS.get(_builtin(value))
    elif isinstance(value, Spec):
        return value.dtype
    return name if name in KNOWN else None


def numpy_dtype(value: Value) -> str | None:
    """The dtype that ``np.dtype`` reads from a value; None when unknown."""
    if isinstance(value, DTypeValue) and value.library != "tf":
        return value.name if as_tensor(value.name) in KNOWN else None
    if isinstance(value, Const) and isinstance(value.value, str):
        return numpy_name(value.value)
    if isinstance(value, External):
        return NUMPY_TYPES.get(value.name) or NUMPY_NATURAL.get(_builtin(value))
    return None


def _builtin(value: External) -> str:
    owner, _, name = value.name.rpartition(".")
    return name if owner == "builtins" else ""


def shape_of(run: Interpreter, value: Value | None) -> Shape | None:
    """The shape that a shape argument names."""
    if value is None:
        return None
    if isinstance(value, ShapeValue):
        return value.shape
    if isinstance(value, Const) and isinstance(value.value, int):
        return (value.value,)
    held = run.freeze(value)
    if isinstance(held, Sequence) and held.items is not None and held.kind in ("tuple", "list"):
        return tuple(
            item.value if isinstance(item, Const) and isinstance(item.value, int) else None
            for item in held.items
        )
    return None


def static_of(run: Interpreter, value: Value | None) -> Static:
    """What a shape argument tells TensorFlow: None in it, or for it, is what stays unknown."""
    if value is None:
        return None
    if value == NONE:
        return UNRANKED
    if isinstance(value, ShapeValue):
        return value.static
    if isinstance(value, Const) and isinstance(value.value, int):
        return FULL
    held = run.freeze(value)
    if isinstance(held, Sequence) and held.items is not None and held.kind in ("tuple", "list"):
        return of_flags(_tells(item) for item in held.items)
    return None


def _tells(item: Value) -> bool | None:
    """Whether an item of a shape tells the size: a number does, and -1 and None do not."""
    if isinstance(item, Const):
        return isinstance(item.value, int) and item.value >= 0
    return True if isinstance(item, Py) and item.kind == "int" else None


def tensor_dtype(dtype: str | None) -> str | None:
    """The dtype of the tensor that an array makes; object arrays may hold text or numbers."""
    return None if dtype in (None, "object") else as_tensor(dtype)


def converted(
    run: Interpreter, value: Value, mode: TensorMode, natural: dict[str, str] = TENSORFLOW_NATURAL
) -> Tensor:
    """The tensor that TensorFlow makes of a value."""
    if isinstance(value, Tensor):
        kind = "dense" if value.kind == "variable" else value.kind
        return replace(value.in_mode(mode), kind=kind, role="", assigned=False)
    static = FULL if mode == "symbolic" else None
    if isinstance(value, Array):
        shape = () if value.scalar else value.shape
        dtype, provenance = tensor_dtype(value.dtype), value.provenance
        return Tensor(mode, dtype, shape, static=static, provenance=provenance)
    kind = python_kind(value)
    if kind in natural:
        provenance = value.provenance if isinstance(value, Py) else NOWHERE
        return Tensor(mode, natural[kind], (), static=static, provenance=provenance)
    held = run.freeze(value)
    if isinstance(held, Sequence) and held.items is not None and held.items:
        parts = [converted(run, item, mode, natural) for item in held.items[:64]]
        if all(isinstance(item, (Const, Py, Tensor, Array, Sequence)) for item in held.items):
            dtypes = {part.dtype for part in parts}
            shapes = {part.shape for part in parts}
            dtype = dtypes.pop() if len(dtypes) == 1 else _widest(dtypes, natural)
            inner = shapes.pop() if len(shapes) == 1 else None
            shape = None if inner is None else (len(held.items), *inner)
            return Tensor(
                mode,
                dtype,
                shape,
                static=stacked((part.static for part in parts), shape),
                provenance=together(part.provenance for part in parts),
            )
    if isinstance(held, Sequence) and held.items is None and held.element is not None:
        part = converted(run, held.element, mode, natural)
        shape = None if part.shape is None else (None, *part.shape)
        return part.shaped(shape, stacked((part.static,), shape))
    if isinstance(held, ShapeValue):
        return Tensor(mode, "int32", (None if held.shape is None else len(held.shape),))
    return Tensor(mode, None, None)


def as_array(run: Interpreter, value: Value) -> Value:
    """A list of numbers beside an array, as NumPy takes it."""
    held = run.freeze(value) if isinstance(value, (Ref, Sequence)) else value
    if not isinstance(held, Sequence) or held.kind not in ("list", "tuple") or not held.items:
        return value
    made = converted(run, held, "eager", NATURAL_THROUGH_NUMPY)
    return Array(made.dtype, made.shape) if made.dtype in _OF_NUMBERS else value


_OF_NUMBERS = frozenset({"bool", "int64", "float64", "complex128"})


def _widest(dtypes: set[str | None], natural: dict[str, str]) -> str | None:
    if dtypes <= {natural["int"], natural["float"]}:
        return natural["float"]
    return None


def structure(run: Interpreter, value: Value, mode: TensorMode = "symbolic") -> Value | None:
    """The dataset element that a value makes (``from_tensors``), None when its nest is unknown."""
    if isinstance(value, Union):
        parts = [structure(run, member, mode) for _, member in value.members]
        if any(part is None for part in parts):
            return None
        return join(
            (guard, part)
            for (guard, _), part in zip(value.members, parts, strict=True)
            if part is not None
        )
    held = run.freeze(value)
    if isinstance(held, Mapping):
        if held.open:
            return None
        entries = [(key, structure(run, item, mode)) for key, item in held.entries]
        return Mapping(
            tuple((k, v if v is not None else Tensor(mode, role="nest")) for k, v in entries)
        )
    if isinstance(held, Sequence) and held.kind == "tuple":
        if held.items is None:
            return None
        parts = [structure(run, item, mode) for item in held.items]
        return replace(
            held,
            items=tuple(part if part is not None else Tensor(mode, role="nest") for part in parts),
        )
    if isinstance(held, (Unknown, Poison)):
        return None
    if isinstance(held, Tensor) and held.role:
        return retargeted(held, mode)
    if isinstance(held, Sequence) and held.items is None:
        if held.element is None or isinstance(held.element, Unknown):
            return None  # A list of which nothing is known.
    if isinstance(held, Dataset):
        return held
    if isinstance(held, (Tensor, Array, Const, Py, Sequence, ShapeValue)):
        return converted(run, held, mode)
    return None


def retargeted(value: Tensor, mode: TensorMode) -> Tensor:
    """The same in another world: what it is a part of stays unknown."""
    return replace(value.in_mode(mode), assigned=False)


def sliced(element: Value | None) -> Value | None:
    """One element of each tensor's first axis (``from_tensor_slices``, ``unbatch``)."""
    if isinstance(element, Tensor):
        if element.role == "nest":
            return element
        if element.kind == "ragged":
            # A row has one ragged dimension less: of two dimensions there is none left.
            return element.shaped((None,), (False,)) if element.rank == 2 else None
        static = through(_without_first, element.shape, element.static)
        return element.shaped(_without_first(element.shape), static, element.kind)
    if isinstance(element, Sequence) and element.items is not None:
        parts = tuple(sliced(item) for item in element.items)
        if any(part is None for part in parts):
            return None
        return replace(element, items=tuple(part for part in parts if part is not None))
    if isinstance(element, Mapping):
        unknown = Tensor("symbolic", role="nest")
        return Mapping(tuple((key, sliced(item) or unknown) for key, item in element.entries))
    if isinstance(element, Union):
        parts = tuple(sliced(member) for _, member in element.members)
        if any(part is None for part in parts):
            return None
        return join(
            (guard, part)
            for (guard, _), part in zip(element.members, parts, strict=True)
            if part is not None
        )
    return None


def _without_first(shape: Shape | None) -> Shape | None:
    return shape[1:] if shape else None


def batched(element: Value | None, size: int | None = None) -> Value | None:
    """A batch of elements: one more axis in front."""
    if isinstance(element, Tensor):
        if element.role == "nest":
            return element
        shape = None if element.shape is None else (size, *element.shape)
        inner = flags(element.static, element.rank)
        # Without a known size the last batch may be smaller, so TensorFlow does not know it.
        known = None if inner is None else of_flags((size is not None, *inner))
        static = UNRANKED if element.static == UNRANKED else known
        return element.shaped(shape, static, element.kind)
    if isinstance(element, Sequence) and element.items is not None:
        parts = tuple(batched(item, size) for item in element.items)
        if any(part is None for part in parts):
            return None
        return replace(element, items=tuple(part for part in parts if part is not None))
    if isinstance(element, Mapping):
        return Mapping(tuple((key, batched(item, size) or item) for key, item in element.entries))
    return None


def from_spec(run: Interpreter, value: Value, mode: TensorMode = "symbolic") -> Value | None:
    """The element that an ``output_signature`` or nest of dtypes describes."""
    held = run.freeze(value)
    if isinstance(held, Spec):
        static = held.static if mode == "symbolic" else None
        return Tensor(mode, held.dtype, held.shape, held.kind, static=static)
    if isinstance(held, Sequence) and held.items is not None:
        parts = [from_spec(run, item, mode) for item in held.items]
        return Sequence(
            "tuple",
            tuple(part if part is not None else Tensor(mode, role="nest") for part in parts),
        )
    if isinstance(held, Mapping):
        return Mapping(
            tuple(
                (key, from_spec(run, item, mode) or Tensor(mode, role="nest"))
                for key, item in held.entries
            )
        )
    dtype = tensorflow_dtype(held)
    static = UNRANKED if mode == "symbolic" else None
    return Tensor(mode, dtype, None, static=static) if dtype else None
