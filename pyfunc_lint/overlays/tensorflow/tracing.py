"""APIs that trace the user's functions, or run them: tf.function, map_fn, cond, …"""

from __future__ import annotations

import ast
from collections.abc import Sequence as Values
from contextlib import nullcontext
from dataclasses import replace

from pyfunc_lint.domain.callables import Class, Decorator, Function, Traced
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import join
from pyfunc_lint.domain.tensors import Array, Tensor, TensorMode
from pyfunc_lint.domain.values import FALSE, NONE, TRUE, Const, Union, Unknown, Value, python_kind
from pyfunc_lint.domain.worlds import FUNCTION, MAYBE, World
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.calls import as_tensors, call_value
from pyfunc_lint.interpreter.language.iteration import retarget, world_mode
from pyfunc_lint.interpreter.language.members import external_bases
from pyfunc_lint.interpreter.machine import FUNCTIONS_RUN_EAGERLY
from pyfunc_lint.interpreter.operations.dtypes import (
    converted,
    from_spec,
    sliced,
    structure,
    tensorflow_dtype,
)
from pyfunc_lint.interpreter.registry import Overlay, handles


def call_in(
    run: Interpreter,
    node: ast.AST,
    function: Value,
    arguments: Values[Value],
    frame: Frame,
    world: World,
    context: str = "",
) -> Value:
    """Call a function in another world than the one of the code around the call."""
    traced = world.mode == "graph" and frame.world.mode != "graph"
    boundary = run.beyond_boundary() if traced else nullcontext()
    # Without a pool: what is handed over to be called is what matters.
    with frame.calling_in(world, context), run.pooled(None), boundary:
        return call_value(run, node, function, Arguments(tuple(arguments)), frame)


# -- tf.function ----------------------------------------------------------------------------


_CONVERTS = "tf.autograph.to_graph"


