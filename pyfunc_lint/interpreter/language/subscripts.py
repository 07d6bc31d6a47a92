"""Subscripts: from a value and an index to what is there."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.diagnostics.causes import Form
from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain import describe
from pyfunc_lint.domain.callables import Bound, Function
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import join
from pyfunc_lint.domain.shapes import Shape, through
from pyfunc_lint.domain.tensors import Array, ShapeValue, Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    NONE,
    POISON,
    Const,
    Opaque,
    Poison,
    Py,
    Unknown,
    Value,
    const,
    python_kind,
)
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import operators
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.language.iteration import (
    range_length,
    scalar_of,
    sequence_turns,
    size_of,
)
from pyfunc_lint.interpreter.language.members import instance_attribute
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.operations.capturing import by_operator
from pyfunc_lint.interpreter.operations.carrying import carried
from pyfunc_lint.interpreter.qualifiers import composites, json_data, lookup, texts
from pyfunc_lint.interpreter.registry import ITEMS
from pyfunc_lint.tables.dtypes import INTEGERS


def subscript(run: Interpreter, node: ast.Subscript, value: Value, frame: Frame) -> Value:
    """``value[index]``."""
    index = run.evaluate(node.slice, frame)
    unknown = run.fresh(node, frame)
    results = []
    for (g1, base), (g2, key) in operators.pairs(run, value, index):
        found = _item(run, node, run.present(base), key, frame, unknown)
        if isinstance(base, (Tensor, Array)):
            found = carried(run, found, (base,))
        results.append((g1 | g2, found))
    return run.join_results(node, frame, results)


def _item(
    run: Interpreter, node: ast.Subscript, base: Value, key: Value, frame: Frame, unknown: Value
) -> Value:
    if isinstance(base, Poison) or isinstance(key, Poison):
        return POISON
    if isinstance(base, Ref) and base.kind == "instance":
        return _instance_item(run, node, base, key, frame, unknown)
    held = run.content(base) if isinstance(base, Ref) and base.kind != "instance" else base
    sliced = _SLICES.get(_sliced_kind(held))
    if sliced is not None:
        wrong = protocols.slice_fault(sliced, node.slice, key, frame)
        if wrong is not None:
            return wrong
    if isinstance(held, Sequence):
        return _sequence_item(run, node, base, held, key, frame, unknown)
    if isinstance(held, Mapping):
        return _item_of_mapping(run, node, held, key, frame, unknown)
    if isinstance(held, Const) and isinstance(held.value, (str, bytes)):
        if isinstance(key, Const) and isinstance(key.value, int):
            try:
                return const(held.value[key.value])
            except IndexError:
                return unknown
        return Py(python_kind(held)) if isinstance(node.slice, ast.Slice) else unknown
    if isinstance(held, Py) and held.kind in ("str", "bytes"):
        if isinstance(node.slice, ast.Slice):
            return Py(held.kind)
        if isinstance(key, (Tensor,)):
            return protocols.unary_member("index-into-list", node.slice, key, frame.world, unknown)
        return Py("int" if held.kind == "bytes" else "str")
    if isinstance(held, ShapeValue):
        return _shape_item(held, key, node, unknown)
    if isinstance(held, Tensor):
        foreign = by_operator(run, "[]", node, (held,), frame)
        foreign = foreign or protocols.item_of_captured(run, node, held, key, frame)
        return foreign or _tensor_item(run, held, key, node, frame, unknown)
    if isinstance(held, Array):
        found = _array_item(held, key, node, frame, unknown)
        if held.presumed and isinstance(found, Array):
            return replace(found, presumed=True)
        return found
    if isinstance(held, Opaque):
        known = (item(run, node, held, key) for item in ITEMS.of((held.type_name,)))
        return next((value for value in known if value is not None), unknown)
    if isinstance(held, Unknown):
        if json_data.is_data(held):
            return json_data.item(held, key, node.slice) or json_data.part(held, hash(key))
        if isinstance(key, Const):
            return Unknown(("item", hash(held.identity), key.value if key.value.__hash__ else ""))
        return unknown
    return unknown


_SLICES = {
    "list": "slice-of-list",
    "tuple": "slice-of-list",
    "range": "slice-of-list",
    "str": "slice-of-str",
    "bytes": "slice-of-str",
    "array": "slice-of-ndarray",
}


def _sliced_kind(held: Value | None) -> str:
    if isinstance(held, Sequence):
        return held.kind
    return "array" if isinstance(held, Array) else python_kind(held) if held is not None else ""


def _item_of_mapping(
    run: Interpreter, node: ast.Subscript, held: Mapping, key: Value, frame: Frame, unknown: Value
) -> Value:
    if held.default is not None:
        return _default_item(run, node, held, key, frame, unknown)
    absent = lookup.missing(held, key, node.slice)
    if absent is not None and not texts.grows(node.value, frame):
        return absent
    return _mapping_item(node, held, key, frame, unknown)


def _default_item(
    run: Interpreter, node: ast.Subscript, held: Mapping, key: Value, frame: Frame, unknown: Value
) -> Value:
    """A key of a dict that has an answer for those that it does not hold."""
    answer = describe.value(held.default) if isinstance(held.default, Const) else "its default"
    absent = lookup.absent(held, key, describe.expression(node), answer)
    if absent is not None and not texts.grows(node.value, frame):
        rendering = texts.spelling_of(key)
        if rendering is not None:
            texts.lose(run, node, frame, rendering, absent)
        else:
            run.fault(node, frame, absent, "loses")
    found = held.get(key.value) if isinstance(key, Const) else None
    return found or _mapping_item(node, replace(held, open=True), key, frame, unknown)


def _instance_item(
    run: Interpreter, node: ast.Subscript, base: Ref, key: Value, frame: Frame, unknown: Value
) -> Value:
    """``__getitem__`` of the user's class."""
    method = instance_attribute(run, base, "__getitem__", node, frame)
    if isinstance(method, (Bound, Function)):
        return call_value(run, node, method, Arguments((key,), nodes=(node.slice,)), frame)
    held = run.content(base)
    if isinstance(held, Mapping):
        return _item_of_mapping(run, node, held, key, frame, unknown)
    return unknown


