"""Iteration and unpacking: from a value to what it holds."""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace

from pyfunc_lint.diagnostics.causes import CallError, Cause
from pyfunc_lint.diagnostics.details import WrongCall
from pyfunc_lint.domain.containers import Dataset, Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import join, listed, typical
from pyfunc_lint.domain.shapes import Shape, through
from pyfunc_lint.domain.tensors import Array, ShapeValue, Tensor, TensorMode
from pyfunc_lint.domain.values import (
    ALWAYS,
    NONE,
    POISON,
    Const,
    Opaque,
    Poison,
    Py,
    Union,
    Unknown,
    Value,
    const,
)
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.qualifiers import json_data


@dataclass(frozen=True, slots=True)
class Turns:
    """What a loop sees: all items when their number is known, else a typical element."""

    items: tuple[Value, ...] | None
    element: Value


def range_length(turns: range) -> int:
    """How many numbers a range has: ``len`` refuses what has more than an index can count."""
    return (turns[-1] - turns[0]) // turns.step + 1 if turns else 0


def retarget(value: Value, mode: TensorMode) -> Value:
    """A nest of tensors as another world sees it."""
    if isinstance(value, Tensor):
        return value.in_mode(mode)
    if isinstance(value, Sequence):
        return replace(
            value,
            items=None if value.items is None else tuple(retarget(i, mode) for i in value.items),
            element=None if value.element is None else retarget(value.element, mode),
        )
    if isinstance(value, Mapping):
        return replace(value, entries=tuple((k, retarget(v, mode)) for k, v in value.entries))
    if isinstance(value, Union):
        return join((guard, retarget(member, mode)) for guard, member in value.members)
    return value


def world_mode(frame: Frame) -> TensorMode:
    """The mode of tensors that are made in this frame's world."""
    return {"eager": "eager", "graph": "symbolic", "maybe": "maybe"}[frame.world.mode]  # type: ignore[return-value]


def iterate(run: Interpreter, node: ast.AST, value: Value, frame: Frame, op: str = "iter") -> Turns:
    """Iterate over a value; ``op`` tells AutoGraph's ``for`` from other iteration."""
    value = run.refine(value)
    unknown = Unknown((frame.address, id(node), "element"))
    if isinstance(value, Union):
        if any(isinstance(member, Tensor) for _, member in value.members):
            protocols.unary(run, op, node, value, frame)
        with run.mute():
            parts = [iterate(run, node, member, frame, op) for _, member in value.members]
        return Turns(None, join(((ALWAYS, part.element) for part in parts), unknown.identity))
    held = run.content(value) if isinstance(value, Ref) and value.kind != "instance" else value
    if isinstance(held, Sequence):
        return sequence_turns(held, unknown)
    if isinstance(held, Mapping):
        if held.open:
            return Turns(None, _typical_key(held) or unknown)
        return Turns(tuple(const(key) for key, _ in held.entries), unknown)
    if isinstance(held, Const) and isinstance(held.value, (str, bytes)):
        items = tuple(const(item) for item in held.value) if len(held.value) <= 16 else None
        return Turns(items, Py("str" if isinstance(held.value, str) else "int"))
    if isinstance(held, Py) and held.kind in ("str", "bytes"):
        return Turns(None, Py("str" if held.kind == "str" else "int"))
    if isinstance(held, ShapeValue):
        if held.shape is None:
            return Turns(None, unknown)
        return Turns(tuple(size_of(held, size, NONE) for size in held.shape), unknown)
    if isinstance(held, Tensor):
        result = protocols.unary(run, op, node, held, frame)
        return Turns(None, POISON if result is POISON else row(held, unknown))
    if isinstance(held, Array):
        result = protocols.unary(run, op, node, held, frame)
        return Turns(None, POISON if result is POISON else row(held, unknown))
    if isinstance(held, Dataset):
        if held.element is None or frame.world.mode == "maybe":
            return Turns(None, unknown)
        return Turns(None, run.thaw(retarget(held.element, world_mode(frame))))
    if isinstance(held, Opaque) and held.type_name in _LINES:
        return Turns(None, Py(_LINES[held.type_name]))
    if isinstance(held, Poison):
        return Turns(None, POISON)
    if isinstance(held, Unknown) and json_data.is_data(held):
        return Turns(None, json_data.part(held, frame.address, id(node)))
    if isinstance(held, Unknown):
        return Turns(None, Unknown(("element", hash(held.identity), frame.address, id(node))))
    return Turns(None, unknown)


_LINES = {"io.TextIOWrapper": "str", "io.BufferedReader": "bytes"}
"""Files, which give their lines."""


def sequence_turns(held: Sequence, unknown: Value) -> Turns:
    """What a loop sees of a sequence."""
    if held.items is not None:
        return Turns(
            held.items,
            join(((ALWAYS, item) for item in held.items), unknown) if held.items else unknown,
        )
    return Turns(None, held.element if held.element is not None else unknown)


def extended(held: Sequence, turns: Turns) -> Sequence:
    """A list after the elements of something else were put behind its own."""
    if held.items is not None and turns.items is not None and held.kind == "list":
        return listed("list", (*held.items, *turns.items))
    element = None if isinstance(turns.element, Unknown) else turns.element
    return Sequence(held.kind, None, typical(held, Sequence("list", turns.items, element)))


