"""Tensors and arrays, their dtypes and shapes. ``None`` for a dtype or a shape means unknown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pyfunc_lint.domain.values import Value

Shape = tuple["int | None", ...]
TensorMode = Literal["eager", "symbolic", "maybe", "keras", "keras2"]
"""The last two are Keras's symbolic tensors: those of Keras 3, and those of Keras 2."""

KERAS_MODES = frozenset({"keras", "keras2"})
ASSIGNED = "assignment"
"""The origin of what ``v.assign(…)`` gives: all that a variable is, and a wrapper may return it."""


@dataclass(frozen=True, slots=True)
class Tensor(Value):
    """A tensor-like object of TensorFlow.

    ``kind``: "dense", "variable", "ragged", "sparse". ``role`` marks what a framework passes to
    code whose caller is not seen: "nest" may also be a tuple or dict of tensors. ``origin`` names
    what it came from ("result of tf.py_function"), for texts and for rules.
    """

    mode: TensorMode
    dtype: str | None = None
    shape: Shape | None = None
    kind: str = "dense"
    role: str = ""
    origin: str = field(default="", compare=False)

    @property
    def rank(self) -> int | None:
        """Number of dimensions, None when unknown."""
        return None if self.shape is None else len(self.shape)


@dataclass(frozen=True, slots=True)
class Array(Value):
    """A NumPy array or scalar; ``scalar`` tells which (None: either).

    ``argument``: it is what the wrapper passed in, not a copy. ``number_class``: "fraction" when
    an operation made it whose results are no whole numbers, "floating" when they may be but are
    floats, "imaginary" for a spectrum.
    """

    dtype: str | None = None
    shape: Shape | None = None
    scalar: bool | None = False
    argument: bool = False
    number_class: str = ""
    literals: tuple[float, ...] = ()
    """Numbers of the code that are meant to be among its elements."""
    presumed: bool = False
    """Made of something unknown by what may give another library's object (a pandas Series)."""
    needs: str = field(default="", compare=False)
    """The NumPy under which it has this dtype, when another gives another: "numpy<2"."""

    @property
    def rank(self) -> int | None:
        """Number of dimensions, None when unknown."""
        return None if self.shape is None else len(self.shape)


@dataclass(frozen=True, slots=True)
class DTypeValue(Value):
    """A dtype object; ``library``: "tf", "np" or "py" (a built-in type used as a dtype)."""

    name: str
    library: str = "tf"


@dataclass(frozen=True, slots=True)
class Spec(Value):
    """A TypeSpec: ``kind`` as in ``Tensor``."""

    dtype: str | None
    shape: Shape | None
    kind: str = "dense"


@dataclass(frozen=True, slots=True)
class ShapeValue(Value):
    """``x.shape``: a TensorShape ("tf") or a tuple ("np")."""

    shape: Shape | None
    library: str = "tf"