def _sequence_item(
    run: Interpreter,
    node: ast.Subscript,
    base: Value,
    held: Sequence,
    key: Value,
    frame: Frame,
    unknown: Value,
) -> Value:
    if isinstance(node.slice, ast.Slice):
        bounds = [
            run.evaluate(part, frame) if part is not None else NONE
            for part in (node.slice.lower, node.slice.upper, node.slice.step)
        ]
        if held.items is not None and all(
            isinstance(b, Const) and (b.value is None or isinstance(b.value, int)) for b in bounds
        ):
            low, high, step = (b.value for b in bounds if isinstance(b, Const))
            if step != 0:
                items: tuple[Value, ...] | None = held.items[slice(low, high, step)]
                element = None
            else:
                return unknown
        else:
            items, element = None, sequence_turns(held, unknown).element
        if held.kind == "list":
            return run.new_list(items, element)
        if held.kind == "deque":
            return unknown
        return Sequence(held.kind, items, element)
    if isinstance(key, Const) and isinstance(key.value, int) and held.items is not None:
        if -len(held.items) <= key.value < len(held.items):
            return held.items[key.value]
        return unknown
    if isinstance(base, Ref) and base.address in run.ends and key in (const(0), const(-1)):
        return run.ends[base.address][key == const(-1)]
    if isinstance(key, (Tensor, Array)):
        found = protocols.unary_member("index-into-list", node.slice, key, frame.world, unknown)
        if isinstance(found, Raises):
            return found
    return sequence_turns(held, unknown).element


def _mapping_item(
    node: ast.Subscript, held: Mapping, key: Value, frame: Frame, unknown: Value
) -> Value:
    if isinstance(key, Const):
        found = held.get(key.value)
        if found is not None:
            return found
        return held.element if held.element is not None else unknown
    if isinstance(key, (Tensor, Array)):
        found = protocols.unary_member("key-of-dict", node.slice, key, frame.world, unknown)
        if isinstance(found, Raises) and isinstance(found.detail, Misuse):
            if lookup.text_kind(held) == "bytes":
                found = replace(found, detail=replace(found.detail, form=Form.ARRAY))
            return found
    if held.entries and not held.open:
        return join(((ALWAYS, value) for _, value in held.entries), unknown)
    return held.element if held.element is not None else unknown


def _shape_item(held: ShapeValue, key: Value, node: ast.Subscript, unknown: Value) -> Value:
    if held.shape is None:
        return unknown
    if isinstance(key, Const) and isinstance(key.value, int):
        if -len(held.shape) <= key.value < len(held.shape):
            size = held.shape[key.value]
            return size_of(held, size, unknown)
        return unknown
    if isinstance(node.slice, ast.Slice):
        part = node.slice
        bounds: list[int | None] = []
        for bound in (part.lower, part.upper, part.step):
            if bound is None:
                bounds.append(None)
            elif isinstance(bound, ast.Constant) and isinstance(bound.value, int):
                bounds.append(bound.value)
            elif (
                isinstance(bound, ast.UnaryOp)
                and isinstance(bound.op, ast.USub)
                and isinstance(bound.operand, ast.Constant)
                and isinstance(bound.operand.value, int)
            ):
                bounds.append(-bound.operand.value)
            else:
                return unknown
        if bounds[2] == 0:
            return unknown
        return ShapeValue(held.shape[slice(*bounds)], held.library)
    return unknown


def _index_parts(node: ast.Subscript) -> list[ast.expr]:
    return list(node.slice.elts) if isinstance(node.slice, ast.Tuple) else [node.slice]


