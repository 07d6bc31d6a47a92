"""Calls: binding arguments, running functions, and handing the rest to the libraries' models."""

from __future__ import annotations

import ast
from collections.abc import Callable
from collections.abc import Sequence as Values
from dataclasses import replace
from functools import partial

from pyfunc_lint.domain.unions import join, members, written
from pyfunc_lint.domain.values import (
    ALWAYS,
    NONE,
    POISON,
    Array,
    Bound,
    Class,
    Function,
    Mapping,
    Opaque,
    Partial,
    PathCondition,
    Poison,
    Ref,
    Sequence,
    Tensor,
    Traced,
    Unknown,
    Value,
)
from pyfunc_lint.domain.worlds import World
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import (
    EXIT,
    MAX_CALL_DEPTH,
    MAX_NESTING,
    MAX_RUNS_PER_FUNCTION,
    Interpreter,
)
from pyfunc_lint.interpreter.frames import Frame, Return
from pyfunc_lint.interpreter.language import named_tuples
from pyfunc_lint.interpreter.language.imports import force
from pyfunc_lint.interpreter.language.members import external_bases, instance_attribute, mro
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.operations.dtypes import tensor_dtype
from pyfunc_lint.interpreter.qualifiers import inplace
from pyfunc_lint.source import effects
from pyfunc_lint.source.modules import Module

LEAST_STEPS = 20
"""What a call must be allowed to cost to be followed at all."""
Caller = Callable[[Interpreter, ast.AST, Value, Arguments, Frame], Value]
CALLERS: dict[type, Caller] = {}
"""How to call each kind of value; the library modules add theirs."""


