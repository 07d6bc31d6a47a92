"""Functions that are traced before anything calls them, on what a signature says."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.domain.callables import Bound, Function, Traced
from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Spec
from pyfunc_lint.domain.values import FALSE, NONE, Value
from pyfunc_lint.domain.worlds import FUNCTION, World
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.calls import as_tensors, call_value
from pyfunc_lint.interpreter.operations.dtypes import from_spec
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.tensorflow.tracing import signature_arguments

_UNCONVERTED = replace(FUNCTION, autograph=False)


@Overlay(Traced).method("get_concrete_function")
def _of_function(
    run: Interpreter, node: ast.AST, owner: Traced, name: str, arguments: Arguments, frame: Frame
) -> Value:
    trace(run, node, owner, None, arguments, frame)
    return run.fresh(node, frame)


@Overlay(Bound).method("get_concrete_function")
def _of_method(
    run: Interpreter, node: ast.AST, owner: Bound, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    if not isinstance(owner.function, Traced):
        return None
    trace(run, node, owner.function, owner.receiver, arguments, frame)
    return run.fresh(node, frame)


@handles("tf.compat.v1.wrap_function")
def _wrap_function(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    function, signature = arguments.get("fn"), arguments.get("signature")
    held = NONE if signature is None else run.freeze(signature)
    specs = (held,) if isinstance(held, Spec) else _items(held)
    if function is not None and specs is not None:
        passed = Arguments(tuple(_described(run, spec) for spec in specs))
        _call(run, node, function, passed, frame, _UNCONVERTED)
    return run.fresh(node, frame)


def _items(held: Value) -> tuple[Value, ...] | None:
    return held.items if isinstance(held, Sequence) else None


@handles("tf.saved_model.save", "tf.compat.v1.saved_model.save")
def _save(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """The signatures that are functions with a signature of their own are traced now."""
    given = arguments.get("signatures")
    held = NONE if given is None else run.freeze(given)
    values = [value for _, value in held.entries] if isinstance(held, Mapping) else [held]
    for value in values:
        receiver = value.receiver if isinstance(value, Bound) else None
        function = value.function if isinstance(value, Bound) else value
        if isinstance(function, Traced) and dict(function.options).get("input_signature"):
            trace(run, node, function, receiver, Arguments(), frame)
    return None


def trace(
    run: Interpreter,
    node: ast.AST,
    traced: Traced,
    receiver: Value | None,
    arguments: Arguments,
    frame: Frame,
) -> None:
    """Trace a function on the specs and values that are given, else on its own signature.

    Switches that let functions run eagerly do not count here.
    """
    run.uncalled.pop(traced, None)
    first = () if receiver is None else (receiver,)
    if arguments.positional or arguments.keywords or arguments.open:
        passed = Arguments(
            (*first, *(_described(run, value) for value in arguments.positional)),
            {name: _described(run, value) for name, value in arguments.keywords.items()},
            arguments.open,
        )
    else:
        declared = signature_arguments(run, traced)
        if not declared and not takes_nothing(traced):
            return
        passed = Arguments((*first, *declared))
    converted = dict(traced.options).get("autograph") != FALSE
    _call(run, node, traced.function, passed, frame, FUNCTION if converted else _UNCONVERTED)


def takes_nothing(traced: Traced) -> bool:
    """Whether the signature is empty."""
    function = traced.function
    function = function.function if isinstance(function, Bound) else function
    spec = function.node.args if isinstance(function, Function) else None
    return spec is not None and not [*spec.posonlyargs, *spec.args, *spec.kwonlyargs]


def _call(
    run: Interpreter,
    node: ast.AST,
    function: Value,
    arguments: Arguments,
    frame: Frame,
    world: World,
) -> None:
    if frame.world.mode == "graph":
        world = replace(world, kind=frame.world.kind or world.kind)
    with frame.calling_in(world), run.beyond_boundary():
        call_value(run, node, function, arguments, frame)


def _described(run: Interpreter, value: Value) -> Value:
    """The symbolic argument that a spec stands for; a Python value stays what it is."""
    held = run.freeze(value)
    if _holds_spec(held):
        found = from_spec(run, held)
        return value if found is None else run.thaw(found)
    return as_tensors(run, value, "symbolic")


def _holds_spec(value: Value) -> bool:
    if isinstance(value, Sequence):
        return any(map(_holds_spec, value.items or ()))
    if isinstance(value, Mapping):
        return any(_holds_spec(item) for _, item in value.entries)
    return any(isinstance(member, Spec) for _, member in members(value))
