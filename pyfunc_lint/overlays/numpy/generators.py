"""NumPy's random generators, whose methods the tables tell as those of ``np.random``."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.values import Opaque, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.measured import functions

_NEW = "np.random.Generator"
_OLD = "np.random.RandomState"


@handles("np.random.default_rng", _NEW)
def _generator(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Opaque(_NEW)


@handles(_OLD)
def _random_state(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Opaque(_OLD)


@Overlay(_NEW, _OLD).method()
def _method(
    run: Interpreter, node: ast.AST, receiver: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A method of a generator, by the function of that name."""
    if arguments.open:
        return None
    return functions.call(run, node, f"{receiver.type_name}.{name}", arguments, frame)
