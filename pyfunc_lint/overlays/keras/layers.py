"""Keras: who calls the user's layers, losses and metrics, and in which world."""

from __future__ import annotations

import ast
from collections.abc import Callable, Set
from dataclasses import replace

from pyfunc_lint.domain.callables import Bound, Class, Function, Partial, Traced
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import join, map_members, members
from pyfunc_lint.domain.shapes import Shape
from pyfunc_lint.domain.tensors import KERAS_MODES, Array, Tensor, TensorMode
from pyfunc_lint.domain.values import NONE, Opaque, Union, Unknown, Value
from pyfunc_lint.domain.worlds import KERAS, World
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.calls import as_tensors, call_value
from pyfunc_lint.interpreter.language.iteration import world_mode
from pyfunc_lint.interpreter.language.members import external_bases, find_member, instance_attribute
from pyfunc_lint.interpreter.operations.dtypes import shape_of, tensorflow_dtype
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.keras.dtypes import FLOATING, autocast, ends_in_floats
from pyfunc_lint.overlays.keras.eager_models import may_run_eagerly
from pyfunc_lint.overlays.measured import functions
from pyfunc_lint.overlays.tensorflow.tracing import call_in
from pyfunc_lint.tables import keras2
from pyfunc_lint.tables.signatures import parameters

_LAYERS = Overlay(
    "keras.layers.", "keras.applications.", "keras.models.", "keras.Sequential", "keras.Model"
)
_LAMBDA = "keras.layers.Lambda"
SCHEDULE = "keras.optimizers.schedules."
BASES = {
    "layer": frozenset({"keras.layers.Layer", "keras.Layer", "keras.engine.base_layer.Layer",
                        "tf.compat.v1.layers.Layer", "keras.engine.topology.Layer"}),
    "model": frozenset({"keras.Model", "keras.models.Model", "keras.Sequential",
                        "keras.models.Sequential", "keras.engine.training.Model"}),
    "metric": frozenset({"keras.metrics.Metric", "keras.Metric"}),
    "loss": frozenset({"keras.losses.Loss", "keras.Loss"}),
}  # fmt: skip


PARTS = (
    *(name for names in BASES.values() for name in names),
    "keras.layers.", "keras.metrics.", "keras.losses.",
)  # fmt: skip
"""Classes, and families of them, whose instances play a part."""


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


