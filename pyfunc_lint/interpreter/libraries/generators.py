"""NumPy's random generators, whose methods give what the functions of ``np.random`` give."""

from __future__ import annotations

import ast

from pyfunc_lint.interpreter.calls import Arguments
from pyfunc_lint.interpreter.core import Frame, Interpreter
from pyfunc_lint.interpreter.libraries import modelled
from pyfunc_lint.interpreter.libraries.registry import handles
from pyfunc_lint.values import Opaque, Value

_DISTRIBUTIONS = frozenset({"normal", "uniform", "random", "exponential", "beta", "gamma"})


@handles("np.random.default_rng", "np.random.Generator")
def _generator(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Opaque("np.random.Generator")


def method(
    run: Interpreter, node: ast.AST, receiver: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """``np.random.default_rng().normal(…)``: as ``np.random.normal(…)``, if no dtype is asked."""
    if receiver.type_name != "np.random.Generator" or name not in _DISTRIBUTIONS:
        return None
    if "dtype" in arguments.keywords or arguments.open:
        return None
    return modelled.call(run, node, f"np.random.{name}", arguments, frame)
