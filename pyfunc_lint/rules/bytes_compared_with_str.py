"""W7314: bytes are compared with str, which is never equal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.rules.rule import Observations, Rule, Violation, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.faults import Fault


def _fields(fault: Fault) -> Mapping[str, str]:
    return {
        "operation": fault.fields["operation"],
        "other": fault.fields["other"],
        "answer": fault.fields["answer"],
        "advice": 'decode it first, or compare with bytes such as b"train"',
    }


def check(observations: Observations) -> Iterator[Violation]:
    """Comparisons of bytes with str, and searches for bytes among str."""
    yield from from_faults(observations, frozenset({"bytes-compared"}), _fields)


RULE = Rule(
    "W7314",
    "bytes-compared-with-str",
    "A string from TensorFlow is bytes: `%(operation)s` with %(other)s is always "
    "%(answer)s, without "
    "an error; %(advice)s",
    "bytes and str are never equal in Python. A string that tf.numpy_function passes, or that "
    ".numpy() gives, is bytes, so a comparison with a str literal decides always the same way.",
    check,
)
