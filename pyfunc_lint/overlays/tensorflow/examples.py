"""Messages of tf.train, and their parsing: which tensors the features make."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.containers import Mapping, Ref
from pyfunc_lint.domain.shapes import Shape
from pyfunc_lint.domain.tensors import Spec, Tensor
from pyfunc_lint.domain.values import POISON, Opaque, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.iteration import world_mode
from pyfunc_lint.interpreter.operations.dtypes import shape_of, tensorflow_dtype
from pyfunc_lint.interpreter.registry import handles
from pyfunc_lint.overlays.measured import functions

_FEATURE = "tf.io.FixedLenFeature"
_OWNERS = ("tf.io", "tf", "tf.compat.v1", "tf.compat.v1.io")


@handles(
    *(f"{owner}.FixedLenFeature" for owner in _OWNERS),
    *(f"{owner}.FixedLenSequenceFeature" for owner in _OWNERS),
)
def _fixed(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    shape = shape_of(run, arguments.get("shape"))
    if name.endswith("SequenceFeature") and shape is not None:
        shape = (None, *shape)
    return Opaque(_FEATURE, Spec(_dtype(arguments.get("dtype")), shape))


@handles(*(f"{owner}.VarLenFeature" for owner in _OWNERS))
def _of_any_length(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Opaque(_FEATURE, Spec(_dtype(arguments.get("dtype")), None, "sparse"))


def _dtype(given: Value | None) -> str | None:
    return None if given is None else tensorflow_dtype(given)


@handles(
    "tf.io.parse_single_example", "tf.io.parse_example", "tf.parse_single_example",
    "tf.parse_example", "tf.compat.v1.parse_single_example", "tf.compat.v1.parse_example",
    "tf.compat.v1.io.parse_single_example", "tf.compat.v1.io.parse_example",
)  # fmt: skip
def _parse(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A dict of tensors; None when the features are not known."""
    features = arguments.get("features")
    held = run.content(features) if isinstance(features, Ref) else features
    if not isinstance(held, Mapping):
        return None
    batched = name.endswith("parse_example")
    entries = tuple((key, _tensor(run, value, batched, frame)) for key, value in held.entries)
    if any(value is None for _, value in entries):
        return None
    return run.new_dict(Mapping(tuple((k, v) for k, v in entries if v is not None), held.open))


def _tensor(run: Interpreter, feature: Value, batched: bool, frame: Frame) -> Value | None:
    feature = run.refine(feature)
    spec = feature.detail if isinstance(feature, Opaque) else None
    if not isinstance(spec, Spec):
        return None
    shape: Shape | None = spec.shape
    if batched and shape is not None:
        shape = (None, *shape)
    return Tensor(world_mode(frame), spec.dtype, shape, spec.kind)


MESSAGES = frozenset(
    f"tf.train.{name}"
    for name in (
        "BytesList", "Example", "Feature", "Features", "FloatList", "Int64List", "SequenceExample",
    )
)  # fmt: skip
"""Protocol buffers, which are objects until they are serialized."""


@handles(*MESSAGES)
def _message(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    found = functions.call(run, node, name, arguments, frame)
    return POISON if found is POISON else Opaque(name)
