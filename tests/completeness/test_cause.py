"""What belongs to a cause, a breach of the contract, an error of a call, and an oracle."""

from __future__ import annotations

from enum import Enum

import pytest

from pyfunc_lint.diagnostics.causes import Breach, CallError, Cause
from pyfunc_lint.diagnostics.findings import Oracle
from pyfunc_lint.rules import RULES
from tests.completeness import PACKAGE, RECORDING, ask, naming

WITHOUT_MESSAGE = {Cause.UNTOLD, Cause.TEXT_KEPT}
TOLD = [*(cause for cause in Cause if cause not in WITHOUT_MESSAGE), *Breach]
RULES_FOLDER = (PACKAGE / "rules",)


@pytest.mark.parametrize("member", TOLD, ids=str)
def test_one_message_tells_of_it(member: Cause | Breach) -> None:
    telling = [r.symbol for r in RULES if member in r.causes or member is r.breach]
    ask(telling, f"name {member} in the RULE of the message that tells of it")
    ask(len(telling) == 1, f"{member} belongs to {telling}: leave it to one of them")


@pytest.mark.parametrize("member", [*Cause, *Breach, *CallError], ids=str)
def test_it_is_recorded(member: Enum) -> None:
    ask(naming(str(member), RECORDING), f"record {member} in interpreter/ or overlays/")


@pytest.mark.parametrize("error", CallError, ids=str)
def test_a_rule_has_words_for_it(error: CallError) -> None:
    ask(naming(str(error), RULES_FOLDER), f"say what {error} means, in the rule of its cause")


@pytest.mark.parametrize("oracle", Oracle, ids=str)
def test_a_rule_predicts_by_it(oracle: Oracle) -> None:
    ask(naming(str(oracle), RULES_FOLDER), f"no rule predicts anything by {oracle}: remove it")
