"""Functions whose result does not follow the values that they are given.

No gradient gets through them: `tests/test_independent.py` differentiates each under TensorFlow.
"""

from __future__ import annotations

from pyfunc_lint.domain.provenance import cut, together
from pyfunc_lint.domain.values import Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.operations.carrying import given, provenance_of
from pyfunc_lint.interpreter.state import State

FUNCTIONS = frozenset(
    {
        "tf.stop_gradient", "tf.zeros_like", "tf.ones_like", "tf.shape", "tf.size", "tf.rank",
        "tf.argmax", "tf.argmin", "tf.math.argmax", "tf.math.argmin", "tf.compat.v1.shape",
    }
)  # fmt: skip


def result(run: State, value: Value, arguments: Arguments) -> Value:
    """What one of them gives: severed from what it was given."""
    found = together(provenance_of(run, argument) for argument in arguments.all())
    return given(run, value, cut(found))
