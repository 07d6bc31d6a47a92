"""The guard around the analysis: a fault of ours becomes a message about us."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from pyfunc_lint.findings import Finding, Place, Prediction
from pyfunc_lint.settings import Settings


@dataclass(frozen=True, slots=True)
class InternalError:
    """The identity of our own message; like a rule, but there is nothing to check."""

    msgid: str = "I7399"
    symbol: str = "pyfunc-lint-internal-error"
    template: str = "pyfunc-lint failed on this module and says nothing about it: %(fault)s"
    description: str = (
        "Emitted when pyfunc-lint itself fails. The module is then not analysed; every other "
        "module is, and so are pylint's own checks. Please report it."
    )
    default_enabled: bool = True


INTERNAL_ERROR = InternalError()
"""The message that takes the place of a traceback: a plugin that raises would end pylint's run."""

STRICT_VARIABLE = "PYFUNC_LINT_STRICT"
"""Environment variable of our own tests: a fault of ours is raised instead of being reported."""

T = TypeVar("T")


def guarded(
    action: Callable[[], T], instead: Callable[[Finding], T], path: str | None, settings: Settings
) -> T:
    """What the action returns; where it fails, what ``instead`` makes of a finding about that.

    Anything at all is caught, RecursionError and MemoryError too: whatever came through would end
    the user's whole run, and with it the messages of every other checker.
    """
    try:
        return action()
    except Exception as fault:
        if settings.strict_faults or os.environ.get(STRICT_VARIABLE):
            raise
        return instead(_internal_error(fault, path))


def _internal_error(fault: Exception, path: str | None) -> Finding:
    arguments = {"fault": " ".join(f"{type(fault).__name__}: {fault}".split())[:300]}
    return Finding(
        symbol=INTERNAL_ERROR.symbol,
        place=Place(path or "", line=1, column=0, end_line=1, end_column=0),
        message=INTERNAL_ERROR.template % arguments,
        confidence="HIGH",
        scope="",
        prediction=Prediction("raises"),
        arguments=arguments,
    )