def _sliced_shape(shape: Shape | None, node: ast.Subscript, scalars: list[bool]) -> Shape | None:
    """The shape after basic indexing; ``scalars`` tells which parts take one element."""
    parts = _index_parts(node)
    if shape is None or len(parts) != len(scalars):
        return None  # The parts of the index are not known, or a star stands for several.
    result: list[int | None] = []
    axis = 0
    consumed = sum(
        1
        for part in parts
        if not (isinstance(part, ast.Constant) and part.value in (None, Ellipsis))
        and not _is_newaxis(part)
    )
    if consumed > len(shape):
        return None  # More indices than axes: it raises.
    for part, scalar in zip(parts, scalars, strict=True):
        if isinstance(part, ast.Constant) and part.value is Ellipsis:
            skip = len(shape) - consumed
            result.extend(shape[axis : axis + skip])
            axis += skip
        elif (isinstance(part, ast.Constant) and part.value is None) or _is_newaxis(part):
            result.append(1)
        elif scalar:
            axis += 1
        elif isinstance(part, ast.Slice):
            result.append(_length(part, shape[axis] if axis < len(shape) else None))
            axis += 1
        else:
            return None
    if axis > len(shape):
        return None
    result.extend(shape[axis:])
    return tuple(result)


def _length(part: ast.Slice, size: int | None) -> int | None:
    """How many elements of an axis a slice takes whose bounds stand in the code."""
    try:
        bounds = [
            None if bound is None else ast.literal_eval(bound)
            for bound in (part.lower, part.upper, part.step)
        ]
        return None if size is None else range_length(range(size)[slice(*bounds)])
    except (ValueError, TypeError, SyntaxError):
        return None


def _is_newaxis(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "newaxis"


def _scalar_parts(run_key: Value, node: ast.Subscript) -> list[bool]:
    keys: list[Value] = (
        list(run_key.items)
        if isinstance(run_key, Sequence)
        and run_key.items is not None
        and isinstance(node.slice, ast.Tuple)
        else [run_key]
    )
    result = []
    for key in keys:
        integer = python_kind(key) in ("int",) or (
            isinstance(key, (Array, Tensor)) and key.rank == 0 and key.dtype != "bool"
        )
        result.append(integer)
    return result


def _tensor_item(
    run: Interpreter, base: Tensor, key: Value, node: ast.Subscript, frame: Frame, unknown: Value
) -> Value:
    if base.role:
        if isinstance(key, Const) and isinstance(key.value, (str, int)):
            return replace(base)
        if base.role == "nest" and isinstance(node.slice, ast.Tuple):
            return Tensor(base.mode)
        return unknown
    if isinstance(key, Const) and isinstance(key.value, str):
        return unknown
    if base.kind in composites.COMPOSITE:
        return composites.item(base, key) or unknown
    op = _several_at_once(run, key)
    if op:
        found = protocols.unary_member(op, node.value, base, frame.world, unknown)
        if isinstance(found, Raises):
            return found
    if isinstance(key, (Tensor, Array)) and key.rank != 0:
        return base.shaped(None, None)
    scalars = _scalar_parts(key, node)

    def item(shape: Shape | None) -> Shape | None:
        return _sliced_shape(shape, node, scalars)

    return base.shaped(item(base.shape), through(item, base.shape, base.static))


def _several_at_once(run: Interpreter, key: Value) -> str:
    """The operation for an array or a list of positions, which tensors do not take."""
    if isinstance(key, Array) and key.scalar is False and key.rank != 0:
        return "getitem:ndarray" if key.dtype in INTEGERS else ""
    held = run.freeze(key)
    if not isinstance(held, Sequence) or held.kind != "list" or not held.items:
        return ""
    if any(python_kind(item) != "int" for item in held.items):
        return ""
    return "getitem:list-one" if len(held.items) == 1 else "getitem:list-two"


def _array_item(
    base: Array, key: Value, node: ast.Subscript, frame: Frame, unknown: Value
) -> Value:
    if isinstance(key, Tensor):
        if key.mode == "eager" and key.dtype == "bool":
            return Array(base.dtype, None, False)  # A mask: whether it fits depends on its size.
        found = protocols.unary_member("index-into-ndarray", node.slice, key, frame.world, unknown)
        if isinstance(found, Raises):
            return found
        return Array(base.dtype, None, None)
    if isinstance(key, Const) and isinstance(key.value, str):
        return unknown
    if base.dtype == "object":
        return unknown
    scalars = _scalar_parts(key, node)
    shape = _sliced_shape(base.shape, node, scalars)
    if isinstance(key, Array) and key.shape and base.shape and key.dtype in INTEGERS:
        return Array(base.dtype, (*key.shape, *base.shape[1:]))
    if shape is None:
        sliced = any(isinstance(part, ast.Slice) for part in _index_parts(node))
        if base.dtype == "string" and not sliced:
            return unknown
        return Array(base.dtype, None, False if sliced else None, base.argument)
    if shape == () and base.rank != 0:
        return scalar_of(base, unknown)
    return Array(base.dtype, shape, False, base.argument)
