"""E7313: bytes are used where str is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.rules.rule import Rule, Trace, Violation, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.faults import Fault


def _fields(fault: Fault) -> Mapping[str, str]:
    return {
        "operation": fault.fields["operation"],
        "error": fault.error or "an error",
        "value": fault.fields.get("value", ""),
        "advice": "decode it first: x.decode(), or x.numpy().decode() of a tensor",
    }


def check(trace: Trace) -> Iterator[Violation]:
    """Operations that take str and refuse bytes."""
    yield from from_faults(trace, frozenset({"bytes-as-str"}), _fields)


RULE = Rule(
    "E7313",
    "bytes-as-str",
    "A string from TensorFlow is bytes, not str: %(operation)s raises %(error)s; %(advice)s",
    "tf.numpy_function and tf.compat.v1.py_func pass a string as bytes, and .numpy() of a string "
    "tensor gives bytes. Methods of bytes take bytes, paths and texts cannot be mixed with str.",
    check,
)
