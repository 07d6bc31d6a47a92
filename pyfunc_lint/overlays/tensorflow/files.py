"""TensorFlow's files, and texts that become tensors."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import Py, Value, python_kind
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.registry import KEEPS_NO_TEXTS, handles
from pyfunc_lint.overlays.measured.sinks import WRITTEN, sinks

KEEPS_NO_TEXTS.add("tf.")
sinks(
    "tf.io.read_file:filename tf.io.gfile.stat:path tf.io.gfile.remove:path tf.io.gfile.copy:src",
    error="NotFoundError",
)
sinks("tf.io.gfile.listdir:path", error="NotFoundError", lists=True)
sinks("tf.io.gfile.exists:path tf.io.gfile.isdir:path", "is always False")
sinks("tf.io.gfile.glob:pattern", "finds nothing")
sinks("tf.io.gfile.makedirs:path tf.io.write_file:filename", WRITTEN)


@handles("tf.constant", "tf.convert_to_tensor")
def _made(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> None:
    """The text of a symbolic tensor, put into the graph as a constant."""
    value = arguments.get("value")
    rendering = None if value is None else texts.surely(run, value)
    source = None if rendering is None else rendering.source
    if value is not None and isinstance(source, Tensor) and source.mode == "symbolic":
        texts.given_out(run, node, value, f"{name}()", frame)


@handles("tf.io.gfile.glob", "tf.compat.v1.gfile.Glob", "tf.io.gfile.listdir")
def _gfile_paths(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    value = next(iter(arguments.all()), None)
    if value is not None and python_kind(value) == "str":
        return run.new_list(None, Py("str"))
    return None
