"""The user's functions: binding arguments, running bodies, the ways that leave them."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.domain.callables import Function
from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.lattice import join, members, written
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import NONE, POISON, Opaque, PathCondition, Unknown, Value
from pyfunc_lint.domain.worlds import World
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import MAX_CALL_DEPTH, MAX_RUNS_PER_FUNCTION, Interpreter
from pyfunc_lint.interpreter.frames import Frame, Return
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.qualifiers import inplace
from pyfunc_lint.interpreter.state import EXIT
from pyfunc_lint.interpreter.store import Exit
from pyfunc_lint.source.modules import Module


def bind(
    function: Function, arguments: Arguments, node: ast.AST
) -> tuple[dict[str, Value], dict[str, Value], tuple[Value, ...], bool] | None:
    """(parameters, extra keywords, extra positional, open); None when Python refuses the call."""
    spec = function.node.args
    names = [arg.arg for arg in (*spec.posonlyargs, *spec.args)]
    bound: dict[str, Value] = {}
    extra = arguments.positional[len(names) :]
    if extra and spec.vararg is None:
        return None
    bound.update(zip(names, arguments.positional, strict=False))
    keyword_only = {arg.arg for arg in spec.kwonlyargs}
    positional_only = {arg.arg for arg in spec.posonlyargs}
    rest: dict[str, Value] = {}
    for name, value in arguments.keywords.items():
        if name in bound or name in positional_only:
            if spec.kwarg is None or name in bound:
                return None
            rest[name] = value
        elif name in names or name in keyword_only:
            bound[name] = value
        elif spec.kwarg is not None:
            rest[name] = value
        else:
            return None
    defaults = dict(
        zip(names[len(names) - len(function.defaults) :], function.defaults, strict=True)
    )
    defaults.update(function.keyword_defaults)
    for name in (*names, *keyword_only):
        if name in bound:
            continue
        if arguments.open:
            bound[name] = Unknown(("open argument", id(node), name))
        elif name in defaults:
            bound[name] = defaults[name]
        else:
            return None
    return bound, rest, extra, arguments.open


def _hashable(
    run: Interpreter, node: ast.AST, arguments: Arguments, frame: Frame, world: World | None
) -> bool:
    """Whether a cache can take the arguments for its keys."""
    place = frame if world is None else replace(frame, own=world)
    results = [
        protocols.unary(run, "hash", arguments.node_at(index) or node, value, place)
        for index, value in enumerate(arguments.positional)
        if any(isinstance(member, (Tensor, Array)) for _, member in members(value))
    ]
    return POISON not in results


def run_function(
    run: Interpreter,
    node: ast.AST,
    function: Function,
    arguments: Arguments,
    frame: Frame,
    world: World | None = None,
    context: str = "",
    receiver: Value | None = None,
) -> Frame | None:
    """Run a user's function; the finished frame, None when it is not run or cannot be bound."""
    runs = run.runs.get(function.node, 0)
    if run.depth >= MAX_CALL_DEPTH or runs >= MAX_RUNS_PER_FUNCTION or run.steps < 0:
        return None
    bound = bind(function, arguments, node)
    if bound is None:
        return None
    parameters, rest, extra, is_open = bound
    if function.cached and not _hashable(run, node, arguments, frame, world):
        return None
    run.runs[function.node] = runs + 1
    if world is None:
        world = frame.own
        if world.autograph and not function.convertible:
            world = replace(world, autograph=False)
    spec = function.node.args
    inner = Frame(
        run.store.allocate(),
        function.module,
        run.machine,
        world,
        run.scopes.get(function.node, function.name),
        context or frame.context,
        function.node,
        parent=function.frame,
        cls=function.cls,
        receiver=receiver,
        call=node,
        caller=frame,
        entry=run.condition,
        entered=run.machine.world(world),
    )
    run.parents[inner.address] = function.frame
    inner.mark = run.store.mark()
    inner.arguments = parameters
    for name, value in parameters.items():
        run.store.write((inner.address, name), inplace.named(value, name, inner))
    if spec.vararg is not None:
        items = None if is_open else extra
        run.store.write((inner.address, spec.vararg.arg), Sequence("tuple", items))
    if spec.kwarg is not None:
        keywords = run.new_dict(Mapping(tuple(rest.items()), is_open))
        run.store.write((inner.address, spec.kwarg.arg), keywords)
    with run.activation():
        if isinstance(function.node, ast.Lambda):
            value = run.evaluate(function.node.body, inner)
            leave(run, inner, value, function.node.body)
        else:
            _run_body(run, function.node, inner)
    return inner


def leave(run: Interpreter, frame: Frame, value: Value, node: ast.AST) -> None:
    """Record one way out of the function."""
    frame.returns.append(
        Return(
            Exit(run.condition - frame.entry, run.store.changes(frame.mark)),
            value,
            node,
            run.store.mark(),
        )
    )


def _run_body(run: Interpreter, node: ast.FunctionDef | ast.AsyncFunctionDef, inner: Frame) -> None:
    status = run.execute(node.body, inner)
    if status is not EXIT:
        leave(run, inner, NONE, node)
    exits = inner.returns
    if len(exits) == 1 and exits[0].position == run.store.mark():
        return
    run.store.rollback(inner.mark)
    if exits:
        run.merge([out.exit for out in exits])


def result_of(run: Interpreter, inner: Frame | None, node: ast.AST, frame: Frame) -> Value:
    """What the call of a finished function gives."""
    if inner is None:
        return run.fresh(node, frame)
    if inner.yields or is_generator(inner.node, inner.module, run):
        element = join(inner.yields, (frame.address, id(node))) if inner.yields else None
        return Sequence("generator", None, element)
    if isinstance(inner.node, ast.AsyncFunctionDef):
        return Opaque("builtins.coroutine")
    if not inner.returns:
        return POISON
    ways: list[tuple[PathCondition, Value]] = []
    for out in inner.returns:
        falls_off = isinstance(out.node, (ast.FunctionDef, ast.AsyncFunctionDef))
        ways.append((out.guard if falls_off else written(out.guard, out.value), out.value))
    return join(ways, (frame.address, id(node)))


def is_generator(node: ast.AST, module: Module, run: Interpreter) -> bool:
    """Whether the body of a module's function holds ``yield``."""
    if isinstance(node, ast.Lambda) or not module.may_yield(node):
        return False
    if node not in run.generators:
        run.generators[node] = _holds_yield(node)
    return run.generators[node]


def _holds_yield(node: ast.AST) -> bool:
    work: list[ast.AST] = list(getattr(node, "body", []))
    while work:
        item = work.pop()
        if isinstance(item, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            work.extend(ast.iter_child_nodes(item))
    return False
