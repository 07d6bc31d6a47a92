"""Functions that stand for operators or call other functions: ``operator``, ``filter``."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.lattice import join, listed
from pyfunc_lint.domain.values import ALWAYS, NONE, POISON, Const, Opaque, Py, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import iteration, operators, subscripts
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.python import comparing

_BINARY: dict[str, ast.operator] = {
    "operator.add": ast.Add(),
    "operator.sub": ast.Sub(),
    "operator.mul": ast.Mult(),
    "operator.truediv": ast.Div(),
    "operator.floordiv": ast.FloorDiv(),
    "operator.mod": ast.Mod(),
    "operator.pow": ast.Pow(),
    "operator.matmul": ast.MatMult(),
    "operator.and_": ast.BitAnd(),
    "operator.or_": ast.BitOr(),
}
_COMPARE: dict[str, ast.cmpop] = {
    "operator.lt": ast.Lt(),
    "operator.le": ast.LtE(),
    "operator.gt": ast.Gt(),
    "operator.ge": ast.GtE(),
    "operator.eq": ast.Eq(),
    "operator.ne": ast.NotEq(),
}


@handles(*_BINARY, *_COMPARE, "operator.contains")
def _operator(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """The operator itself, on the expressions that are passed."""
    if len(arguments.positional) != 2:
        return None
    left, right = arguments.positional
    first, second = arguments.nodes if len(arguments.nodes) == 2 else (ast.Name("a"), ast.Name("b"))
    if name == "operator.contains":
        left, right, first, second = right, left, second, first
    written: ast.expr
    if name in _BINARY:
        written = ast.BinOp(first, _BINARY[name], second)
        symbol = operators.SYMBOLS[type(_BINARY[name])]
    else:
        compare = _COMPARE.get(name, ast.In())
        written = ast.Compare(first, [compare], [second])
        symbol = operators.SYMBOLS[type(compare)]
    ast.copy_location(written, node)
    return operators.binary(run, symbol, written, left, right, frame)


@handles("operator.truth", "operator.not_")
def _truth(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    """AutoGraph does not see that it asks for a truth."""
    values = arguments.positional[:1]
    place = arguments.nodes[0] if arguments.nodes else node
    failed = comparing.refused(run, "any-list", f"{name}()", node, place, values, frame)
    return POISON if failed is POISON else Py("bool")


_GETTER = "operator.itemgetter"


@handles(_GETTER)
def _itemgetter(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    keys = arguments.positional
    if arguments.open or not keys or not all(isinstance(key, Const) for key in keys):
        return None
    return Opaque(name, keys[0] if len(keys) == 1 else Sequence("tuple", keys))


@Overlay(_GETTER).call
def _get_item(
    run: Interpreter, node: ast.AST, getter: Opaque, arguments: Arguments, frame: Frame
) -> Value:
    """What ``operator.itemgetter(key, …)`` gives when it is called: one item, or a tuple."""
    key = getter.detail
    if isinstance(key, Sequence) and key.items is not None:
        items = [
            _get_item(run, node, Opaque(getter.type_name, one), arguments, frame)
            for one in key.items
        ]
        return POISON if POISON in items else Sequence("tuple", tuple(items))
    if not isinstance(key, Const) or len(arguments.positional) != 1:
        return run.fresh(node, frame)
    place = arguments.nodes[0] if arguments.nodes else ast.Name("item", ast.Load())
    written = ast.Subscript(place, ast.Constant(key.value), ast.Load())
    ast.copy_location(written, node)
    return subscripts.subscript(run, written, arguments.positional[0], frame)


@handles("itertools.chain")
def _chain(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    """One iterable after the other; nobody makes a chain that is not used."""
    elements: list[Value] = []
    items: list[Value] | None = None if arguments.open else []
    for index, value in enumerate(arguments.positional):
        place = arguments.nodes[index] if index < len(arguments.nodes) else node
        turns = iteration.iterate(run, place, value, frame)
        if turns.items is None and turns.element is POISON:
            return POISON
        elements.append(turns.element)
        items = None if items is None or turns.items is None else [*items, *turns.items]
    if items is not None:
        return listed("generator", tuple(items))
    element = join(((ALWAYS, item) for item in elements), id(node)) if elements else None
    return Sequence("generator", None, None if arguments.open else element)


_MOST_ROWS = 16


@handles("itertools.starmap")
def _starmap(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """The function is called with the items of each row."""
    function, rows = arguments.get("function"), arguments.get("iterable")
    if function is None or rows is None:
        return None
    turns = iteration.iterate(run, arguments.node("iterable") or node, rows, frame)
    if turns.items is None and turns.element is POISON:
        return POISON
    known = turns.items is not None and len(turns.items) <= _MOST_ROWS
    results = []
    for row in turns.items if known and turns.items is not None else (turns.element,):
        held = run.freeze(row)
        items = held.items if isinstance(held, Sequence) else None
        passed = Arguments(items or (), open=items is None)
        results.append(call_value(run, node, function, passed, frame))
    if known:
        return listed("generator", tuple(results))
    return Sequence("generator", None, results[0])


_SELECTING = {
    "builtins.filter": 0, "itertools.filterfalse": 0, "itertools.takewhile": 0,
    "itertools.dropwhile": 0, "itertools.compress": None,
}  # fmt: skip


@handles(*_SELECTING)
def _select(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """The truth of what the function gives for an element decides about it."""
    if len(arguments.positional) != 2:
        return None
    first, second = arguments.positional
    text = f"{name.removeprefix('builtins.')}()"
    results = []
    for index, value in enumerate((first, second)):
        if index == _SELECTING[name]:
            continue
        place = arguments.nodes[index] if index < len(arguments.nodes) else node
        turns = iteration.iterate(run, place, value, frame, "filter")
        if turns.element is POISON and turns.items is None:
            return POISON
        results.append((place, turns))
    place, turns = results[-1]
    asked = turns.items[:1] if turns.items is not None else (turns.element,)
    if name != "itertools.compress" and first != NONE:
        place = arguments.nodes[0] if arguments.nodes else node
        asked = tuple(call_value(run, node, first, Arguments((item,)), frame) for item in asked)
    if comparing.refused(run, "any-list", text, node, place, asked, frame) is POISON:
        return POISON
    return Sequence("generator", None, results[0][1].element)
