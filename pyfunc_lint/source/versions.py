"""The versions that a module is written for, as far as they change what TensorFlow does."""

from __future__ import annotations

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
