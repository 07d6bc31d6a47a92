"""E7313: bytes are used where str is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.rules.rule import Observations, Rule, Violation, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.faults import Fault


_BYTES = "A string from TensorFlow is bytes, not str"
_CAUSES = {
    "bytes-as-str": (_BYTES, "decode it first: x.decode(), or x.numpy().decode() of a tensor"),
    "bytes-as-array": ("A string from TensorFlow is bytes, not an array", "use it as it is"),
    "array-as-bytes": (
        "Called eagerly, the wrapper passes a string as a 0-d array, not as bytes",
        "np.asarray(x).item() is its bytes in both worlds",
    ),
}


def _fields(fault: Fault) -> Mapping[str, str]:
    cause, advice = _CAUSES[fault.reason]
    if not fault.world.body:
        # Outside of wrapped functions bytes also come from files.
        cause = cause.replace("A string from TensorFlow is", "The value is")
    return {
        "cause": cause,
        "operation": fault.fields["operation"],
        "error": fault.error or "an error",
        "value": fault.fields.get("value", ""),
        "advice": advice,
    }


def check(observations: Observations) -> Iterator[Violation]:
    """Operations that take str and refuse bytes, or take bytes and refuse an array."""
    yield from from_faults(observations, frozenset(_CAUSES), _fields)


RULE = Rule(
    "E7313",
    "bytes-as-str",
    "%(cause)s: %(operation)s raises %(error)s; %(advice)s",
    "tf.numpy_function and tf.compat.v1.py_func pass a string as bytes in a graph, and as a 0-d "
    "array when they are called eagerly; .numpy() of a string tensor gives bytes. Methods of bytes "
    "take bytes, paths and texts cannot be mixed with str, and str keys are not found.",
    check,
)