def _typical_key(mapping: Mapping) -> Value | None:
    """What a key of a dict is like that may hold more than is known."""
    if mapping.key is not None:
        known = [(ALWAYS, const(key)) for key, _ in mapping.entries]
        return join([*known, (ALWAYS, mapping.key)])
    return Py("str") if _all_text(mapping) else None


def _all_text(mapping: Mapping) -> bool:
    return bool(mapping.entries) and all(isinstance(key, str) for key, _ in mapping.entries)


def row(value: Tensor | Array, unknown: Value) -> Value:
    """One element along the first axis."""
    if isinstance(value, Tensor):
        if value.role:
            return unknown
        static = through(_of_row, value.shape, value.static)
        kind = "dense" if value.kind == "variable" else value.kind
        return value.shaped(_of_row(value.shape), static, kind)
    if value.scalar:
        return unknown
    if value.shape is not None and len(value.shape) == 1:
        return scalar_of(value, unknown)
    if value.shape is None:
        if value.dtype in ("string", "object", None):
            return unknown
        return Array(value.dtype, None, None, provenance=value.provenance)
    return Array(value.dtype, value.shape[1:], provenance=value.provenance)


def _of_row(shape: Shape | None) -> Shape | None:
    return shape[1:] if shape else None


def scalar_of(held: Array, unknown: Value) -> Value:
    """The scalar that a vector holds."""
    if held.dtype in ("string", "bytes"):
        return Py("bytes", provenance=held.provenance)
    if held.dtype == "str":
        return Py("str", provenance=held.provenance)  # np.str_ is a str.
    if held.dtype == "object":
        return unknown
    return Array(held.dtype, (), True, provenance=held.provenance)


def unpack(
    run: Interpreter, node: ast.AST, value: Value, count: int, frame: Frame, starred: int | None
) -> list[Value]:
    """The values that ``count`` targets get; ``starred`` is the index of a starred one."""
    value = run.refine(value)
    unknowns: list[Value] = [Unknown((frame.address, id(node), index)) for index in range(count)]
    if isinstance(value, Unknown):
        unknowns = [
            json_data.part(value, index)
            if json_data.is_data(value)
            else Unknown(("item", hash(value.identity), index))
            for index in range(count)
        ]
    if isinstance(value, Union):
        tensors = [m for _, m in value.members if isinstance(m, (Tensor, Array))]
        if len(tensors) == len(value.members):
            protocols.unary(run, "unpack", node, value, frame)
        with run.mute():
            columns = [
                (guard, unpack(run, node, member, count, frame, starred))
                for guard, member in value.members
            ]
        return [
            join(((guard, column[index]) for guard, column in columns), unknowns[index])
            for index in range(count)
        ]
    if isinstance(value, (Tensor, Array)):
        result = protocols.unary(run, "unpack", node, value, frame)
        if result is POISON:
            return [POISON] * count
        if isinstance(value, Tensor) and value.role:
            if value.mode != "symbolic":
                return unknowns
            return _columns(run, [replace(value) for _ in range(count)], starred)
        return _columns(run, [row(value, unknowns[index]) for index in range(count)], starred)
    if isinstance(value, Poison):
        return [POISON] * count
    turns = iterate(run, node, value, frame, "unpack")
    if turns.items is None:
        if isinstance(value, Unknown):
            return unknowns
        if turns.element is POISON:
            return [POISON] * count
        return _columns(run, [turns.element] * count, starred)
    items = list(turns.items)
    least = count if starred is None else count - 1
    if isinstance(value, Ref) and value.address in run.wrapper_results:
        if len(items) < least or (starred is None and len(items) > count):
            run.fault(node, frame, _wrong_number(run, value, len(items), count))
            return [POISON] * count
    if starred is None:
        return items if len(items) == count else unknowns
    rest = len(items) - (count - 1)
    if rest < 0:
        return unknowns
    middle = run.new_list(items[starred : starred + rest])
    return [*items[:starred], middle, *items[starred + rest :]]


def _columns(run: Interpreter, parts: list[Value], starred: int | None) -> list[Value]:
    """What targets get of something whose length is not known: a starred one gets a list."""
    if starred is None:
        return parts
    element = parts[starred]
    rest = run.new_list(None, None if isinstance(element, Unknown) else element)
    return [*parts[:starred], rest, *parts[starred + 1 :]]


def _wrong_number(run: Interpreter, value: Ref, given: int, count: int) -> Raises:
    """The results of a wrapper, unpacked into another number of names."""
    few = given < count
    text = "not enough values to unpack" if few else "too many values to unpack"
    wrapper = run.wrapper_results[value.address]
    detail = WrongCall(CallError.UNPACKED, wrapper, index=given, count=count)
    return Raises(Cause.WRAPPER_RESULT, "ValueError", text, detail)


def size_of(shape: ShapeValue, size: int | None, unknown: Value) -> Value:
    """One dimension: of an array it is a number, even where it is not known which."""
    if size is not None:
        return const(size)
    return Py("int") if shape.library == "np" else unknown