@handles("keras.Input", "keras.layers.Input", "keras.engine.input_layer.Input")
def _input(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    shape = shape_of(run, arguments.get("shape"))
    dtype = arguments.keywords.get("dtype")
    found = "float32" if dtype is None or dtype == NONE else tensorflow_dtype(dtype)
    return _symbolic_input(run, found, None if shape is None else (None, *shape))


@handles(_LAMBDA)
def _lambda(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Opaque(name, arguments.get("function"))


@handles("keras.Sequential", "keras.models.Sequential")
def _sequential(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    layers = run.freeze(arguments.get("layers") or NONE)
    if isinstance(layers, Sequence) and layers.items is not None:
        for layer in layers.items:
            built_symbolically(run, node, layer, frame)
        return run.new_object("keras.Sequential", layers.items[-1] if layers.items else None)
    return run.new_object("keras.Sequential")


@handles("keras.Model", "keras.models.Model")
def _model(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    outputs = arguments.get("outputs")
    return run.new_object("keras.Model", None if outputs is None else run.freeze(outputs))


def _is_class(name: str) -> bool:
    return name.rpartition(".")[2][:1].isupper()


@handles("keras.optimizers.")
def _optimizer(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    if not _is_class(name):
        return None
    rate = None if name.startswith(SCHEDULE) else arguments.get("learning_rate")
    return Opaque(name, rate)


@handles("keras.layers.")
def _layer(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    _parts_of_layer(run, node, arguments, frame)
    if "dtype" in arguments.keywords and name in FLOATING:
        return Opaque("keras.layers.Layer")
    return _made(run, node, name, arguments, frame)


@handles(
    "keras.applications.", "keras.models.", "keras.losses.", "keras.metrics.", "keras.activations."
)
def _made(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """An object of one of Keras's classes."""
    return Opaque(name) if _is_class(name) else None


@handles("keras.")
def _function(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """What the tables know under TensorFlow's name."""
    result = functions.call(run, node, f"tf.{name}", arguments, frame)
    if result is None and keras2.only_in_2(f"tf.{name}") and "keras2" in _modes(run, arguments):
        return Tensor("keras2")
    return result


def _symbolic_input(run: Interpreter, dtype: str | None, shape: Shape | None) -> Value:
    """A KerasTensor of each Keras that the module may run under."""
    modes: dict[str, TensorMode] = {"3": "keras", "2": "keras2"}
    found = {modes[version] for version in run.versions.keras}
    return _in_each(found, lambda mode: Tensor(mode, dtype, shape))


def _in_each(modes: Set[TensorMode], value: Callable[[TensorMode], Value]) -> Value:
    """What each Keras of ``modes`` gives; with two, which of them it is tells the values apart."""
    if len(modes) == 1:
        return value(*modes)
    return join((frozenset({("keras 3", mode == "keras")}), value(mode)) for mode in sorted(modes))


def traced(run: Interpreter, role: str) -> World:
    """The world of code that Keras traces; ``role`` is what the code is for Keras."""
    converted = keras2.converts(role)
    if "2" in run.versions.keras:
        # What fails in converted code fails in plain code too.
        return replace(KERAS, autograph=converted)
    return replace(KERAS, converted_before=converted)


_OF_WEIGHTS = ("_regularizer", "_constraint")


def _parts_of_layer(run: Interpreter, node: ast.AST, arguments: Arguments, frame: Frame) -> None:
    """Functions of the user's that a layer calls: on its inputs, or on its weights."""
    if may_run_eagerly(run):
        return
    for name, value in arguments.keywords.items():
        if not name.endswith(("activation", *_OF_WEIGHTS)):
            continue
        weights = name.endswith(_OF_WEIGHTS) and name != "activity_regularizer"
        given = Tensor("symbolic", None, None, "variable" if weights else "dense")
        if isinstance(value, (Function, Partial, Bound)):
            call_in(run, node, value, [given], frame, traced(run, "activation"), "role")
        elif isinstance(value, Ref) and isinstance(value.cls, Class):
            call_method(run, node, value, "__call__", [given], frame, "role")


def built_symbolically(run: Interpreter, node: ast.AST, layer: Value, frame: Frame) -> None:
    """A layer inside a Sequential or functional model is traced, whatever run_eagerly says.

    What a wrapper makes of its results is told when the model runs, and may be told eagerly.
    """
    symbolic = Tensor("symbolic", None, None)
    calls = len(run.wrapper_calls)
    for _, member in members(layer):
        if isinstance(member, Opaque) and member.type_name == _LAMBDA and member.detail:
            call_in(run, node, member.detail, [symbolic], frame, traced(run, "lambda"), "role")
        elif isinstance(member, Ref) and isinstance(member.cls, Class):
            if kind_of(run, member.cls) == "layer" and not _may_stay_eager(run, member.cls):
                call_method(run, node, member, "call", [symbolic], frame, "role")
    for call in run.wrapper_calls[calls:] if may_run_eagerly(run) else ():
        call.problems = ()


def _may_stay_eager(run: Interpreter, cls: Class) -> bool:
    """Whether a layer tells Keras 3 its output, and its model may be one that is never traced."""
    names = ("compute_output_spec", "compute_output_shape")
    told = any(find_member(run, cls, name) is not None for name in names)
    return told and may_run_eagerly(run)


def call_method(
    run: Interpreter,
    node: ast.AST,
    ref: Ref,
    name: str,
    arguments: list[Value],
    frame: Frame,
    context: str = "",
) -> Value | None:
    """What a method of the user's class gives when Keras calls it in code that it traces."""
    method = instance_attribute(run, ref, name, node, frame)
    if isinstance(method, (Bound, Function, Partial, Traced)):
        run.entered.add((id(ref.cls), name))
        world = traced(run, role_of(run, ref.cls, name))
        return call_in(run, node, with_training(method), arguments, frame, world, context)
    return None


def role_of(run: Interpreter, cls: Value | None, name: str) -> str:
    """What a method of a user's class is for Keras, as the facts name it."""
    kind = kind_of(run, cls) if isinstance(cls, Class) else ""
    return name if name.endswith("_step") else f"{kind}.{name}"


def with_training(method: Value) -> Value:
    """Keras itself passes ``training`` to a method that has such a parameter."""
    function = method.function if isinstance(method, Bound) else method
    function = function.function if isinstance(function, Traced) else function
    if isinstance(function, Function):
        spec = function.node.args
        if any(arg.arg == "training" for arg in (*spec.args, *spec.kwonlyargs)):
            return Partial(method, (), (("training", Unknown(("training",))),))
    return method


@Overlay("keras.losses.", "keras.metrics.").call
def _call_loss(
    run: Interpreter, node: ast.AST, callee: Opaque, arguments: Arguments, frame: Frame
) -> Value:
    """Keras 2 computes a loss in the dtype of the predictions, Keras 3 in its own."""
    predicted = arguments.bound(parameters("keras.losses.Loss.__call__")).get("y_pred")
    same = isinstance(predicted, Tensor) and predicted.dtype == "float32"
    return Tensor(world_mode(frame), "float32" if same else None)


@_LAYERS.call
def _call_layer(
    run: Interpreter, node: ast.AST, callee: Opaque, arguments: Arguments, frame: Frame
) -> Value:
    """A library's layer or model called on something."""
    given = arguments.positional[0] if arguments.positional else None
    if callee.type_name == _LAMBDA and callee.detail is not None and given is not None:
        held = run.freeze(given)
        parts = held.items or () if isinstance(held, Sequence) else (held,)
        if modes := {mode for part in parts for mode in _modes_of(run, part)}:
            symbolic = autocast(run, callee, as_tensors(run, given, "symbolic"))
            result = call_in(run, node, callee.detail, [symbolic], frame, traced(run, "lambda"))
            return _symbolic_outputs(run, node, result, frame, modes)
        cast = (autocast(run, callee, given), *arguments.positional[1:])
        return call_value(run, node, callee.detail, replace(arguments, positional=cast), frame)
    last = callee.detail
    if ends_in_floats(run, callee) and isinstance(given, (Tensor, Array)):
        mode = given.mode if isinstance(given, Tensor) else world_mode(frame)
        return Tensor(mode, "float32")
    if callee.type_name == "keras.Model" and isinstance(given, (Tensor, Array)):
        mode = given.mode if isinstance(given, Tensor) else world_mode(frame)
        return run.fresh(node, frame) if last is None else _outputs(run, last, mode)
    if isinstance(given, Union) and all(
        isinstance(member, Tensor) and member.mode in KERAS_MODES for _, member in given.members
    ):
        if any(word in callee.type_name for word in _SEVERAL):
            return run.fresh(node, frame)
        return map_members(given, lambda m: Tensor(m.mode) if isinstance(m, Tensor) else m)
    if isinstance(given, Tensor):
        several = any(word in callee.type_name for word in _SEVERAL)
        # Layers that prepare data take and give dicts, and what a layer of others gives they know.
        if several or given.role == "nest" or isinstance(callee.detail, Unknown):
            return run.fresh(node, frame)
        return Tensor(given.mode, None, None)
    return run.fresh(node, frame)


_SEVERAL = ("RNN", "LSTM", "GRU", "Cell", "Attention", "Bidirectional", "Wrapper", "Distributed")
"""Words in the names of layers that may give more than one tensor."""


def _outputs(run: Interpreter, outputs: Value, mode: TensorMode) -> Value:
    """What a functional model gives: a nest like its outputs."""
    if isinstance(outputs, Tensor) and outputs.mode in KERAS_MODES:
        return Tensor(mode)
    if isinstance(outputs, Sequence) and outputs.items is not None:
        items = tuple(_outputs(run, item, mode) for item in outputs.items)
        return run.thaw(replace(outputs, items=items))
    if isinstance(outputs, Mapping) and not outputs.open:
        entries = tuple((key, _outputs(run, item, mode)) for key, item in outputs.entries)
        return run.thaw(Mapping(entries))
    return run.unknown("outputs", outputs, mode)


def _symbolic_outputs(
    run: Interpreter, node: ast.AST, result: Value, frame: Frame, modes: set[TensorMode]
) -> Value:
    """What a layer gives for KerasTensors: a nest like the one that its function returned."""
    nest = isinstance(result, Ref) and result.kind in ("list", "dict")
    if nest or isinstance(result, (Tensor, Sequence)):
        return _in_each(modes, lambda mode: as_tensors(run, result, mode))
    return run.fresh(node, frame)


def _modes(run: Interpreter, arguments: Arguments) -> set[TensorMode]:
    return {mode for value in arguments.all() for mode in _modes_of(run, value)}


def _modes_of(run: Interpreter, value: Value) -> set[TensorMode]:
    """Whose symbolic inputs a value or a nest holds: "keras", "keras2", both or none."""
    held = run.freeze(value)
    if isinstance(held, Sequence) and held.items is not None:
        return {mode for item in held.items for mode in _modes_of(run, item)}
    if isinstance(held, Mapping):
        return {mode for _, item in held.entries for mode in _modes_of(run, item)}
    return {
        member.mode
        for _, member in members(held)
        if isinstance(member, Tensor) and member.mode in KERAS_MODES
    }


@Overlay(*PARTS, inherited=True).call
def _call_instance(
    run: Interpreter, node: ast.AST, callee: Ref, arguments: Arguments, frame: Frame
) -> Value:
    """An instance of a user's class whose ``__call__`` is Keras's."""
    cls = callee.cls
    assert isinstance(cls, Class)
    name = {"metric": "update_state"}.get(kind_of(run, cls), "call")
    run.entered.add((id(cls), name))
    method = instance_attribute(run, callee, name, node, frame)
    if not isinstance(method, (Bound, Function, Partial, Traced)):
        return run.fresh(node, frame)

    def received(value: Value, mode: TensorMode) -> Value:
        tensors = as_tensors(run, value, mode)
        return autocast(run, callee, tensors) if name == "call" else tensors

    if modes := _modes(run, arguments):
        symbolic = Partial(
            method,
            (),
            tuple((k, received(v, "symbolic")) for k, v in arguments.keywords.items()),
        )
        passed = [received(value, "symbolic") for value in arguments.positional]
        result = call_in(run, node, symbolic, passed, frame, traced(run, role_of(run, cls, name)))
        return _symbolic_outputs(run, node, result, frame, modes)
    mode = world_mode(frame)
    passed_on = Arguments(
        tuple(received(v, v.mode if isinstance(v, Tensor) else mode) for v in arguments.positional),
        arguments.keywords,
        arguments.open,
    )
    if frame.world.mode == "graph":
        outer = frame.own
        world = traced(run, role_of(run, cls, name))
        if not world.autograph and outer.autograph and outer.kind == "keras":
            world = replace(KERAS, autograph=True)
        with frame.calling_in(world):
            return call_value(run, node, method, passed_on, frame)
    return call_value(run, node, method, passed_on, frame)
