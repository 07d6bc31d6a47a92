"""Objects of TensorFlow that have identity: tapes, strategies, and iterators of TensorFlow 1."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.containers import Dataset
from pyfunc_lint.domain.values import Opaque, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.iteration import retarget, world_mode
from pyfunc_lint.interpreter.registry import handles
from pyfunc_lint.overlays.tensorflow import tracing

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
    dataset = arguments.get(0, "dataset")
    return run.new_object(ITERATOR, dataset) if isinstance(dataset, Dataset) else None


def method(
    run: Interpreter, node: ast.AST, owner: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A method of one of these objects."""
    if owner.type_name == STRATEGY and name in ("run", "experimental_run_v2"):
        return tracing.strategy_run(run, node, arguments, frame)
    if owner.type_name == ITERATOR and name == "get_next":
        element = owner.detail.element if isinstance(owner.detail, Dataset) else None
        if element is not None and frame.world.mode != "maybe":
            return run.thaw(retarget(element, world_mode(frame)))
    return None
