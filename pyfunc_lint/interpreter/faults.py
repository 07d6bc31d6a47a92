"""The answer of an operation that fails."""

from __future__ import annotations

from dataclasses import dataclass, field

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import NOTHING, Detail
from pyfunc_lint.domain.values import Value


@dataclass(frozen=True, slots=True)
class Raises(Value):
    """A transfer function's answer: the operation fails.

    ``error`` and ``text`` are what Python or TensorFlow says. It is never stored: the interpreter
    records it as a fault.
    """

    cause: Cause
    error: str
    text: str = ""
    detail: Detail = field(default=NOTHING, hash=False)
    requires: tuple[str, ...] = ()
    """Versions without which it does not fail: "keras>=3", "numpy>=2.4", …"""
