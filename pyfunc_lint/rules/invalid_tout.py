"""E7310: Tout is missing, or TensorFlow cannot read it."""

from __future__ import annotations

from collections.abc import Iterator

from pyfunc_lint.rules.rule import Observations, Rule, Violation
from pyfunc_lint.rules.wrapper_call import from_calls


def check(observations: Observations) -> Iterator[Violation]:
    """Calls of wrappers that the interpreter saw fail for this reason."""
    yield from from_calls(observations, "wrapper-tout")


RULE = Rule(
    "E7310",
    "invalid-tout",
    "%(wrapper)s %(problem)s%(error)s; %(advice)s",
    'Tout is a dtype or a flat list of dtypes: tf.float32, np.float32, "float32", the '
    'built-in float, bool and object. The built-in int, str, bytes and complex, "int" and '
    '"str", None, dictionaries, sets, nested lists, tensors and classes are refused; a '
    "TypeSpec is read by tf.py_function only. tf.numpy_function and tf.compat.v1.py_func read "
    "Tout in a graph only.",
    check,
)
