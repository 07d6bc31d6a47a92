"""What Keras does with models: losses, metrics and layers handed over are traced by ``fit``."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.callables import Bound, Class, Function, Partial, Traced, Wrapped
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import NONE, Opaque, Unknown, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.iteration import world_mode
from pyfunc_lint.interpreter.language.members import external_bases, find_member
from pyfunc_lint.interpreter.registry import Overlay
from pyfunc_lint.overlays.keras import eager_models
from pyfunc_lint.overlays.keras.dtypes import given_dtypes
from pyfunc_lint.overlays.keras.layers import (
    BASES,
    PARTS,
    SCHEDULE,
    built_symbolically,
    call_method,
    kind_of,
    traced,
)
from pyfunc_lint.overlays.tensorflow.tracing import call_in
from pyfunc_lint.tables.signatures import parameters

_OWN_MODELS = Overlay(*BASES["model"], real="keras.Model", inherited=True)


@Overlay(*PARTS, inherited=True).method("add_weight")
def _add_weight(
    run: Interpreter, node: ast.AST, part: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Tensor(world_mode(frame), None, None, "variable")


def _is_model(run: Interpreter, ref: Ref) -> bool:
    return isinstance(ref.cls, Class) and kind_of(run, ref.cls) == "model"


@_OWN_MODELS.method("compile")
def _compile_own(
    run: Interpreter, node: ast.AST, model: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    cls = model.cls
    if not isinstance(cls, Class) or not _is_model(run, model):
        return None
    own = any(find_member(run, cls, step) is not None for step in _OWN_STEPS)
    eager_models.compiled(run, model, arguments)
    compiled(run, node, arguments, frame, usual=not own)
    return NONE


_NEST = Tensor("symbolic", role="nest")


@_OWN_MODELS.method("fit", "evaluate", "predict")
def _train_on(
    run: Interpreter, node: ast.AST, model: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    given = arguments.get("x")
    batch = _batch(run, given) if given is not None else None
    return _trained(run, node, model, name, batch or _NEST, frame)


@_OWN_MODELS.method(
    "train_on_batch", "test_on_batch", "predict_on_batch", "fit_generator", "train_step"
)
def _train(
    run: Interpreter, node: ast.AST, model: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    return _trained(run, node, model, name, _NEST, frame)


def _trained(
    run: Interpreter, node: ast.AST, model: Ref, name: str, batch: Value, frame: Frame
) -> Value | None:
    """What a user's model is called with, unless it runs eagerly."""
    if not _is_model(run, model) or eager_models.runs_eagerly(run, model) is not False:
        return None
    if name in ("fit", "train_on_batch", "train_step"):
        call_method(run, node, model, "train_step", [_NEST], frame, "role")
    call_method(run, node, model, "call", [batch], frame, "role")
    return run.fresh(node, frame)


def _batch(run: Interpreter, value: Value) -> Value | None:
    """What a model's ``call`` gets of arrays: tensors, batch by batch; a list becomes a tuple.

    Keras converts floats to its own dtype, so dtypes are not said.
    """
    held = run.freeze(value)
    if isinstance(held, Array) or (isinstance(held, Tensor) and held.mode == "eager"):
        shape = (None, *held.shape[1:]) if held.shape else None
        return Tensor("symbolic", None, shape)
    if isinstance(held, Sequence) and held.kind in ("list", "tuple") and held.items:
        parts = [_batch(run, item) for item in held.items]
        if all(part is not None for part in parts):
            return Sequence("tuple", tuple(part for part in parts if part is not None))
    return None


