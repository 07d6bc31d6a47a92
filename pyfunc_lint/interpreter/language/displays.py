"""Displays and comprehensions: tuples, lists, sets and dicts made in place."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.lattice import join, keyed, listed
from pyfunc_lint.domain.values import ALWAYS, NONE, Const, Py, Value
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import conditions, iteration
from pyfunc_lint.interpreter.language.targets import assign
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.qualifiers.inplace import forgotten
from pyfunc_lint.interpreter.qualifiers.number_class import unsure

MAX_UNROLL = 16


def _elements(run: Interpreter, nodes: list[ast.expr], frame: Frame) -> tuple[list[Value], bool]:
    items: list[Value] = []
    known = True
    for node in nodes:
        if isinstance(node, ast.Starred):
            value = run.evaluate(node.value, frame)
            turns = iteration.iterate(run, node.value, value, frame, "star")
            if turns.items is None:
                known = False
                items.append(turns.element)
            else:
                items.extend(turns.items)
        else:
            items.append(run.evaluate(node, frame))
    return items, known


def _typical(node: ast.AST, items: list[Value], known: bool, frame: Frame) -> Value | None:
    """What the items have in common, where their number is not known."""
    if known or not items:
        return None
    return join(((ALWAYS, item) for item in items), (frame.address, id(node)))


def tuple_display(run: Interpreter, node: ast.Tuple, frame: Frame) -> Value:
    """A tuple."""
    items, known = _elements(run, node.elts, frame)
    return _display("tuple", node, items, known, frame)


def _display(kind: str, node: ast.AST, items: list[Value], known: bool, frame: Frame) -> Sequence:
    if known:
        return listed(kind, tuple(items))
    return Sequence(kind, None, _typical(node, items, known, frame))


def list_display(run: Interpreter, node: ast.List, frame: Frame) -> Value:
    """A new list; a long one by what its items have in common."""
    items, known = _elements(run, node.elts, frame)
    if len(items) > 64:
        return run.new_list(None, join(((ALWAYS, i) for i in items), (frame.address, id(node))))
    return run.new_list(items if known else None, _typical(node, items, known, frame))


def set_display(run: Interpreter, node: ast.Set, frame: Frame) -> Value:
    """A set, whose items have to be hashable."""
    items, known = _elements(run, node.elts, frame)
    for item, part in zip(items, node.elts, strict=False):
        protocols.unary(run, "in-set-display", part, item, frame)
    return _display("set", node, items, known, frame)


def dict_display(run: Interpreter, node: ast.Dict, frame: Frame) -> Value:
    """A new dict."""
    entries: dict[object, Value] = {}
    is_open = False
    for key_node, value_node in zip(node.keys, node.values, strict=True):
        value = forgotten(run.evaluate(value_node, frame))
        if key_node is None:
            held = run.freeze(value)
            if isinstance(held, Mapping):
                entries.update(dict(held.entries))
                is_open = is_open or held.open
            else:
                is_open = True
            continue
        key = run.evaluate(key_node, frame)
        if isinstance(key, Const):
            entries[key.value] = value
        else:
            protocols.unary(run, "hash", key_node, key, frame)
            is_open = True
    return run.new_dict(keyed(entries, is_open=is_open))


def comprehension(
    run: Interpreter,
    node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp,
    frame: Frame,
) -> Value:
    """A list, set, dict or generator made by a loop."""
    inner = Frame(
        run.store.allocate(),
        frame.module,
        frame.machine,
        frame.own,
        frame.scope,
        frame.context,
        node,
        parent=frame.address,
        cls=frame.cls,
        receiver=frame.receiver,
        call=frame.call,
        caller=frame.caller,
        mark=frame.mark,
        entry=frame.entry,
        within=frame,
    )
    run.parents[inner.address] = frame.address
    collected: list[tuple[Value, Value]] = []
    # The outermost iterable belongs to the scope around it, which may be a class.
    outermost = run.evaluate(node.generators[0].iter, frame)
    exact = _generate(run, node, node.generators, inner, collected, True, outermost)
    if isinstance(node, ast.DictComp):
        if exact and all(isinstance(key, Const) for key, _ in collected):
            return run.new_dict(
                Mapping(tuple((k.value, v) for k, v in collected if isinstance(k, Const)))
            )
        values = [(ALWAYS, _numbered(run, node, value, frame)) for _, value in collected]
        element = join(values, (frame.address, id(node))) if values else None
        keys = [(ALWAYS, key) for key, _ in collected]
        known_key = join(keys, (frame.address, id(node), "key")) if keys else None
        return run.new_dict(Mapping((), True, element, known_key))
    items = [value for _, value in collected]
    if any(generator.ifs for generator in node.generators):
        items = [unsure(item) for item in items]
    element = join(((ALWAYS, item) for item in items), (frame.address, id(node))) if items else None
    known = tuple(items) if exact else None
    if isinstance(node, ast.ListComp):
        return run.new_list(known, element)
    kind = "set" if isinstance(node, ast.SetComp) else "generator"
    return Sequence(kind, known, element)


def _numbered(run: Interpreter, node: ast.DictComp, value: Value, frame: Frame) -> Value:
    """``{…: i for i in range(301)}``: the largest number is in the table."""
    first = node.generators[0]
    called = first.iter
    plain = len(node.generators) == 1 and not first.ifs and isinstance(called, ast.Call)
    same = isinstance(first.target, ast.Name) and isinstance(node.value, ast.Name)
    if not plain or not same or value != Py("int"):
        return value
    assert isinstance(called, ast.Call) and isinstance(first.target, ast.Name)
    assert isinstance(node.value, ast.Name)
    if not isinstance(called.func, ast.Name) or called.func.id != "range" or called.keywords:
        return value
    bounds = [run.evaluate(bound, frame) for bound in called.args]
    if node.value.id != first.target.id or len(bounds) > 2:
        return value
    numbers = [b.value for b in bounds if isinstance(b, Const) and type(b.value) is int]
    if not numbers or len(numbers) < len(bounds) or not range(*numbers):
        return value
    turns = range(*numbers)
    return Py("int", literals=(turns[0], turns[-1]))


def _generate(
    run: Interpreter,
    node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp,
    generators: list[ast.comprehension],
    frame: Frame,
    collected: list[tuple[Value, Value]],
    exact: bool,
    outermost: Value | None = None,
) -> bool:
    if not generators:
        if isinstance(node, ast.DictComp):
            key = run.evaluate(node.key, frame)
            protocols.unary(run, "hash", node.key, key, frame)
            collected.append((key, run.evaluate(node.value, frame)))
        else:
            item = run.evaluate(node.elt, frame)
            if isinstance(node, ast.SetComp):
                protocols.unary(run, "in-set-display", node.elt, item, frame)
            collected.append((NONE, item))
        return exact
    first, rest = generators[0], generators[1:]
    iterable = run.evaluate(first.iter, frame) if outermost is None else outermost
    turns = iteration.iterate(run, first.iter, iterable, frame, "comprehension")
    if turns.items is not None and len(turns.items) <= MAX_UNROLL:
        items = turns.items
    else:
        items, exact = (turns.element,), False
    before = run.condition
    for item in items:
        assign(run, first.target, item, frame)
        skip = False
        for condition in first.ifs:
            # AutoGraph leaves the tests of comprehensions alone.
            test = conditions.test(run, condition, frame, "bool")
            if test.truth is False:
                skip = True
                break
            if test.truth is None:
                exact = False
                conditions.narrow(run, test.when_true, frame)
        if not skip:
            exact = _generate(run, node, rest, frame, collected, exact)
        run.condition = before
    return exact
