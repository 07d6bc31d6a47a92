"""The versions that a module is written for, as far as they change what TensorFlow does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Keras = Literal["2", "3"]
NumPy = Literal["1", "2", "2.4"]
"""Numbers of versions from which on something is different; "2" is all of 2.0 to 2.3."""

EVERY_NUMPY: frozenset[NumPy] = frozenset({"1", "2", "2.4"})


@dataclass(frozen=True, slots=True)
class Versions:
    """What a module may run under; ``*_because`` says in a few words how that is known.

    A set of several is one of which nothing more is known, or code that is written for both.
    ``*_told``: somebody or something said so; otherwise it is the default.
    """

    keras: frozenset[Keras] = frozenset({"3"})
    numpy: frozenset[NumPy] = EVERY_NUMPY
    keras_told: bool = False
    numpy_told: bool = False
    keras_because: str = "nothing says which Keras it is for"
    numpy_because: str = "nothing says which NumPy it is for"
    tensorflow: frozenset[int] = frozenset()
    """The major versions of TensorFlow that somebody asks for, none where nobody does."""

    def told(self, package: str) -> bool:
        """Whether somebody or something said which version of a package it is."""
        return {"keras": self.keras_told, "numpy": self.numpy_told}.get(package, False)


_NAMES = {"keras": "Keras", "numpy": "NumPy", "tensorflow": "TensorFlow"}
_KNOWN_AS = {
    "keras>=3": "Keras 3 (TensorFlow 2.16 and later)",
    "keras<3": "Keras 2 (TensorFlow 2.15 and earlier)",
    "numpy<2": "NumPy 1",
}
_REQUIREMENT = re.compile(r"(\w+)(>=|==|<)([\d.]+)")


def in_words(requirement: str) -> str:
    """A requirement as people say it: "numpy>=2.4" is "NumPy 2.4 and later"."""
    found = _REQUIREMENT.fullmatch(requirement)
    if requirement in _KNOWN_AS or found is None:
        return _KNOWN_AS.get(requirement, requirement)
    name, comparison, version = _NAMES.get(found[1], found[1]), found[2], found[3]
    if comparison == "<":
        return f"{name} before {version}"
    return f"{name} {version} and later" if comparison == ">=" else f"{name} {version}"


def package(requirement: str) -> str:
    """The package that a requirement is about."""
    found = _REQUIREMENT.fullmatch(requirement)
    return found[1] if found else requirement


def meets(requirement: str, version: str) -> bool:
    """Whether a version is one that a requirement allows; unknown ones are."""
    found = _REQUIREMENT.fullmatch(requirement)
    if found is None or not version[:1].isdigit():
        return True
    wanted, given = _numbers(found[3]), _numbers(version)
    if found[2] == ">=":
        return given >= wanted
    if found[2] == "<":
        return given < wanted
    return given[: len(wanted)] == wanted


def keras_of(version: str) -> Keras:
    """The Keras that behaves as a version of it does."""
    return "3" if _numbers(version) >= (3,) else "2"


def numpy_of(version: str) -> NumPy:
    """The NumPy that behaves as a version of it does."""
    numbers = _numbers(version)
    return "2.4" if numbers >= (2, 4) else "2" if numbers >= (2,) else "1"


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version.partition("+")[0])[:3])