@Overlay(Unknown, real="keras.Model").method("compile")
def _compile_unknown(
    run: Interpreter, node: ast.AST, owner: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """``x.compile(loss=…, optimizer=…)`` of an object whose type is not known."""
    if {"loss", "optimizer", "metrics"} & set(arguments.keywords):
        compiled(run, node, arguments, frame, usual=False)
        return NONE
    return None


_OWN_STEPS = ("train_step", "test_step", "compute_loss", "compute_metrics")


def compiled(
    run: Interpreter,
    node: ast.AST,
    arguments: Arguments,
    frame: Frame,
    *,
    usual: bool = True,
    model: Value | None = None,
) -> None:
    """Losses and metrics handed to ``compile`` are traced under ``fit``.

    ``usual``: Keras itself calls them, with one tensor each; a step of the user's may pass a nest.
    ``model``: the one that they are for, None when it is not known what its layers are.
    """
    if not eager_models.compiled_to_trace(run, node, arguments):
        return
    _schedule(run, node, arguments.get("optimizer"), frame)
    loss = arguments.get("loss")
    for value in (loss, _metrics(run, arguments), arguments.get("weighted_metrics")):
        for function in _functions(run, value):
            role = "loss" if value is loss else "metric"
            symbolic: list[Value] = [Tensor("symbolic", role="nest")] * 2
            if usual:
                dtypes = given_dtypes(run, function, role, model)
                symbolic = [Tensor("symbolic", dtype) for dtype in dtypes]
            if isinstance(function, Ref) and isinstance(function.cls, Class):
                kind = kind_of(run, function.cls)
                name = {"metric": "update_state", "loss": "call"}.get(kind)
                if name:
                    call_method(run, node, function, name, symbolic, frame, "role")
                if kind == "metric":
                    call_method(run, node, function, "result", [], frame, "role")
                continue
            call_in(run, node, function, symbolic, frame, traced(run, role), "role")


_COMPILES = {"2": "keras2.Model.compile", "3": "keras.Model.compile"}


def _metrics(run: Interpreter, arguments: Arguments) -> Value | None:
    """Keras 2 takes them where Keras 3 takes weights of losses."""
    if len(arguments.positional) < 3:
        return arguments.get("metrics")
    found = [
        arguments.bound(parameters(_COMPILES[version])).get("metrics")
        for version in run.versions.keras
    ]
    return found[0] if len(found) == 1 or "metrics" in arguments.keywords else None


def _schedule(run: Interpreter, node: ast.AST, optimizer: Value | None, frame: Frame) -> None:
    """A learning rate schedule of the user's: the step that it gets is a variable of Keras."""
    rate = optimizer.detail if isinstance(optimizer, Opaque) else None
    if not isinstance(rate, Ref) or not isinstance(rate.cls, Class):
        return
    if any(base.startswith(SCHEDULE) for base in external_bases(run, rate.cls)):
        step = Tensor("symbolic", "int64", (), role="traced")
        call_method(run, node, rate, "__call__", [step], frame, "role")


def _functions(run: Interpreter, value: Value | None) -> list[Value]:
    if value is None:
        return []
    held = run.freeze(value)
    if isinstance(held, Sequence):
        return [f for item in held.items or () for f in _functions(run, item)]
    if isinstance(held, Mapping):
        return [f for _, item in held.entries for f in _functions(run, item)]
    if isinstance(held, (Function, Partial, Bound, Traced, Wrapped)):
        return [held]
    if isinstance(held, Ref) and held.kind == "instance":
        return [held]
    return []


@Overlay("builtins.super", real="keras.Model").method("compile")
def _compile_above(
    run: Interpreter, node: ast.AST, above: Opaque, name: str, arguments: Arguments, frame: Frame
) -> None:
    """A model's own ``compile`` hands on what it was given."""
    model = above.detail.receiver if isinstance(above.detail, Bound) else None
    if isinstance(model, Ref):
        eager_models.compiled(run, model, arguments)


@Overlay("keras.metrics.").method("result")
def _result(
    run: Interpreter, node: ast.AST, metric: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Tensor(world_mode(frame))


_MODELS = Overlay("keras.Model", "keras.Sequential")


@_MODELS.method("compile")
def _compile(
    run: Interpreter, node: ast.AST, model: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value:
    eager_models.compiled(run, model, arguments)
    compiled(run, node, arguments, frame, model=model)
    return NONE


@_MODELS.method("add")
def _add(
    run: Interpreter, node: ast.AST, model: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    if not arguments.positional:
        return None
    built_symbolically(run, node, arguments.positional[0], frame)
    run.machine_facts.add("float policy")  # Another layer may be the last one now.
    return NONE


@_OWN_MODELS.attribute("optimizer")
def _optimizer(run: Interpreter, model: Ref, name: str, frame: Frame) -> Value | None:
    return Opaque("keras.optimizers.Optimizer") if _is_model(run, model) else None


@Overlay("keras.optimizers.").attribute("learning_rate", "lr", "iterations")
def _rate(run: Interpreter, optimizer: Opaque, name: str, frame: Frame) -> Value | None:
    """A variable, whose value a graph does not have."""
    return Tensor("symbolic", None, (), "variable") if frame.world.mode == "graph" else None
