"""W7314: bytes are compared with str, which is never equal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.findings import Oracle
from pyfunc_lint.diagnostics.help import OnlyWords, replace_by, words
from pyfunc_lint.rules.rule import Rule, Said, from_faults
from pyfunc_lint.rules.wording import subject

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import Comparison
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation


def _say(fault: Fault, comparison: Comparison) -> Said:
    if comparison.node is None:
        text = "decode it first, x.decode(), or use bytes on the other side"
        value, help_ = "a string from TensorFlow", words(text, OnlyWords.ELSEWHERE)
    else:
        value = subject(fault.module, comparison.node)
        help_ = replace_by(fault.module, comparison.node, "{}.decode()")
    return {
        "operation": comparison.operation,
        "other": comparison.other,
        "answer": comparison.answer,
        "value": value,
    }, help_


def check(observations: Observations) -> Iterator[Violation]:
    """Comparisons of bytes with str, and searches for bytes among str."""
    yield from from_faults(observations, RULE.causes, _say, Oracle.OPERANDS)


RULE = Rule(
    "W7314",
    "bytes-compared-with-str",
    "`%(operation)s` with %(other)s is always %(answer)s: %(value)s is bytes, never equal to str",
    "bytes and str are never equal in Python. A string that tf.numpy_function passes, or that "
    ".numpy() gives, is bytes, so a comparison with a str literal decides always the same way.",
    check,
    frozenset({Cause.BYTES_COMPARED}),
)
