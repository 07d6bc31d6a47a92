"""Habits around the wrappers, read from the source: what a function changes, catches, binds.

The records say which function is called where; what is asked here about its body is a matter of
syntax, on purpose: these are the questions of advice that is off unless it is asked for.
"""

from __future__ import annotations

import ast
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator

from pyfunc_lint.domain import describe
from pyfunc_lint.domain.callables import Bound, Function, Partial
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import Const, Value
from pyfunc_lint.interpreter.records import WrapperCall

_CHANGING_METHODS = frozenset({"sort", "fill", "partition", "put", "resize", "itemset", "byteswap"})
_CHANGING_FUNCTIONS = frozenset({"shuffle", "copyto", "put", "fill_diagonal", "place", "putmask"})
_ADDING_METHODS = frozenset({"append", "extend", "add", "update", "insert", "write", "assign",
                             "assign_add", "assign_sub", "put", "send"})  # fmt: skip
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def plain_function(value: Value) -> Function | None:
    """The function behind partials and bound methods."""
    while isinstance(value, (Partial, Bound)):
        value = value.function
    return value if isinstance(value, Function) else None


def own_nodes(function: Function) -> tuple[ast.AST, ...]:
    """The nodes of a function's body, without those of functions inside it.

    They are kept: a function may be wrapped at many places.
    """
    kept = function.module.cache
    key = f"nodes of {id(function.node)}"
    if key not in kept:
        kept[key] = tuple(_own_nodes(function.node))
    found = kept[key]
    assert isinstance(found, tuple)
    return found


def _own_nodes(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> Iterator[ast.AST]:
    work: deque[ast.AST] = deque([node.body] if isinstance(node, ast.Lambda) else node.body)
    while work:
        item = work.popleft()
        yield item
        if not isinstance(item, _SCOPES):
            work.extend(ast.iter_child_nodes(item))


# -- changes of the arguments ---------------------------------------------------------------


def mutations(call: WrapperCall) -> Iterator[tuple[str, ast.AST]]:
    """(parameter, node) where an array that the wrapper passed is changed in place."""
    function = plain_function(call.function)
    if function is None:
        return
    arrays = {
        name: value
        for name, value in call.parameters
        if isinstance(value, Array) and value.argument and value.scalar is not True
    }
    rebound: dict[str, int] = {}
    found: list[tuple[str, ast.AST]] = []
    for node in own_nodes(function):
        for name in _rebound(node):
            line = getattr(node, "lineno", 0)
            rebound[name] = min(rebound.get(name, line), line)
        name = _changed(node)
        if name in arrays:
            array = arrays[name]
            whole = isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name)
            if not (whole and (array.scalar is None or not array.rank)):
                found.append((name, node))
    for name, node in found:
        if getattr(node, "lineno", 0) < rebound.get(name, 1 << 30):
            yield name, node


def _rebound(node: ast.AST) -> Iterator[str]:
    targets: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, (ast.AnnAssign, ast.For, ast.NamedExpr)):
        targets = [node.target]
    for target in targets:
        for item in target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target]:
            if isinstance(item, ast.Name):
                yield item.id


def _changed(node: ast.AST) -> str:
    """The name of what a statement or call changes in place."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Subscript):
                return _name(target.value)
    if isinstance(node, ast.AugAssign):
        target = node.target
        return _name(target.value if isinstance(target, ast.Subscript) else target)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr in _CHANGING_METHODS and isinstance(node.func.value, ast.Name):
            return node.func.value.id
        if node.func.attr in _CHANGING_FUNCTIONS and node.args:
            return _name(node.args[0])
        for keyword in node.keywords:
            if keyword.arg == "out":
                return _name(keyword.value)
    return ""


def _name(node: ast.expr) -> str:
    while isinstance(node, ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


# -- stateful=False -------------------------------------------------------------------------


def stateless(call: WrapperCall) -> bool:
    """Whether TensorFlow was told that the function has no state."""
    stateful = call.keywords.get("stateful")
    return isinstance(stateful, Const) and not stateful.value


def constant_inputs(call: WrapperCall) -> bool:
    """Whether no input is a tensor of the graph."""
    return call.inputs is not None and not any(_symbolic(value) for value in call.inputs)


def _symbolic(value: Value) -> bool:
    if isinstance(value, Tensor):
        return value.mode != "eager" or value.kind == "variable"
    return not isinstance(value, (Const, Array))


def effect(call: WrapperCall) -> str:
    """What the function does besides returning a value, "" when nothing is seen."""
    function = plain_function(call.function)
    if function is None:
        return ""
    nodes = own_nodes(function)
    made = {name for node in nodes for name in _rebound(node)}
    own = made | {arg.arg for arg in ast.walk(function.node.args) if isinstance(arg, ast.arg)}
    for node in nodes:
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            return f"assigns to `{node.names[0]}`"
        if isinstance(node, (ast.Assign, ast.AugAssign)):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if isinstance(target, ast.Attribute) and _root(target) not in made:
                    return f"assigns to `{describe.expression(target)}`"
        if isinstance(node, ast.Call):
            text = _calls_for_effect(node, own)
            if text:
                return text
    return ""


_DRAWING = frozenset(
    {
        *("random", "rand", "randn", "randint", "random_sample", "integers", "choice", "choices"),
        *("sample", "shuffle", "permutation", "permuted", "normal", "standard_normal", "uniform"),
        *("poisson", "binomial", "beta", "gamma", "exponential", "gauss", "multivariate_normal"),
        *("time", "time_ns", "perf_counter", "monotonic", "now", "utcnow", "today"),
        *("uuid1", "uuid4", "urandom", "token_bytes", "token_hex", "next", "readline"),
    }
)
"""Last names of functions that give something else whenever they are called."""
_SEEDING = frozenset({"seed", "default_rng", "RandomState", "Random", "Generator"})


def varying(call: WrapperCall) -> str:
    """What makes the function's result another one in every call, "" when nothing is seen."""
    function = plain_function(call.function)
    nodes = () if function is None else own_nodes(function)
    called = {node.func: _last_name(node.func) for node in nodes if isinstance(node, ast.Call)}
    if _SEEDING & set(called.values()):
        return ""  # Its numbers are the same in every call.
    for name, last in called.items():
        if last in _DRAWING:
            return f"calls `{describe.expression(name)}()`"
    return ""


