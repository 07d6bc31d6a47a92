"""Objects of TensorFlow that have identity: tapes, strategies, and iterators of TensorFlow 1."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.containers import Dataset
from pyfunc_lint.domain.values import Opaque, Unknown, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.iteration import retarget, world_mode
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.tensorflow import tracing
from pyfunc_lint.tables import graph_apis

TAPE = "tf.GradientTape"
STRATEGY = "tf.distribute.Strategy"
ITERATOR = "tf.data.Iterator"

_STRATEGIES = (
    "CentralStorageStrategy", "MirroredStrategy", "MultiWorkerMirroredStrategy",
    "OneDeviceStrategy", "ParameterServerStrategy", "TPUStrategy",
)  # fmt: skip
_MADE = {
    TAPE: TAPE,
    **{
        f"tf.{folder}distribute.{inner}{name}": STRATEGY
        for folder in ("", "compat.v1.")
        for inner in ("", "experimental.")
        for name in _STRATEGIES
    },
}


@handles(*_MADE)
def _object(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return run.new_object(_MADE[name])


@handles("tf.data.make_one_shot_iterator", "tf.data.make_initializable_iterator")
def _iterator(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    if frame.world.mode == "eager" and name in graph_apis.refused_functions():
        return None  # The overlay of those says what it raises.
    dataset = arguments.get("dataset")
    return run.new_object(ITERATOR, dataset) if isinstance(dataset, Dataset) else None


@Overlay(STRATEGY).method("run", "experimental_run_v2")
@Overlay(Unknown, real=STRATEGY).method("run")
def _run(
    run: Interpreter, node: ast.AST, owner: Value, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return tracing.strategy_run(run, node, arguments, frame)


@Overlay(ITERATOR).method("get_next")
def _next(
    run: Interpreter, node: ast.AST, owner: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    element = owner.detail.element if isinstance(owner.detail, Dataset) else None
    if element is None or frame.world.mode == "maybe":
        return None
    return run.thaw(retarget(element, world_mode(frame)))