def call_value(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    """The result of calling a value."""
    if run.nesting > MAX_NESTING:
        run.havoc(arguments.all(), node, frame)
        return run.fresh(node, frame)
    run.nesting += 1
    try:
        return _call(run, node, callee, arguments, frame)
    finally:
        run.nesting -= 1


Interpreter.caller = staticmethod(call_value)


def _call(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    callee = force(run, run.refine(callee))
    options = _perhaps_traced(members(callee))
    if len(options) == 1:
        result = _call_one(run, node, options[0][1], arguments, frame)
        return run.join_results(node, frame, [(ALWAYS, result)])
    results: list[tuple[PathCondition, Value]] = []
    before = run.condition

    def arm(guard: PathCondition, member: Value) -> bool:
        results.append((guard, _call_one(run, node, member, arguments, frame)))
        return True

    run.branch([(guard, partial(arm, guard, member)) for guard, member in options])
    run.condition = before
    return run.join_results(node, frame, results)


def _perhaps_traced(
    options: Values[tuple[PathCondition, Value]],
) -> Values[tuple[PathCondition, Value]]:
    """A function that only some paths put behind ``tf.function`` is one that is perhaps traced."""
    if len(options) == 1:
        return options
    twins = {m.function for _, m in options if isinstance(m, Traced)} & {m for _, m in options}
    if not twins:
        return options
    return [
        (guard, replace(m, perhaps=True) if isinstance(m, Traced) and m.function in twins else m)
        for guard, m in options
        if m not in twins
    ]


def _call_one(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    if isinstance(callee, Poison):
        return POISON
    caller = CALLERS.get(type(callee))
    if caller is None:
        run.havoc(arguments.all(), node, frame)
        return run.fresh(node, frame)
    return caller(run, node, callee, arguments, frame)


# -- the user's functions -------------------------------------------------------------------


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
        protocols.unary(run, "hash", arguments.node(index, "") or node, value, place)
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
    run.depth += 1
    condition, guards = run.condition, run.kind_guards
    try:
        if isinstance(function.node, ast.Lambda):
            value = run.evaluate(function.node.body, inner)
            leave(run, inner, value, function.node.body)
        else:
            _run_body(run, function.node, inner)
    finally:
        run.depth -= 1
        run.condition, run.kind_guards = condition, guards
    return inner


def leave(run: Interpreter, frame: Frame, value: Value, node: ast.AST) -> None:
    """Record one way out of the function."""
    frame.returns.append(
        Return(
            run.condition - frame.entry,
            value,
            node,
            run.store.changes(frame.mark),
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
        run.merge([(out.guard, out.changes) for out in exits])


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


def _call_function(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    assert isinstance(callee, Function)
    entered = run.pool is None or run.depth == 0
    follow = run_function if entered else _follow_briefly
    inner = follow(run, node, callee, arguments, frame)
    if inner is None:
        run.havoc(arguments.all(), node, frame)
        if effects.names_switch(_source(callee)):
            run.machine.forget()
    return result_of(run, inner, node, frame)


def _follow_briefly(
    run: Interpreter, node: ast.AST, callee: Function, arguments: Arguments, frame: Frame
) -> Frame | None:
    """Run a function that costs at most half of what all calls may; else leave all as it was."""
    assert run.pool is not None
    limit = run.pool // 2
    if limit < LEAST_STEPS:
        return None
    mark, steps, run.steps = run.store.mark(), run.steps, limit
    inner = run_function(run, node, callee, arguments, frame)
    left = run.steps
    run.pool -= limit - max(left, 0)
    run.steps = steps
    if left >= 0:
        return inner
    run.store.rollback(mark)
    return None


def _source(function: Function) -> str:
    """The lines of the code of a function."""
    if not effects.module_names_switch(function.module):
        return ""
    lines = function.module.text.split("\n")
    return "\n".join(lines[function.node.lineno - 1 : function.node.end_lineno])


def _call_partial(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    assert isinstance(callee, Partial)
    return call_value(run, node, callee.function, merge_partial(callee, arguments), frame)


def merge_partial(partial: Partial, arguments: Arguments) -> Arguments:
    """The arguments that the function behind a partial gets."""
    return Arguments(
        (*partial.arguments, *arguments.positional),
        {**dict(partial.keywords), **arguments.keywords},
        arguments.open,
    )


def _call_bound(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    assert isinstance(callee, Bound)
    return call_value(run, node, callee.function, arguments.prepend(callee.receiver), frame)


# -- classes and instances ------------------------------------------------------------------


def _call_class(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    assert isinstance(callee, Class)
    bases = external_bases(run, callee)
    if "typing.NamedTuple" in bases:
        return named_tuples.of_class(run, node, callee, arguments, frame)
    if any(base.startswith("enum.") for base in bases):
        return run.fresh(node, frame)
    ref = Ref("instance", run.store.allocate(), callee)
    result = _initialize(run, node, ref, callee, arguments, frame)
    if isinstance(result, Unknown) and isinstance(_initializer(run, callee), Function):
        # Not followed: tests of attributes that were never seen would be taken both ways.
        return run.fresh(node, frame)
    # What raises makes no instance, and Python refuses an __init__ that returns something.
    returns_none = any(
        member == NONE or isinstance(member, Unknown) for _, member in members(result)
    )
    return ref if returns_none else POISON


def instantiate(
    run: Interpreter, node: ast.AST, cls: Class, arguments: Arguments, frame: Frame
) -> Ref:
    """A new instance, after ``__init__`` (or the fields of a dataclass)."""
    ref = Ref("instance", run.store.allocate(), cls)
    _initialize(run, node, ref, cls, arguments, frame)
    return ref


def _initialize(
    run: Interpreter, node: ast.AST, ref: Ref, cls: Class, arguments: Arguments, frame: Frame
) -> Value:
    """What ``__init__`` gives, the one of the class or the one that Python makes."""
    initializer = _initializer(run, cls)
    if initializer is not None:
        return call_value(run, node, Bound(ref, initializer), arguments, frame)
    for fill in FILLERS:
        fill(run, node, ref, arguments, frame)
    for statement in cls.node.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            name = statement.target.id
            fields = [
                s.target.id
                for s in cls.node.body
                if isinstance(s, ast.AnnAssign) and isinstance(s.target, ast.Name)
            ]
            value = arguments.get(fields.index(name), name)
            if value is not None:
                run.store.write((ref.address, name), value)
    return NONE


def _initializer(run: Interpreter, cls: Class) -> Value | None:
    """The ``__init__`` of a class or of one of the user's classes above it."""
    found = (run.store.read((ancestor.frame, "__init__")) for ancestor in mro(run, cls))
    return next((value for value in found if value is not None), None)


FILLERS: list[Callable[[Interpreter, ast.AST, Ref, Arguments, Frame], None]] = []
"""Put into an instance what the library's class above it is made of (a subclass of dict)."""


def _call_reference(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    assert isinstance(callee, Ref)
    if callee.kind != "instance":
        return run.fresh(node, frame)
    method = instance_attribute(run, callee, "__call__", node, frame)
    if isinstance(method, (Bound, Function)):
        return call_value(run, node, method, arguments, frame)
    special = INSTANCE_CALLER[0] if INSTANCE_CALLER else None
    if special is not None:
        return special(run, node, callee, arguments, frame)
    return run.fresh(node, frame)


INSTANCE_CALLER: list[Caller] = []
"""Calls an instance whose ``__call__`` is a library's (a Keras layer)."""

CALLERS.update(
    {
        Function: _call_function,
        Partial: _call_partial,
        Bound: _call_bound,
        Class: _call_class,
        Ref: _call_reference,
    }
)


def as_tensors(run: Interpreter, value: Value, mode: str, depth: int = 0) -> Value:
    """What a nest of values is on the other side of ``tf.function`` or a dataset."""
    if isinstance(value, Tensor):
        if value.kind == "variable":
            return value
        return replace(value, mode=mode)  # type: ignore[arg-type]
    if isinstance(value, Array):
        shape = () if value.scalar else value.shape
        return Tensor(mode, tensor_dtype(value.dtype), shape)  # type: ignore[arg-type]
    if depth > 5:
        return value
    if isinstance(value, Ref) and value.kind in ("list", "dict"):
        held = run.content(value)
        if held is None:
            return value
        return run.thaw(as_tensors(run, run.freeze(held), mode, depth + 1))
    if isinstance(value, Sequence):
        items, element = value.items, value.element
        return replace(
            value,
            items=items and tuple(as_tensors(run, item, mode, depth + 1) for item in items),
            element=element and as_tensors(run, element, mode, depth + 1),
        )
    if isinstance(value, Mapping):
        return replace(
            value,
            entries=tuple((k, as_tensors(run, v, mode, depth + 1)) for k, v in value.entries),
        )
    options = members(value)
    if len(options) > 1:
        return join((guard, as_tensors(run, member, mode, depth + 1)) for guard, member in options)
    return value
