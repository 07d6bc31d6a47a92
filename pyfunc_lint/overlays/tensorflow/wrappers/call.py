"""The calls themselves: tf.py_function, tf.numpy_function and tf.compat.v1.py_func."""

from __future__ import annotations

import ast
from dataclasses import replace
from functools import lru_cache

from pyfunc_lint.diagnostics.causes import CallError, Cause
from pyfunc_lint.diagnostics.details import WrongCall
from pyfunc_lint.diagnostics.observations import ReturnedValue, WrapperCall
from pyfunc_lint.domain.callables import (
    Bound,
    Class,
    Decorator,
    External,
    Function,
    Partial,
    Traced,
    Wrapped,
)
from pyfunc_lint.domain.containers import Ref, Sequence
from pyfunc_lint.domain.lattice import members, tested
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    NONE,
    POISON,
    PathCondition,
    Poison,
    Union,
    Unknown,
    Value,
)
from pyfunc_lint.domain.worlds import World
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import iteration
from pyfunc_lint.interpreter.language.calls import call_value, merge_partial
from pyfunc_lint.interpreter.language.functions import is_generator, result_of, run_function
from pyfunc_lint.interpreter.language.imports import force
from pyfunc_lint.interpreter.language.members import instance_attribute
from pyfunc_lint.interpreter.machine import DEBUG_MODE
from pyfunc_lint.interpreter.operations.dtypes import tensorflow_dtype
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.tensorflow.wrappers import call_form as checks
from pyfunc_lint.overlays.tensorflow.wrappers import contract
from pyfunc_lint.overlays.tensorflow.wrappers import inp as inputs_of
from pyfunc_lint.overlays.tensorflow.wrappers.later import bound_later
from pyfunc_lint.overlays.tensorflow.wrappers.marshalling import receive, results

P, N, V1 = "tf.py_function", "tf.numpy_function", "tf.compat.v1.py_func"
_SIGNATURE = ("func", "inp", "Tout")
_EAGER_BODY = World("eager")


