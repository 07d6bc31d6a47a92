"""What eager code can do with a symbolic tensor of the code around it.

Measured by ``tools/facts/wrappers/captured.py``. The function of a wrapper meets such a tensor when
it is taken from the traced code around the call and not passed through ``inp``. It is a kind of
operand of its own, "captured": ``protocols.py`` finds it here. Its attributes are those of every
symbolic tensor.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from pyfunc_lint.tables.operands import Operand, Outcome

KIND = "captured"


@cache
def table(part: str) -> dict[str, Any]:
    """One part of the measured facts."""
    found: dict[str, Any] = json.loads(
        (Path(__file__).with_name("data") / "captured.json").read_bytes()
    )[part]
    return found


@cache
def refuses(function: str) -> Mapping[str, Outcome]:
    """Parameter → how the function of that canonical name fails on such a tensor there."""
    facts = table("functions")
    found = {}
    for number, names in facts["refuses"].get(function, ()):
        error, text = facts["errors"][number]
        found.update(dict.fromkeys(names.split(), Outcome(error=error, text=text)))
    return found


def of_symbolic(operand: Operand) -> Operand:
    """The symbolic tensor that a captured one is, for tables that tell nothing of captured ones."""
    return replace(operand, kind="symbolic") if operand.kind == KIND else operand


def instead(outcome: Outcome | None) -> Outcome | None:
    """What a captured tensor leads to where a symbolic one leads to this.

    Whatever needs its value fails alike; what goes through it fails before it comes that far.
    """
    if outcome is None or not outcome.error.startswith(_NOT_ALLOWED):
        return outcome
    return Outcome(error=f"{_NOT_ALLOWED} or TypeError")


_NOT_ALLOWED = "OperatorNotAllowedInGraphError"


def always_eager(wrapper: str) -> bool:
    """Whether the function of a wrapper runs eagerly even where eager execution is off."""
    return wrapper in table("returned")["eager"]


def returned(wrapper: str, same_dtype: bool) -> Outcome:
    """How a wrapper fails whose function gives back such a tensor; is it of the dtype of Tout?"""
    error, text = table("returned")["errors"][wrapper][0 if same_dtype else 1]
    return Outcome(error=error, text=text)
