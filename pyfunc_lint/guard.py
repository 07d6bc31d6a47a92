"""The guard around the analysis: a fault of ours becomes a message about us."""

from __future__ import annotations

import os
import traceback
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pyfunc_lint.diagnostics.findings import Finding, Place, Prediction
from pyfunc_lint.source.settings import Settings

FAULT = "%(fault)s at %(place)s; `pyfunc-lint explain I7399` says how to report this"


@dataclass(frozen=True, slots=True)
class InternalError:
    """The identity of our own message; like a rule, but there is nothing to check."""

    msgid: str = "I7399"
    symbol: str = "pyfunc-lint-internal-error"
    template: str = f"pyfunc-lint failed on this module and says nothing about it: {FAULT}"
    description: str = (
        "Emitted when pyfunc-lint itself fails. The module is then not analysed; every other "
        "module is, and so are pylint's own checks. pyfunc-lint's commands end with status 2 then. "
        "Please report it to the project's issue tracker, with this message, which names the place "
        "in pyfunc-lint; with what `pyfunc-lint --version` and `python --version` print; with the "
        "command; and with the file, or a reduced copy of it that still leads to the message."
    )
    default_enabled: bool = True


INTERNAL_ERROR = InternalError()
"""The message that takes the place of a traceback: a plugin that raises would end pylint's run."""

STRICT_VARIABLE = "PYFUNC_LINT_STRICT"
"""Environment variable of our own tests: a fault of ours is raised instead of being reported."""

_PACKAGE = __name__.partition(".")[0]

T = TypeVar("T")


def strict() -> bool:
    """Whether our own tests run."""
    return bool(os.environ.get(STRICT_VARIABLE))


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
        if settings.strict_faults or strict():
            raise
        return instead(_internal_error(fault, path))


def _internal_error(fault: Exception, path: str | None) -> Finding:
    arguments = told(fault)
    return Finding(
        symbol=INTERNAL_ERROR.symbol,
        place=Place(path or "", line=1, column=0, end_line=1, end_column=0),
        message=INTERNAL_ERROR.template % arguments,
        confidence="HIGH",
        scope="",
        prediction=Prediction("raises"),
        arguments=arguments,
    )


def told(fault: Exception) -> Mapping[str, str]:
    """What there is to say of a fault of ours, each on one line."""
    return {
        "fault": " ".join(f"{type(fault).__name__}: {fault}".split())[:300].rstrip(":"),
        "place": _place(fault),
    }


def _place(fault: Exception) -> str:
    """Where it happened in our code, innermost first; without the user's paths."""
    ours: deque[str] = deque(maxlen=3)
    for frame, line in traceback.walk_tb(fault.__traceback__):
        package, _, module = frame.f_globals.get("__name__", "").partition(".")
        if package == _PACKAGE:
            ours.appendleft(f"{module}:{line} {frame.f_code.co_name}")
    return " < ".join(ours)
