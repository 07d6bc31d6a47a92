"""Keras: who calls the user's layers, losses and metrics, and in which world."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.interpreter.attributes import external_bases, instance_attribute
from pyfunc_lint.interpreter.calls import Arguments, as_tensors, call_value
from pyfunc_lint.interpreter.core import Frame, Interpreter
from pyfunc_lint.interpreter.iteration import world_mode
from pyfunc_lint.interpreter.libraries import modelled
from pyfunc_lint.interpreter.libraries.dtypes import shape_of, tensorflow_dtype
from pyfunc_lint.interpreter.libraries.registry import handles, methods_of
from pyfunc_lint.interpreter.libraries.tracing import call_in
from pyfunc_lint.values import (
    FALSE,
    NONE,
    Array,
    Bound,
    Class,
    Const,
    Function,
    Mapping,
    Opaque,
    Partial,
    Ref,
    Sequence,
    Tensor,
    Traced,
    Unknown,
    Value,
    Wrapped,
    members,
)
from pyfunc_lint.worlds import KERAS

LAYERS = (
    "keras.layers.",
    "keras.applications.",
    "keras.Sequential",
    "keras.Model",
    "keras.models.",
)
_OBJECTS = ("keras.losses.", "keras.metrics.", "keras.optimizers.", "keras.activations.")
_SCHEDULE = "keras.optimizers.schedules."
_FLOATING = frozenset(
    f"keras.layers.{name}" for name in ("Dense", "Conv1D", "Conv2D", "Conv3D", "Conv2DTranspose")
)
"""Layers whose results have Keras's float dtype, unless they are told another."""
BASES = {
    "layer": frozenset({"keras.layers.Layer", "keras.Layer", "keras.engine.base_layer.Layer",
                        "tf.compat.v1.layers.Layer", "keras.engine.topology.Layer"}),
    "model": frozenset({"keras.Model", "keras.models.Model", "keras.Sequential",
                        "keras.models.Sequential", "keras.engine.training.Model"}),
    "metric": frozenset({"keras.metrics.Metric", "keras.Metric"}),
    "loss": frozenset({"keras.losses.Loss", "keras.Loss"}),
}  # fmt: skip


def kind_of(run: Interpreter, cls: Class) -> str:
    """The part that a class plays: "layer", "model", "metric", "loss" or none."""
    bases = external_bases(run, cls)
    for kind, names in BASES.items():
        if bases & names:
            return kind
    if any(base.startswith("keras.layers.") for base in bases):
        return "layer"
    if any(base.startswith("keras.metrics.") for base in bases):
        return "metric"
    if any(base.startswith("keras.losses.") for base in bases):
        return "loss"
    return ""


