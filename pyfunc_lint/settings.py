"""The options of the analysis, as pylint's configuration and the command share them."""

from __future__ import annotations

from dataclasses import dataclass

CHECKER = "pyfunc-lint"
ADVICE_CHECKER = "pyfunc-lint-advice"
"""The names by which pylint switches all predictions, and all advice, on and off."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user can choose about the analysis itself.

    ``strict_faults``: a fault of ours is raised, not turned into the informational message.
    ``check_expected_failures``: also look inside blocks that expect an exception
    (``assertRaises``, ``pytest.raises``).
    """

    strict_faults: bool = False
    check_expected_failures: bool = False
