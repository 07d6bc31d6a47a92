"""The options of the analysis, as pylint's configuration and the command share them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

CHECKER = "pyfunc-lint"
ADVICE_CHECKER = "pyfunc-lint-advice"
"""The names by which pylint switches all predictions, and all advice, on and off."""

AUTO = "auto"


class VersionChoice:
    """The values of an option that names a version; looks like the list of them."""

    def __init__(self, majors: tuple[str, ...], examples: tuple[str, ...]) -> None:
        self._majors = majors
        self._examples = examples

    def __contains__(self, value: object) -> bool:
        return value == AUTO or (
            isinstance(value, str)
            and re.fullmatch(r"\d{1,4}(\.\d{1,4}){0,2}", value, re.ASCII) is not None
            and value.partition(".")[0] in self._majors
        )

    def __iter__(self) -> Iterator[str]:
        yield from (AUTO, *self._examples, "…")

    def problem(self, option: str, value: str) -> str:
        """Why a value is refused, in one sentence; "" when it is not."""
        if value in self:
            return ""
        return f"{option}: {value!r} is no version that is known, choose from {', '.join(self)}"


VERSION_OPTIONS: Mapping[str, VersionChoice] = {
    "keras-version": VersionChoice(("2", "3"), ("2", "3", "2.15", "3.3")),
    "numpy-version": VersionChoice(("1", "2"), ("1", "2", "1.26", "2.4.1")),
    "tensorflow-version": VersionChoice(("1", "2"), ("1", "2", "2.15", "2.16.1")),
}
"""The options that say what the code is for, by their names for users."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user can choose about the analysis itself.

    ``strict_faults``: a fault of ours is raised, not turned into the informational message.
    ``check_expected_failures``: also look inside blocks that expect an exception
    (``assertRaises``, ``pytest.raises``).
    ``keras_version``, ``numpy_version``, ``tensorflow_version``: what the code is for, "auto" or a
    version; "auto" is found out (`source/detection.py`).
    """

    strict_faults: bool = False
    check_expected_failures: bool = False
    keras_version: str = AUTO
    numpy_version: str = AUTO
    tensorflow_version: str = AUTO