def call(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A call of one of Keras's names."""
    if not name.startswith("keras."):
        return None
    if name in ("keras.Input", "keras.layers.Input", "keras.engine.input_layer.Input"):
        shape = shape_of(run, arguments.get(0, "shape"))
        dtype = arguments.keywords.get("dtype")
        found = "float32" if dtype is None or dtype == NONE else tensorflow_dtype(dtype)
        return Tensor("keras", found, None if shape is None else (None, *shape))
    if name == "keras.layers.Lambda":
        return Opaque(name, arguments.get(0, "function"))
    if name in ("keras.Sequential", "keras.models.Sequential"):
        layers = run.freeze(arguments.get(0, "layers") or NONE)
        if isinstance(layers, Sequence) and layers.items is not None:
            for layer in layers.items:
                built_symbolically(run, node, layer, frame)
            return Opaque("keras.Sequential", layers.items[-1] if layers.items else None)
        return Opaque("keras.Sequential")
    if name in ("keras.Model", "keras.models.Model"):
        return Opaque("keras.Model")
    if name.startswith("keras.optimizers.") and not name.startswith(_SCHEDULE):
        rate = arguments.get(0, "learning_rate")
        return Opaque(name, rate) if name.rpartition(".")[2][:1].isupper() else None
    if "dtype" in arguments.keywords and name in _FLOATING:
        return Opaque("keras.layers.Layer")
    if name.startswith((*LAYERS, *_OBJECTS)) and name.rpartition(".")[2][:1].isupper():
        return Opaque(name)
    return modelled.call(run, node, f"tf.{name}", arguments, frame)


def built_symbolically(run: Interpreter, node: ast.AST, layer: Value, frame: Frame) -> None:
    """A layer inside a Sequential or functional model is traced, whatever run_eagerly says."""
    symbolic = Tensor("symbolic", None, None)
    for _, member in members(layer):
        if (
            isinstance(member, Opaque)
            and member.type_name == "keras.layers.Lambda"
            and member.detail
        ):
            call_in(run, node, member.detail, [symbolic], frame, KERAS, "role")
        elif isinstance(member, Ref) and isinstance(member.cls, Class):
            if kind_of(run, member.cls) == "layer":
                _call_method(run, node, member, "call", [symbolic], frame, "role")


def _call_method(
    run: Interpreter,
    node: ast.AST,
    ref: Ref,
    name: str,
    arguments: list[Value],
    frame: Frame,
    context: str = "",
) -> Value | None:
    method = instance_attribute(run, ref, name, node, frame)
    if isinstance(method, (Bound, Function, Partial, Traced)):
        run.entered.add((id(ref.cls), name))
        return call_in(run, node, with_training(method), arguments, frame, KERAS, context)
    return None


def with_training(method: Value) -> Value:
    """Keras itself passes ``training`` to a method that has such a parameter."""
    function = method.function if isinstance(method, Bound) else method
    function = function.function if isinstance(function, Traced) else function
    if isinstance(function, Function):
        spec = function.node.args
        if any(arg.arg == "training" for arg in (*spec.args, *spec.kwonlyargs)):
            return Partial(method, (), (("training", Unknown(("training",))),))
    return method


def call_layer(
    run: Interpreter, node: ast.AST, callee: Opaque, arguments: Arguments, frame: Frame
) -> Value | None:
    """A library's layer or model called on something."""
    if callee.type_name.startswith(("keras.losses.", "keras.metrics.")):
        return Tensor(world_mode(frame))
    if not callee.type_name.startswith(LAYERS):
        return None
    given = arguments.positional[0] if arguments.positional else None
    if (
        callee.type_name == "keras.layers.Lambda"
        and callee.detail is not None
        and given is not None
    ):
        held = run.freeze(given)
        parts = held.items or () if isinstance(held, Sequence) else (held,)
        if any(isinstance(part, Tensor) and part.mode == "keras" for part in parts):
            symbolic = as_tensors(run, given, "symbolic")
            call_in(run, node, callee.detail, [symbolic], frame, KERAS)
            return Tensor("keras")
        return call_value(run, node, callee.detail, arguments, frame)
    last = callee.detail
    if (
        callee.type_name == "keras.Sequential"
        and isinstance(last, Opaque)
        and last.type_name in _FLOATING
        and "float policy" not in run.machine_facts
        and isinstance(given, (Tensor, Array))
    ):
        mode = given.mode if isinstance(given, Tensor) else world_mode(frame)
        return Tensor(mode, "float32")
    if isinstance(given, Tensor):
        if any(word in callee.type_name for word in ("RNN", "LSTM", "GRU", "Cell", "Attention")):
            return run.fresh(node, frame)
        return Tensor(given.mode, None, None)
    return run.fresh(node, frame)


def call_instance(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    """An instance of a user's class whose ``__call__`` is Keras's."""
    assert isinstance(callee, Ref)
    cls = callee.cls
    kind = kind_of(run, cls) if isinstance(cls, Class) else ""
    if not kind:
        run.havoc(arguments.all(), node, frame)
        return run.fresh(node, frame)
    name = {"metric": "update_state"}.get(kind, "call")
    assert isinstance(cls, Class)
    run.entered.add((id(cls), name))
    method = instance_attribute(run, callee, name, node, frame)
    if not isinstance(method, (Bound, Function, Partial, Traced)):
        return run.fresh(node, frame)
    if any(isinstance(v, Tensor) and v.mode == "keras" for v in arguments.all()):
        symbolic = Partial(
            method,
            (),
            tuple((k, as_tensors(run, v, "symbolic")) for k, v in arguments.keywords.items()),
        )
        passed = [as_tensors(run, value, "symbolic") for value in arguments.positional]
        result = call_in(run, node, symbolic, passed, frame, KERAS)
        return (
            as_tensors(run, result, "keras")
            if isinstance(result, (Tensor, Sequence))
            else run.fresh(node, frame)
        )
    mode = world_mode(frame)
    passed_on = Arguments(
        tuple(
            as_tensors(run, v, mode) if not isinstance(v, Tensor) else v
            for v in arguments.positional
        ),
        arguments.keywords,
        arguments.open,
    )
    if frame.world.mode == "graph":
        outer = frame.world
        frame.world = replace(KERAS, autograph=outer.autograph and outer.kind == "keras")
        try:
            return call_value(run, node, method, passed_on, frame)
        finally:
            frame.world = outer
    return call_value(run, node, method, passed_on, frame)


_TRAINS = frozenset(
    {
        "fit",
        "evaluate",
        "predict",
        "train_on_batch",
        "test_on_batch",
        "predict_on_batch",
        "fit_generator",
        "train_step",
    }
)


def instance_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Ref,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    """A method that an instance of a user's class has from Keras."""
    cls = receiver.cls
    if not isinstance(cls, Class):
        return None
    kind = kind_of(run, cls)
    if name == "add_weight" and kind:
        return Tensor(world_mode(frame), None, None, "variable")
    if kind == "model" and name == "compile":
        compiled(run, node, arguments, frame)
        eager = arguments.keywords.get("run_eagerly")
        if eager is not None and eager != FALSE:
            run.machine_facts.add("run_eagerly")
        return NONE
    if kind == "model" and name in _TRAINS and "run_eagerly" not in run.machine_facts:
        given = arguments.get(0, "x")
        symbolic: Value = Tensor("symbolic", role="nest")
        if name in ("fit", "evaluate", "predict") and given is not None:
            symbolic = _batch(run, given) or symbolic
        if name in ("fit", "train_on_batch", "train_step"):
            whole = Tensor("symbolic", role="nest")
            _call_method(run, node, receiver, "train_step", [whole], frame, "role")
        _call_method(run, node, receiver, "call", [symbolic], frame, "role")
        return run.fresh(node, frame)
    return None


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


def unknown_method(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """``x.compile(loss=…, optimizer=…)`` of an object whose type is not known."""
    if name == "compile" and {"loss", "optimizer", "metrics"} & set(arguments.keywords):
        compiled(run, node, arguments, frame)
        return NONE
    return None


def compiled(run: Interpreter, node: ast.AST, arguments: Arguments, frame: Frame) -> None:
    """Losses and metrics handed to ``compile`` are traced under ``fit``."""
    eager = arguments.keywords.get("run_eagerly")
    if (eager is not None and eager not in (FALSE, NONE)) or "run_eagerly" in run.machine_facts:
        return
    if run.functions_run_eagerly:
        return
    _schedule(run, node, arguments.get(0, "optimizer"), frame)
    loss = arguments.get(1, "loss")
    metrics = [arguments.get(2, "metrics"), arguments.keywords.get("weighted_metrics")]
    for value in (loss, *metrics):
        for function in _functions(run, value):
            symbolic: list[Value] = [Tensor("symbolic"), Tensor("symbolic")]
            if isinstance(function, Ref) and isinstance(function.cls, Class):
                kind = kind_of(run, function.cls)
                name = {"metric": "update_state", "loss": "call"}.get(kind)
                if name:
                    _call_method(run, node, function, name, symbolic, frame, "role")
                continue
            call_in(run, node, function, symbolic, frame, KERAS, "role")


def _schedule(run: Interpreter, node: ast.AST, optimizer: Value | None, frame: Frame) -> None:
    """A learning rate schedule of the user's: the step that it gets is a variable of Keras."""
    rate = optimizer.detail if isinstance(optimizer, Opaque) else None
    if not isinstance(rate, Ref) or not isinstance(rate.cls, Class):
        return
    if any(base.startswith(_SCHEDULE) for base in external_bases(run, rate.cls)):
        step = Tensor("symbolic", "int64", (), role="traced")
        _call_method(run, node, rate, "__call__", [step], frame, "role")


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


@methods_of(Opaque)
def _opaque_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Value,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    """Methods of Keras's own models."""
    assert isinstance(receiver, Opaque)
    if receiver.type_name == "tf.Graph" and name == "as_default":
        return Opaque("tf.Graph.as_default")
    if receiver.type_name.startswith("keras.metrics.") and name == "result":
        return Tensor(world_mode(frame))
    if receiver.type_name in ("keras.Model", "keras.Sequential"):
        if name == "compile":
            compiled(run, node, arguments, frame)
            return NONE
        if name == "add" and arguments.positional:
            built_symbolically(run, node, arguments.positional[0], frame)
            run.machine_facts.add("float policy")  # Another layer may be the last one now.
            return NONE
    return None


@handles(
    "keras.mixed_precision.set_global_policy", "keras.mixed_precision.set_dtype_policy",
    "keras.config.set_dtype_policy", "keras.config.set_floatx", "keras.backend.set_floatx",
)  # fmt: skip
def _policy(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    run.machine_facts.add("float policy")
    return NONE


@handles("tf.Graph", "tf.compat.v1.Graph")
def _graph(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    return Opaque("tf.Graph")


__all__ = ["Const", "Unknown", "call_instance", "compiled", "kind_of"]
