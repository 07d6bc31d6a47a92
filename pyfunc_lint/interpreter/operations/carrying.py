"""Results carry where their operands come from, whatever the operation knows about that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pyfunc_lint.domain.callables import Bound, Class, External, Function, Method, ModuleValue
from pyfunc_lint.domain.containers import Dataset, Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import map_members
from pyfunc_lint.domain.provenance import ANYWHERE, NOWHERE, Provenance, together
from pyfunc_lint.domain.shapes import FULL, Shape, Static
from pyfunc_lint.domain.tensors import Array, DTypeValue, ShapeValue, Spec, Tensor
from pyfunc_lint.domain.values import Const, Py, Union, Value, python_kind
from pyfunc_lint.interpreter.state import State

_WITHOUT = (Const, External, Function, Class, ModuleValue, DTypeValue, Spec, ShapeValue)
"""What is written in the code itself, or says nothing of values."""
_CARRYING = (Tensor, Array, Py, Union, Sequence)
_LOOKED_AT = 32
"""Items of a container whose provenance is asked for."""
_LEVELS = 3


def provenance_of(run: State, value: Value, levels: int = _LEVELS) -> Provenance:
    """What a value may come from, or what it holds."""
    if isinstance(value, (Tensor, Array, Py)):
        return value.provenance
    if isinstance(value, _WITHOUT):
        return NOWHERE
    if levels == 0:
        return ANYWHERE
    if isinstance(value, Ref):
        held = run.content(value) if value.kind != "instance" else None
        return ANYWHERE if held is None else provenance_of(run, held, levels - 1)
    if isinstance(value, Union):
        return together(provenance_of(run, member, levels) for _, member in value.members)
    parts = _parts(value)
    if parts is None or len(parts) > _LOOKED_AT:
        return ANYWHERE
    return together([NOWHERE, *(provenance_of(run, part, levels - 1) for part in parts)])


def _parts(value: Value) -> list[Value] | None:
    """What a value holds; None where not all of it is known."""
    if isinstance(value, Sequence):
        if value.items is not None:
            return list(value.items)
        return None if value.element is None else [value.element]
    if isinstance(value, Mapping):
        known = [item for _, item in value.entries]
        if not value.open:
            return known
        return None if value.element is None else [*known, value.element]
    if isinstance(value, Dataset):
        return None if value.element is None else [value.element]
    return [value.receiver] if isinstance(value, (Method, Bound)) else None


def carried(run: State, result: Value, operands: Iterable[Value]) -> Value:
    """A result with the provenance of what it is computed from, where it has none of its own."""
    if not run.has_sources or not isinstance(result, _CARRYING):
        return result
    if not isinstance(result, (Union, Sequence)) and result.provenance is not ANYWHERE:
        return result
    found = NOWHERE
    for operand in operands:
        part = provenance_of(run, operand)
        if found is NOWHERE:
            found = part
        elif part is not found and part is not NOWHERE:
            found = together((found, part))
    return result if found is ANYWHERE else given(run, result, found)


def given(run: State, result: Value, found: Provenance) -> Value:
    """A result, and what it holds, with a provenance where there is none yet."""
    if isinstance(result, (Tensor, Array, Py)):
        return result if result.provenance is not ANYWHERE else result.coming_from(found)
    if isinstance(result, Union):
        return map_members(result, lambda member: given(run, member, found))
    if isinstance(result, Sequence) and (result.items or result.element):
        return replace(
            result,
            items=result.items and tuple(given(run, item, found) for item in result.items),
            element=result.element and given(run, result.element, found),
        )
    return result


def statically(run: State, result: Value, static: Static) -> Value:
    """A result with what TensorFlow knows of its shape, where that is not said yet."""
    if isinstance(result, Union):
        return map_members(result, lambda member: statically(run, member, static))
    if not isinstance(result, Tensor) or result.mode != "symbolic" or result.static is not None:
        return result
    if static is None or static == FULL:
        return replace(result, static=static, address=-1)
    return run.noted(result, static)


def seen(run: State, value: Value) -> tuple[Shape | None, Static]:
    """The shape of an operand, and what TensorFlow knows of it."""
    value = run.present(value)
    if isinstance(value, Tensor):
        return value.shape, value.static if value.mode == "symbolic" else FULL
    if isinstance(value, Array):
        return () if value.scalar else value.shape, FULL
    return ((), FULL) if python_kind(value) else (None, None)
