"""Programs that are started by a function of a library, which calls their ``main``."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.callables import Function
from pyfunc_lint.domain.values import NONE, Unknown, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.registry import handles


@handles("absl.app.run", "tf.compat.v1.app.run", "tf.app.run")
def _run(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    """It calls ``main`` with the command line, and ends the program then."""
    main = arguments.keywords.get("main") or arguments.at(0)
    if main in (None, NONE):
        main = run.store.read((frame.module.frame, "main"))
    if isinstance(main, Function):
        call_value(run, node, main, Arguments((Unknown(("command line", id(node))),)), frame)
    return NONE
