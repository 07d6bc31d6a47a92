"""What puts values in order or asks for their truth: ``sorted``, ``max``, ``any``, heaps.

A comparison of symbolic tensors is a symbolic tensor, which has no truth. Whether it comes to a
comparison at all depends on how many values there are; of a list of unknown length that has a known
element it is taken for granted, because nobody sorts lists of one.
"""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import FALSE, NONE, POISON, TRUE, Py, Value, python_kind
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import conditions, iteration
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.qualifiers import lookup
from pyfunc_lint.interpreter.registry import handles
from pyfunc_lint.interpreter.store import CONTENT
from pyfunc_lint.overlays.measured import held

_MAX_ITEMS = 16
_COMPARES = {"max": "max-two", "min": "min-two"}


@handles("np.isin")
def _is_in(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> None:
    """Bytes looked for among str; the tables know what comes back."""
    wanted, among = arguments.get("element"), arguments.get("test_elements")
    if wanted is not None and among is not None:
        lookup.never_in(run, name, node, wanted, among, frame)


@handles("np.in1d")
def _is_in_row(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> None:
    wanted, among = arguments.get("ar1"), arguments.get("ar2")
    if wanted is not None and among is not None:
        lookup.never_in(run, name, node, wanted, among, frame)


_BY_TRUTH = frozenset({"any", "all"})


def is_container(value: Value) -> bool:
    """Whether it is a list, a dict or the like, whose elements may be known."""
    return isinstance(value, (Sequence, Mapping)) or (
        isinstance(value, Ref) and value.kind != "instance"
    )


def of_elements(
    run: Interpreter,
    text: str,
    node: ast.AST,
    place: ast.AST,
    turns: iteration.Turns,
    key: Value | None,
    frame: Frame,
    key_node: ast.expr | None = None,
) -> Value:
    """Put the elements of a container in order, by ``key``; POISON when that fails."""
    items = turns.items
    if items is None or len(items) > _MAX_ITEMS:
        items, many = (turns.element,), True
    else:
        many = len(items) > 1
    if key is not None and key != NONE:
        place = _called(key_node) if key_node is not None else place
        items = tuple(call_value(run, node, key, Arguments((item,)), frame) for item in items)
    if text in _BY_TRUTH:
        # The first element that decides ends it.
        return refused(run, f"{text}-list", f"{text}()", node, place, items[:1], frame)
    if not many:
        return NONE
    return refused(run, _COMPARES.get(text, "max-two"), f"{text}()", node, place, items, frame)


def outcome(run: Interpreter, op: str, turns: iteration.Turns, unknown: Value) -> Value:
    """What ``any``, ``all``, ``sum``, ``max`` or ``min`` give for elements that are known."""
    values = turns.items if turns.items is not None else (turns.element,)
    if op in _BY_TRUTH:
        deciding = op == "any"
        truths = {conditions.truth(run, value) for value in values}
        if turns.items is not None and deciding in truths:
            return TRUE if deciding else FALSE
        return (FALSE if deciding else TRUE) if truths <= {not deciding} else unknown
    kinds = {python_kind(member) for value in values for _, member in members(value)}
    if kinds == {"bool"} and op == "sum":
        kinds = {"int"}
    numbers = len(kinds) == 1 and kinds <= {"int", "float"}
    return Py(kinds.pop()) if numbers else unknown


def _called(key: ast.expr) -> ast.AST:
    """What a key function gives, for messages."""
    if isinstance(key, ast.Lambda):
        return key.body
    return ast.copy_location(ast.Call(key, [ast.Constant(...)], []), key)


def refused(
    run: Interpreter,
    op: str,
    text: str,
    node: ast.AST,
    place: ast.AST,
    values: tuple[Value, ...],
    frame: Frame,
) -> Value:
    """POISON, and a fault, when one of the values is a tensor that the operation does not take."""
    if any(python_kind(value) in ("str", "bytes") for value in values):
        return NONE
    written = place.elts if isinstance(place, (ast.List, ast.Tuple, ast.Set)) else []
    for index, value in enumerate(values):
        options = members(run.refine(value))
        if not any(isinstance(member, Tensor) and not member.role for _, member in options):
            continue
        subject: ast.AST = place
        if len(written) == len(values):
            subject = written[index]
        elif isinstance(place, ast.Name) and len(values) > 1:
            subject = held.item_of(place, index)
        results: list[tuple[frozenset[tuple[object, bool]], Value]] = []
        for guard, member in options:
            found = protocols.unary_member(op, subject, member, frame.world, NONE)
            if isinstance(found, Raises):
                assert isinstance(found.detail, Misuse)
                found = replace(found, detail=replace(found.detail, operation=text))
            results.append((guard, found))
        if run.join_results(node, frame, results) is POISON:
            return POISON
    return NONE


def _elements(run: Interpreter, node: ast.AST, value: Value, frame: Frame) -> iteration.Turns:
    with run.mute():
        return iteration.iterate(run, node, value, frame)


@handles("heapq.nlargest", "heapq.nsmallest")
def _largest(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    value = arguments.get("iterable")
    if value is None:
        return None
    place = arguments.node("iterable") or node
    turns = iteration.iterate(run, place, value, frame)
    if turns.items is None and turns.element is POISON:
        return POISON
    key, said = arguments.get("key"), arguments.node("key")
    if is_container(run.refine(value)):
        if of_elements(run, name, node, place, turns, key, frame, said) is POISON:
            return POISON
    return run.new_list(None, turns.element)


@handles("heapq.heapify")
def _heapify(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    value = arguments.get("heap")
    if value is None:
        return None
    place = arguments.node("heap") or node
    turns = iteration.iterate(run, place, value, frame)
    if turns.items is None and turns.element is POISON:
        return POISON
    if not is_container(run.refine(value)):
        return None
    failed = of_elements(run, name, node, place, turns, None, frame)
    return POISON if failed is POISON else NONE


@handles("heapq.heappush", "heapq.heappushpop", "heapq.heapreplace")
def _heap_push(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """The new element is compared with those above it, if there are any."""
    heap, item = arguments.get("heap"), arguments.get("item")
    content = run.content(heap) if isinstance(heap, Ref) else None
    if item is None or not isinstance(heap, Ref) or not isinstance(content, Sequence):
        return None
    place = arguments.node("item") or node
    tensors = all(isinstance(value, Tensor) for value in content.items or ())
    if content.items and (isinstance(item, Tensor) or tensors):
        values = (item, *content.items)
        if refused(run, "max-two", f"{name}()", node, place, values, frame) is POISON:
            return POISON
    items = None if content.items is None else (item, *content.items)
    known = items is not None and len(items) <= _MAX_ITEMS and name == "heapq.heappush"
    run.store.write((heap.address, CONTENT), Sequence(content.kind, items if known else None))
    return NONE if name == "heapq.heappush" else run.fresh(node, frame)


@handles(
    "bisect.bisect",
    "bisect.bisect_left",
    "bisect.bisect_right",
    "bisect.insort",
    "bisect.insort_left",
    "bisect.insort_right",
)
def _bisect(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """The searched value is compared with an element, if there are any."""
    row, wanted = arguments.get("a"), arguments.get("x")
    if row is None or wanted is None or "key" in arguments.keywords:
        return None
    place = arguments.node("x") or node
    numbers = isinstance(row, Array) and row.rank == 1 and row.shape != (0,)
    if is_container(row):
        turns = _elements(run, place, row, frame)
        first = turns.items[0] if turns.items else turns.element
        numbers = turns.items != () and (
            python_kind(first) in ("int", "float") or isinstance(first, (Tensor, Array))
        )
        if numbers and isinstance(first, Tensor):
            if refused(run, "max-two", f"{name}()", node, place, (first,), frame) is POISON:
                return POISON
    if numbers and refused(run, "max-two", f"{name}()", node, place, (wanted,), frame) is POISON:
        return POISON
    if "insort" in name:
        run.havoc([row], node, frame)
        return NONE
    return Py("int")


@handles("functools.reduce")
def _reduce(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """The function is called on what there is so far and the next element."""
    function, value = arguments.get("function"), arguments.get("iterable")
    if function is None or value is None or not is_container(value):
        return None  # the table knows what a tensor leads to
    turns = _elements(run, arguments.node("iterable") or node, value, frame)
    items = list(turns.items or ())
    start = arguments.get("initial")
    if turns.items is None or len(items) > _MAX_ITEMS or (start is None and not items):
        call_value(run, node, function, Arguments((start or turns.element, turns.element)), frame)
        return run.fresh(node, frame)
    result = start if start is not None else items.pop(0)
    for item in items:
        result = call_value(run, node, function, Arguments((result, item)), frame)
    return result
