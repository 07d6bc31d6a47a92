"""Programs that are started by a function of a library, which calls their ``main``."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.callables import Function
from pyfunc_lint.domain.values import NONE, Unknown, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.machine import EAGER_EXECUTION
from pyfunc_lint.interpreter.registry import handles
from pyfunc_lint.source.interface import old_only


@handles("absl.app.run", "tf.compat.v1.app.run", "tf.app.run")
def _run(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    """It calls ``main`` with the command line, and ends the program then.

    Programs that know TensorFlow by its old interface alone, and are started so, are often run
    where eager execution is off from the start.
    """
    if old_only(frame.module):
        run.machine.set(EAGER_EXECUTION, run.unknown("eager execution"))
    main = arguments.keywords.get("main") or arguments.at(0)
    if main in (None, NONE):
        main = run.store.read((frame.module.frame, "main"))
    if isinstance(main, Function):
        call_value(run, node, main, Arguments((Unknown(("command line", id(node))),)), frame)
    return NONE