@handles(_CONVERTS)
def _to_graph(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    """What AutoGraph makes of a function; it runs where it is called."""
    func = arguments.get("entity")
    return run.fresh(node, frame) if func is None else Traced(func, ((_CONVERTS, TRUE),))


@handles("tf.function", "tf.compat.v1.function", "tf.contrib.eager.defun")
def _tf_function(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    func = arguments.get("func")
    options = {k: v for k, v in arguments.keywords.items() if k != "func"}
    if func is None or func == NONE:
        return Decorator("tf.function", tuple(options.items()), node)
    return _traced(run, node, func, options, frame)


@Overlay("tf.function").call
def _decorated(
    run: Interpreter, node: ast.AST, callee: Decorator, arguments: Arguments, frame: Frame
) -> Value | None:
    """``@tf.function(autograph=…)``."""
    if not arguments.positional:
        return None
    return _traced(run, node, arguments.positional[0], dict(callee.keywords), frame)


def _traced(
    run: Interpreter, node: ast.AST, func: Value, options: dict[str, Value], frame: Frame
) -> Value:
    traced = Traced(func, tuple(options.items()))
    if "input_signature" in options and frame.module is run.module:
        run.uncalled[traced] = node
    return traced


def traced_world(run: Interpreter, options: dict[str, Value], outer: World) -> World:
    """The world of the body of a ``tf.function``; of the one around it where nothing is traced."""
    if outer.mode != "graph":
        eagerly = run.machine.is_on(FUNCTIONS_RUN_EAGERLY)
        if eagerly is not False:
            return outer if eagerly else MAYBE
    world = FUNCTION
    if outer.mode == "graph":
        world = replace(world, kind=outer.kind or "function")
    if options.get("autograph") == FALSE:
        world = replace(world, autograph=False)
    return world


@Overlay(Traced).call
def _call_traced(
    run: Interpreter, node: ast.AST, callee: Traced, arguments: Arguments, frame: Frame
) -> Value:
    options = dict(callee.options)
    run.uncalled.pop(callee, None)
    if callee.perhaps:
        return _call_perhaps_traced(run, node, callee.function, arguments, frame)
    if _CONVERTS in options:
        with frame.calling_in(replace(frame.own, autograph=True)):
            return call_value(run, node, callee.function, arguments, frame)
    world = traced_world(run, options, frame.world)
    if world.mode != "graph":
        if run.machine.is_on(FUNCTIONS_RUN_EAGERLY) is None:
            return _call_perhaps_traced(run, node, callee.function, arguments, frame)
        return call_value(run, node, callee.function, arguments, frame)
    signature = options.get("input_signature")
    positional = [as_tensors(run, value, "symbolic") for value in arguments.positional]
    declared = _declared(run, signature)
    offset = len(positional) - len(declared) if declared else 0
    for index, spec in enumerate(declared):
        at = index + max(offset, 0)
        if at >= len(positional):
            break
        given = positional[at]
        plain = isinstance(given, Tensor) and isinstance(spec, Tensor) and not given.role
        if plain or isinstance(given, (Unknown, Const)):
            # What is traced is the signature, whatever shape and kind the tensor has.
            positional[at] = spec
    traced = Arguments(
        tuple(positional),
        {name: as_tensors(run, value, "symbolic") for name, value in arguments.keywords.items()},
        arguments.open,
    )
    outer = frame.world
    with frame.calling_in(world), run.beyond_boundary():
        result = call_value(run, node, callee.function, traced, frame)
    if outer.mode == "graph":
        return result
    mode: TensorMode = "eager" if outer.mode == "eager" else "maybe"
    if isinstance(result, Ref) and _is_extension(run, result):
        return run.fresh(node, frame)  # Another object comes back, whose tensors have values.
    if python_kind(result) and result != NONE:
        return converted(run, result, mode)
    return as_tensors(run, result, mode)


def _call_perhaps_traced(
    run: Interpreter, node: ast.AST, function: Value, arguments: Arguments, frame: Frame
) -> Value:
    """Where it is not known whether functions run eagerly: what fails has to fail either way."""

    def passed(name: int | str, value: Value) -> Value:
        frozen = run.freeze(value)
        if isinstance(frozen, Tensor):
            return retarget(frozen, "maybe")
        # Only a function that is traced gets arrays and lists of tensors as tensors.
        if isinstance(value, _CONVERTED) and getattr(value, "kind", "") != "instance":
            return Unknown(("perhaps traced", id(node), name))
        return value

    given = Arguments(
        tuple(passed(index, value) for index, value in enumerate(arguments.positional)),
        {name: passed(name, value) for name, value in arguments.keywords.items()},
        arguments.open,
    )
    mode = world_mode(frame)
    with frame.calling_in(MAYBE), run.beyond_boundary():
        result = call_value(run, node, function, given, frame)
    return retarget(result, mode) if isinstance(result, Tensor) else run.fresh(node, frame)


_CONVERTED = (Array, Sequence, Mapping, Ref, Union)


def _declared(run: Interpreter, signature: Value | None) -> list[Value]:
    if signature is None or signature == NONE:
        return []
    held = run.freeze(signature)
    if not isinstance(held, Sequence) or held.items is None:
        return []
    parts = [from_spec(run, item) for item in held.items]
    return [part if part is not None else Tensor("symbolic", role="nest") for part in parts]


def _is_extension(run: Interpreter, value: Ref) -> bool:
    """Whether it is an object of a class that TensorFlow takes apart as it does tuples."""
    bases = external_bases(run, value.cls) if isinstance(value.cls, Class) else set()
    return any(base.endswith("ExtensionType") for base in bases)


def signature_arguments(run: Interpreter, traced: Traced) -> list[Value]:
    """The symbolic arguments that an ``input_signature`` declares; empty without one."""
    return _declared(run, dict(traced.options).get("input_signature"))


_UNCONVERTED = "tf.autograph.experimental.do_not_convert"


@handles(_UNCONVERTED, "tf.contrib.autograph.do_not_convert", "tf.autograph.do_not_convert")
def _do_not_convert(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    func = arguments.get("func")
    return Decorator(_UNCONVERTED) if func is None else unconverted(func)


@Overlay(_UNCONVERTED).call
def _decorated_unconverted(
    run: Interpreter, node: ast.AST, callee: Decorator, arguments: Arguments, frame: Frame
) -> Value | None:
    return unconverted(arguments.positional[0]) if arguments.positional else None


def unconverted(func: Value) -> Value:
    """A function that AutoGraph leaves alone."""
    if isinstance(func, Function):
        return Function(
            func.node, func.module, func.frame, func.name, func.defaults, func.keyword_defaults,
            False, func.cls,
        )  # fmt: skip
    return func


_WITH_GRADIENT = "tf.custom_gradient.function"


@handles("tf.custom_gradient")
def _custom_gradient(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    func = arguments.get("f")
    return Decorator("tf.custom_gradient") if func is None else _with_gradient(func)


def _with_gradient(func: Value) -> Decorator:
    return Decorator(_WITH_GRADIENT, (("f", func),))


@Overlay("tf.custom_gradient").call
def _decorated_with_gradient(
    run: Interpreter, node: ast.AST, callee: Decorator, arguments: Arguments, frame: Frame
) -> Value | None:
    return _with_gradient(arguments.positional[0]) if arguments.positional else None


@Overlay(_WITH_GRADIENT).call
def _call_with_gradient(
    run: Interpreter, node: ast.AST, callee: Decorator, arguments: Arguments, frame: Frame
) -> Value:
    """A function with a gradient of its own: it gives its value, and what computes the gradient.

    That runs in the same world, with a tensor like each of the outputs.
    """
    result = call_value(run, node, dict(callee.keywords)["f"], arguments, frame)
    if not isinstance(result, Sequence) or result.items is None or len(result.items) != 2:
        return run.fresh(node, frame)
    value, gradient = result.items
    held = run.freeze(value)
    outputs = held.items if isinstance(held, Sequence) and held.items is not None else (held,)
    if all(isinstance(output, Tensor) for output in outputs):
        call_value(run, node, gradient, Arguments(outputs), frame)
    return value


# -- functions that run in the world of their caller ----------------------------------------


def _inner_world(frame: Frame) -> World:
    """tf.map_fn and its kin trace only inside a graph; AutoGraph converts in eager code, too."""
    return replace(frame.own, autograph=True) if frame.world.mode == "eager" else frame.own


@handles("tf.map_fn", "tf.compat.v1.map_fn")
def _map_fn(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    func, elems = arguments.get("fn"), arguments.get("elems")
    if func is None or elems is None:
        return run.fresh(node, frame)
    element = _row(run, elems, frame)
    result = call_in(run, node, func, [element], frame, _inner_world(frame))
    if isinstance(elems, Tensor) and elems.kind != "dense":
        return run.fresh(node, frame)  # Rows of different lengths give a RaggedTensor.
    signature = arguments.get("fn_output_signature") or arguments.get("dtype")
    if signature is not None and signature != NONE and tensorflow_dtype(signature) is None:
        return run.fresh(node, frame)
    return _stack_like(run, result, frame, node)


@handles("tf.vectorized_map")
def _vectorized_map(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    func, elems = arguments.get("fn"), arguments.get("elems")
    if func is None or elems is None:
        return run.fresh(node, frame)
    element = _row(run, elems, frame)
    world = replace(FUNCTION, autograph=True)
    symbolic = as_tensors(run, element, "symbolic")
    result = call_in(run, node, func, [symbolic], frame, world)
    return _stack_like(run, result, frame, node)


@handles("tf.scan", "tf.foldl", "tf.foldr", "tf.compat.v1.scan")
def _scan(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    func, elems = arguments.get("fn"), arguments.get("elems")
    initial = arguments.get("initializer")
    if func is None or elems is None:
        return run.fresh(node, frame)
    element = _row(run, elems, frame)
    state = element if initial is None or initial == NONE else _tensors(run, initial, frame)
    call_in(run, node, func, [state, element], frame, _inner_world(frame))
    return run.fresh(node, frame)


@handles("tf.while_loop", "tf.compat.v1.while_loop")
def _while_loop(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    cond, body = arguments.get("cond"), arguments.get("body")
    loop_vars = arguments.get("loop_vars")
    held = run.freeze(loop_vars) if loop_vars is not None else None
    if isinstance(held, Sequence) and held.items is not None:
        values = [_tensors(run, item, frame) for item in held.items]
        for func in (cond, body):
            if func is not None:
                call_in(run, node, func, values, frame, _inner_world(frame))
    return run.fresh(node, frame)


@handles("tf.cond", "tf.compat.v1.cond")
def _cond(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    return _either(run, node, arguments.get("true_fn"), arguments.get("false_fn"), frame)


@handles("tf.switch_case", "tf.case")
def _case(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    """Of the branches only the default is looked at."""
    return _either(run, node, arguments.get("default"), None, frame)


def _either(
    run: Interpreter, node: ast.AST, first: Value | None, second: Value | None, frame: Frame
) -> Value:
    results = [
        call_in(run, node, branch, [], frame, _inner_world(frame))
        for branch in (first, second)
        if isinstance(branch, Function)
    ]
    if len(results) == 2 and results[0] == results[1]:
        return results[0]
    tensors = [r for r in results if isinstance(r, Tensor) and r.kind in ("dense", "variable")]
    if tensors and len(tensors) == len(results):
        dtypes = {tensor.dtype for tensor in tensors}
        return Tensor(tensors[0].mode, dtypes.pop() if len(dtypes) == 1 else None)
    return run.fresh(node, frame)


def _tensors(run: Interpreter, value: Value, frame: Frame) -> Value:
    mode = world_mode(frame)
    if python_kind(value) or isinstance(value, Tensor):
        return converted(run, value, mode)
    return as_tensors(run, value, mode)


def _row(run: Interpreter, elems: Value, frame: Frame) -> Value:
    mode = {"graph": "symbolic", "eager": "eager"}.get(frame.world.mode, "maybe")
    if isinstance(elems, Union):
        return join((guard, _row(run, member, frame)) for guard, member in elems.members)
    held = run.freeze(elems)
    if isinstance(held, Sequence) and held.kind == "list":
        # Here a list is a nest of tensors, not one tensor.
        held = replace(held, kind="tuple")
        elems = held
    nest = structure(run, elems, mode)  # type: ignore[arg-type]
    if isinstance(elems, (Unknown,)) or nest is None:
        return Unknown(("row", elems))
    element = sliced(nest)
    return Unknown(("row", elems)) if element is None else run.thaw(element)


def _stack_like(run: Interpreter, result: Value, frame: Frame, node: ast.AST) -> Value:
    mode = {"graph": "symbolic", "eager": "eager"}.get(frame.world.mode, "maybe")
    if isinstance(result, Tensor) and result.kind in ("dense", "variable"):
        return Tensor(mode, result.dtype)  # type: ignore[arg-type]
    return run.fresh(node, frame)


def strategy_run(run: Interpreter, node: ast.AST, arguments: Arguments, frame: Frame) -> Value:
    """``strategy.run(fn, args=(…))`` calls the function in the world around it."""
    function = arguments.get("fn")
    passed = arguments.get("args")
    held = run.freeze(passed) if passed is not None else Sequence("tuple", ())
    if isinstance(function, (Function, Traced)) and isinstance(held, Sequence) and held.items:
        return call_in(run, node, function, held.items, frame, frame.own)
    run.havoc(arguments.all(), node, frame)
    return run.fresh(node, frame)
