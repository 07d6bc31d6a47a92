"""``tf.nest``: what a structure of lists, tuples and dicts is, and functions on its leaves."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.tensors import Array, DTypeValue, Tensor
from pyfunc_lint.domain.values import POISON, Const, Py, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.language.type_tests import tells_kinds
from pyfunc_lint.interpreter.registry import handles

MAX_LEAVES = 16
"""Larger structures are not followed."""


@tells_kinds(
    "tf.nest.is_nested", "tf.nest.is_sequence", "tf.nest.is_sequence_or_composite",
    "tree.is_nested", "keras.tree.is_nested",
)  # fmt: skip
def _is_nested(value: Value) -> bool | None:
    """Whether it is a structure, not a leaf of one."""
    if isinstance(value, Sequence):
        return True if value.kind in ("list", "tuple") else None
    if isinstance(value, Mapping):
        return True
    if isinstance(value, Ref) and value.kind != "instance":
        return True if value.kind in ("list", "dict") else None
    if isinstance(value, Tensor):
        return None if value.role or value.kind != "dense" else False
    if isinstance(value, Array):
        return None if value.presumed else False
    return False if isinstance(value, (Const, Py, DTypeValue)) else None


@handles("tf.nest.map_structure", "tf.compat.v1.nest.map_structure")
def _map_structure(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """The structure of the first argument, with what the function gives for each leaf."""
    function, *structures = arguments.positional or (None,)
    if function is None or not structures or arguments.open or arguments.keywords:
        return None
    parts = [run.freeze(run.refine(structure)) for structure in structures]
    if not _followed(parts[0]) or _leaves(parts[0]) > MAX_LEAVES:
        return None
    return run.thaw(_mapped(run, node, function, parts, frame))


def _followed(structure: Value) -> bool:
    """Whether it is known what holds the leaves."""
    return isinstance(structure, (Sequence, Mapping, Array)) or (
        isinstance(structure, Tensor) and not structure.role
    )


def _leaves(part: Value) -> int:
    if isinstance(part, Sequence) and part.items is not None:
        return sum(_leaves(item) for item in part.items)
    if isinstance(part, Mapping):
        return sum(_leaves(value) for _, value in part.entries)
    return 1


def _mapped(
    run: Interpreter, node: ast.AST, function: Value, parts: list[Value], frame: Frame
) -> Value:
    first = parts[0]
    if isinstance(first, Sequence) and first.kind in ("list", "tuple"):
        rows = [_row(part, first) for part in parts]
        if first.items is None or any(row is None for row in rows):
            return replace(first, items=None, element=None)
        columns = zip(*(row or () for row in rows), strict=True)
        items = [_mapped(run, node, function, list(column), frame) for column in columns]
        return POISON if POISON in items else replace(first, items=tuple(items))
    if isinstance(first, Mapping):
        entries: list[tuple[object, Value]] = []
        for key, _ in first.entries:
            column = [part.get(key) if isinstance(part, Mapping) else None for part in parts]
            known = [value for value in column if value is not None]
            if len(known) < len(column):
                return Mapping((), True)
            entries.append((key, _mapped(run, node, function, known, frame)))
        if any(value is POISON for _, value in entries):
            return POISON
        return Mapping(tuple(entries), first.open)
    return call_value(run, node, function, Arguments(tuple(parts)), frame)


def _row(part: Value, first: Sequence) -> tuple[Value, ...] | None:
    """The items of a structure that goes along with the first one."""
    if not isinstance(part, Sequence) or part.items is None or first.items is None:
        return None
    return part.items if len(part.items) == len(first.items) else None