def _last_name(node: ast.expr) -> str:
    return getattr(node, "attr", "") or getattr(node, "id", "")


def _root(node: ast.expr) -> str:
    """The name that a chain of attributes and indices starts at."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _calls_for_effect(node: ast.Call, own: set[str]) -> str:
    if isinstance(node.func, ast.Name) and node.func.id == "print":
        return "prints"
    if isinstance(node.func, ast.Attribute) and node.func.attr in _ADDING_METHODS:
        base = node.func.value
        outer = isinstance(base, ast.Name) and base.id not in own
        attribute = isinstance(base, ast.Attribute) and _root(base) == "self"
        if outer or attribute:
            return f"calls `{describe.expression(node.func)}()`"
    return ""


# -- where the call stands ------------------------------------------------------------------


def ancestors(tree: ast.AST, node: ast.AST) -> list[ast.AST]:
    """What a node of a module stands in, the innermost first; empty when it is not of the tree.

    Only what spans the node's place is entered: a whole tree has many times as many nodes.
    """
    place = _start(node)
    work: list[tuple[ast.AST, list[ast.AST]]] = [(tree, [])]
    while work:
        item, above = work.pop()
        if item is node:
            return above
        inner = [item, *above]
        work.extend((child, inner) for child in _children(item, place[0]) if _spans(child, place))
    return []


def _children(node: ast.AST, line: int) -> Iterator[ast.AST]:
    """The nodes directly below one; of statements only the one that reaches a line."""
    for _, value in ast.iter_fields(node):
        if isinstance(value, list):
            begin, end = 0, len(value)
            if value and isinstance(value[0], ast.stmt):
                begin = bisect_left(value, line, key=lambda child: child.end_lineno)
                end = bisect_right(value, line, key=_first_line)
            yield from (child for child in value[begin:end] if isinstance(child, ast.AST))
        elif isinstance(value, ast.AST):
            yield value


def _first_line(node: ast.stmt) -> int:
    lines: list[int] = [item.lineno for item in getattr(node, "decorator_list", ())]
    return min(node.lineno, *lines) if lines else node.lineno


def _start(node: ast.AST) -> tuple[int, int]:
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)


def _spans(node: ast.AST, place: tuple[int, int]) -> bool:
    """Whether a node may hold that place; some kinds of nodes have none of their own."""
    end = getattr(node, "end_lineno", None)
    if end is None:
        return not isinstance(node, ast.expr_context)
    begin = (_first_line(node), 0) if isinstance(node, ast.stmt) else _start(node)
    return begin <= place < (end, getattr(node, "end_col_offset", None) or 0)


def futile_handler(call: WrapperCall) -> tuple[ast.ExceptHandler, str] | None:
    """A handler for an error that the function raises, and that never comes out as such."""
    function = plain_function(call.function)
    if function is None:
        return None
    raised = {
        name
        for node in own_nodes(function)
        if isinstance(node, ast.Raise) and node.exc is not None
        for name in [_error_name(node.exc)]
    }
    if not raised:
        return None
    child: ast.AST = call.node
    for parent in ancestors(call.module.tree, child):
        if isinstance(parent, _SCOPES):
            return None
        if isinstance(parent, ast.Try) and child in parent.body:
            return _only_handler(parent, raised)
        child = parent
    return None


def _only_handler(node: ast.Try, raised: set[str]) -> tuple[ast.ExceptHandler, str] | None:
    for handler in node.handlers:
        if handler.type is None:
            return None
        types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
        names = [_error_name(item) for item in types]
        if any(name in ("Exception", "BaseException", "") or "." in name for name in names):
            return None
        caught = [name for name in names if name in raised]
        if caught and len(node.handlers) == 1:
            return handler, caught[0]
    return None


def _error_name(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        node = node.func
    return ast.unparse(node) if isinstance(node, (ast.Name, ast.Attribute)) else ""


def late_name(call: WrapperCall) -> str:
    """A loop's variable that the function reads when the loop is over, "" when there is none."""
    function = call.function
    if not isinstance(function, Function) or function.module is not call.module:
        return ""
    node = function.node
    names = {
        inner.id
        for inner in own_nodes(function)
        if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Load)
    }
    names -= {arg.arg for arg in ast.walk(node.args) if isinstance(arg, ast.arg)}
    for inner in own_nodes(function):
        names -= set(_rebound(inner))
    found: list[str] = []
    for child in ancestors(call.module.tree, node):
        if isinstance(child, _SCOPES):
            return found[0] if found and child is _function_of(call) else ""
        if isinstance(child, ast.For) and not call.world.autograph:
            # AutoGraph makes the loop's body a function, whose variables are new in every turn.
            found += sorted(names & _targets(child.target))
        if isinstance(child, (ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp)):
            for generator in child.generators:
                found += sorted(names & _targets(generator.target))
    return ""


def _function_of(call: WrapperCall) -> ast.AST:
    frame = call.frame
    while frame.within is not None:
        frame = frame.within
    return frame.node


def _targets(node: ast.expr) -> set[str]:
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