@handles(P, N, V1)
def _call_wrapper(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    func = arguments.get("func")
    wrong = checks.form(name, arguments, frame)
    if wrong is not None:
        run.fault(node, frame, wrong)
        return POISON
    if func is None and not arguments.open:
        keywords = dict(arguments.keywords)
        return Decorator(name, tuple(keywords.items()), node)
    if func is None:
        return run.fresh(node, frame)
    return cross(run, node, name, func, arguments, frame)


@Overlay(P, N, V1).call
def _decorate(
    run: Interpreter, node: ast.AST, callee: Decorator, arguments: Arguments, frame: Frame
) -> Value | None:
    """``@tf.py_function(Tout=…)`` applied to a function."""
    if not arguments.positional:
        return None
    return Wrapped(callee.name, arguments.positional[0], callee.node or ast.Pass(), callee.keywords)


@Overlay(Wrapped).call
def _call_wrapped(
    run: Interpreter, node: ast.AST, callee: Wrapped, arguments: Arguments, frame: Frame
) -> Value:
    wrong = checks.decorated_call(callee.wrapper, arguments)
    if wrong is not None:
        run.fault(node, frame, wrong)
        return POISON
    options = dict(callee.keywords)
    options["inp"] = Sequence("tuple", None if arguments.open else arguments.positional)
    # The call of the wrapper is the decorator: there stands what it was told.
    passed = Arguments((), options)
    return cross(run, callee.node, callee.wrapper, callee.function, passed, frame)


def cross(
    run: Interpreter,
    node: ast.AST,
    wrapper: str,
    func: Value,
    arguments: Arguments,
    frame: Frame,
) -> Value:
    """One call of a wrapper: run the function in its world, record it, give the results."""
    world = frame.world
    func = force(run, run.refine(func))
    inp, tout = arguments.get("inp"), arguments.get("Tout")
    tout = NONE if tout is None else run.freeze(force(run, run.refine(tout)))
    inputs = _inputs(run, node, inp, frame)
    if raises := inputs_of.captured_one(run, wrapper, arguments.node("inp"), inputs or (), frame):
        run.fault(node, frame, raises)
        return POISON
    received = None if inputs is None else tuple(receive(run, i, wrapper, world) for i in inputs)
    replayed = world.kind == "dataset" and run.machine.is_on(DEBUG_MODE) is not False
    body = replace(_EAGER_BODY, body=wrapper, kind=world.kind, replayed=replayed)
    options = members(func)
    targets = [
        (guard, *unwrap(run, member, Arguments(received or (), {}, received is None), node, frame))
        for guard, member in options
    ]
    if not arguments.open:
        wrong = _wrong_call(run, wrapper, func, tout, arguments, inputs, targets, frame)
        if wrong is not None:
            run.fault(node, frame, wrong)
            return POISON
        _note_split(run, node, wrapper, inp, arguments.node("inp"), frame)
    for (guard, member), (_, target, passed) in zip(options, targets, strict=True):
        with run.path(tested(guard)):
            record = _run_body(
                run, node, wrapper, member, target, passed, received, body, frame, tout
            )
            record.condition = run.condition
        record.keywords = dict(arguments.keywords)
        record.inputs = inputs
        contract.judge_record(record)
        run.wrapper_calls.append(record)
    if all(map(_surely_raises, run.wrapper_calls[-len(options) :])):
        return POISON
    return results(run, node, run.wrapper_calls[-1], tout, frame)


def _surely_raises(record: WrapperCall) -> bool:
    """Whether eager code gets no further; what is traced is traced to its end."""
    fails = any(problem.error for problem in record.problems)
    return record.world.mode == "eager" and fails and not record.partly


Target = tuple[PathCondition, Value, Arguments]


def _wrong_call(
    run: Interpreter,
    wrapper: str,
    func: Value,
    tout: Value,
    arguments: Arguments,
    inputs: tuple[Value, ...] | None,
    targets: list[Target],
    frame: Frame,
) -> Raises | None:
    """What is wrong with the call, in the order in which TensorFlow notices it."""
    inp = arguments.get("inp")
    inp_node = arguments.node("inp")
    whole = NONE if inp is None else run.refine(inp)
    nodes = inp_node.elts if isinstance(inp_node, (ast.List, ast.Tuple)) else []
    if any(isinstance(item, ast.Starred) for item in nodes):
        nodes = []
    wrong = inputs_of.inp(run, wrapper, whole, inp_node, frame) if whole == NONE else None
    wrong = wrong or checks.function(run, wrapper, func, arguments.node("func"), frame)
    wrong = wrong or checks.tout(run, wrapper, tout, arguments.node("Tout"), frame)
    wrong = wrong or inputs_of.inp(run, wrapper, whole, inp_node, frame)
    if wrong is None and inputs is not None:
        wrong = inputs_of.elements(run, wrapper, inputs, nodes, frame)
    if wrong is None and all(isinstance(target, Function) for _, target, _ in targets):
        functions = [(g, t, a) for g, t, a in targets if isinstance(t, Function)]
        wrong = checks.binding(wrapper, functions, whole, inp_node, frame)
    return wrong


def _note_split(
    run: Interpreter,
    node: ast.AST,
    wrapper: str,
    inp: Value | None,
    inp_node: ast.expr | None,
    frame: Frame,
) -> None:
    """A dict or str in place of a list is taken apart without a word."""
    parts = "" if inp is None else inputs_of.keys_or_characters(run.refine(inp))
    if parts:
        detail = WrongCall(CallError.TAKEN_APART, wrapper, name=parts, node=inp_node)
        run.fault(node, frame, Raises(Cause.WRAPPER_INP, "", "", detail), "loses")


def _inputs(
    run: Interpreter, node: ast.AST, inp: Value | None, frame: Frame
) -> tuple[Value, ...] | None:
    if inp is None:
        return None
    inp = run.refine(inp)
    if isinstance(inp, (Unknown, Union, Poison)):
        return None
    if isinstance(inp, (Tensor, Array)):
        return _rows(inp) if frame.world.mode == "eager" or isinstance(inp, Array) else None
    with run.mute():
        return iteration.iterate(run, node, inp, frame, "iter").items


def _rows(inp: Tensor | Array) -> tuple[Value, ...] | None:
    """A tensor in place of a list is split along its first axis."""
    if isinstance(inp, Tensor) and (inp.mode != "eager" or inp.kind != "dense" or inp.role):
        return None
    size = inp.shape[0] if inp.shape else None
    if size is None or size > 16:
        return None
    return (iteration.row(inp, Unknown(("row", inp))),) * size


def _run_body(
    run: Interpreter,
    node: ast.AST,
    wrapper: str,
    func: Value,
    target: Value,
    arguments: Arguments,
    received: tuple[Value, ...] | None,
    body: World,
    frame: Frame,
    tout: Value,
) -> WrapperCall:
    expected = (
        run.muted > 0
        or run.kind_guards > 0
        or run.caught("InvalidArgumentError")
        or _expected(run, frame)
    )
    record = WrapperCall(
        wrapper, node, frame.module, frame, frame.world, ALWAYS, func,
        function_name(func), None, (), (), tout, guarded=expected, body=body,
    )  # fmt: skip
    if isinstance(target, Function):
        if received is None:
            arguments = _unknown_inputs(target, arguments, wrapper, frame.world, node)
        with run.beyond_boundary(), run.machine.eager_mode(), bound_later(run, node, frame):
            inner = run_function(run, node, target, arguments, frame, world=body)
        if inner is not None:
            record.parameters = _parameters(target, inner)
            record.returned = _returned(run, target, inner, node, frame)
            _texts_returned(run, node, record, inner)
        return record
    if isinstance(target, (Unknown, Poison)):
        run.havoc(arguments.all(), node, frame)
        return record
    with frame.calling_in(body), run.beyond_boundary(), run.machine.eager_mode():
        value = call_value(run, node, target, arguments, frame)
    record.returned = (ReturnedValue(ALWAYS, run.freeze(value), node, frame.module),)
    return record


def _texts_returned(run: Interpreter, node: ast.AST, record: WrapperCall, inner: Frame) -> None:
    """The text of a tensor, given for an output of dtype string."""
    declared = record.tout.items if isinstance(record.tout, Sequence) else (record.tout,)
    for returned in record.returned:
        value = returned.value
        outputs = value.items if isinstance(value, Sequence) else (value,)
        for dtype, output in zip(declared or (), outputs or (), strict=False):
            if tensorflow_dtype(dtype) == "string":
                texts.given_out(run, returned.node, output, "the wrapper", inner)


def _expected(run: Interpreter, frame: Frame) -> bool:
    """A test that expects a failure, here or where the result is evaluated."""
    if run.settings.check_expected_failures:
        return False
    current: Frame | None = frame
    while current is not None:
        if frame.world.mode != "eager" and expects_failure(current.node):
            return True
        current = current.within
    return run.expect_failure > 0


def _returned(
    run: Interpreter, function: Function, inner: Frame, node: ast.AST, frame: Frame
) -> tuple[ReturnedValue, ...]:
    """The ways out of a function; none where they cannot be told."""
    if run.steps < 0 or _stub(function):
        return ()
    if isinstance(function.node, ast.AsyncFunctionDef) or is_generator(
        function.node, function.module, run
    ):
        value = result_of(run, inner, node, frame)
        return (ReturnedValue(ALWAYS, value, function.node, function.module),)
    return tuple(
        ReturnedValue(out.guard, run.freeze(out.value), out.node, function.module)
        for out in inner.returns
    )


@lru_cache(maxsize=256)
def expects_failure(function: ast.AST) -> bool:
    """Whether a function holds a block that expects an exception."""
    if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return False
    for node in ast.walk(function):
        if isinstance(node, ast.With):
            for item in node.items:
                called = item.context_expr.func if isinstance(item.context_expr, ast.Call) else None
                name = getattr(called, "attr", getattr(called, "id", ""))
                if name.startswith("assertRaises") or name == "raises":
                    return True
    return False


def _stub(function: Function) -> bool:
    """A method without a body stands for those of the subclasses."""
    if isinstance(function.node, ast.Lambda):
        return False
    return all(
        isinstance(statement, ast.Pass)
        or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        for statement in function.node.body
    )


def unwrap(
    run: Interpreter, func: Value, arguments: Arguments, node: ast.AST, frame: Frame
) -> tuple[Value, Arguments]:
    """The plain function behind partials and bound methods, with the arguments it gets."""
    for _ in range(12):
        func = force(run, func)
        if isinstance(func, Partial):
            arguments, func = merge_partial(func, arguments), func.function
        elif isinstance(func, Bound):
            arguments, func = arguments.prepend(func.receiver), func.function
        elif isinstance(func, Ref) and func.kind == "instance" and isinstance(func.cls, Class):
            method = instance_attribute(run, func, "__call__", node, frame)
            if not isinstance(method, (Bound, Function)):
                break
            func = method
        elif isinstance(func, Traced):
            break
        else:
            break
    return func, arguments


def _unknown_inputs(
    function: Function, arguments: Arguments, wrapper: str, world: World, node: ast.AST
) -> Arguments:
    """What the wrapper passes when ``inp`` is not known: one such value a parameter."""
    spec = function.node.args
    names = [arg.arg for arg in (*spec.posonlyargs, *spec.args)][len(arguments.positional) :]
    required = len(names) - len(function.defaults)
    filled = tuple(
        receive(None, Unknown(("inp", id(node), name)), wrapper, world)
        for name in names[: max(required, 0)]
        if name not in arguments.keywords
    )
    return Arguments((*arguments.positional, *filled), arguments.keywords, True)


def _parameters(function: Function, inner: Frame) -> tuple[tuple[str, Value], ...]:
    spec = function.node.args
    names = [arg.arg for arg in (*spec.posonlyargs, *spec.args)]
    return tuple((name, inner.arguments[name]) for name in names if name in inner.arguments)


def function_name(func: Value) -> str:
    """A name for the wrapped function in messages, "" when there is none."""
    if isinstance(func, Function):
        return func.name
    if isinstance(func, Partial):
        return function_name(func.function)
    if isinstance(func, (Bound, Wrapped, Traced)):
        return function_name(func.function)
    if isinstance(func, External):
        return func.name.removeprefix("builtins.")
    if isinstance(func, Ref) and isinstance(func.cls, Class):
        return func.cls.name
    return ""
