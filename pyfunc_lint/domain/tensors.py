"""Tensors and arrays, their dtypes and shapes. ``None`` for a dtype or a shape means unknown."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from pyfunc_lint.domain.provenance import ANYWHERE, Provenance
from pyfunc_lint.domain.shapes import FULL, Shape, Static
from pyfunc_lint.domain.values import CARRYING, ONE, Extent, Value

TensorMode = Literal["eager", "symbolic", "maybe", "keras", "keras2"]
"""The last two are Keras's symbolic tensors: those of Keras 3, and those of Keras 2."""

KERAS_MODES = frozenset({"keras", "keras2"})


@dataclass(frozen=True, slots=True)
class Tensor(Value):
    """A tensor-like object of TensorFlow.

    ``kind``: "dense", "variable", "ragged", "sparse". ``role`` marks what a framework passes to
    code whose caller is not seen: "nest" may also be a tuple or dict of tensors. ``assigned``: it
    is what ``v.assign(…)`` gives, all that a variable is, and a wrapper may return it.

    What follows does not tell alternatives apart: two tensors that differ in it only are one, of
    which the join of both is known.
    """

    mode: TensorMode
    dtype: str | None = None
    shape: Shape | None = None
    kind: str = "dense"
    role: str = ""
    assigned: bool = False
    static: Static = field(default=None, compare=False)
    """Of a symbolic tensor; others have their shape."""
    provenance: Provenance = field(default=ANYWHERE, compare=False)
    address: int = field(default=-1, compare=False)
    """Of one whose static shape ``set_shape`` may change, through any of its names."""

    def in_mode(self, mode: TensorMode) -> Tensor:
        """The same in another world: what has values there has a shape that is known, too."""
        if mode == self.mode:
            return self
        given = FULL if self.mode == "eager" else self.static
        static = given if mode == "symbolic" else None
        return replace(self, mode=mode, static=static, address=-1)

    def shaped(self, shape: Shape | None, static: Static, kind: str = "dense") -> Tensor:
        """A tensor of another shape that is made of this one."""
        return replace(self, shape=shape, static=static, kind=kind, assigned=False, address=-1)

    def coming_from(self, found: Provenance) -> Tensor:
        """The same with another provenance; made by hand, since every operation asks for it."""
        return Tensor(
            self.mode, self.dtype, self.shape, self.kind, self.role, self.assigned, self.static,
            found, self.address,
        )  # fmt: skip

    @property
    def extent(self) -> Extent:
        """One value, which carries something if anything is known of these."""
        known = self.static is not None or self.provenance is not ANYWHERE
        return CARRYING if known or self.address >= 0 else ONE

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
    provenance: Provenance = field(default=ANYWHERE, compare=False)

    def coming_from(self, found: Provenance) -> Array:
        """The same with another provenance."""
        return Array(
            self.dtype, self.shape, self.scalar, self.argument, self.number_class, self.literals,
            self.presumed, self.needs, found,
        )  # fmt: skip

    @property
    def extent(self) -> Extent:
        """One value, which carries where it comes from, or the NumPy that it needs."""
        return CARRYING if self.needs or self.provenance is not ANYWHERE else ONE

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
    static: Static = None
    """Of the tensors that it describes."""


@dataclass(frozen=True, slots=True)
class ShapeValue(Value):
    """``x.shape``: a TensorShape ("tf") or a tuple ("np")."""

    shape: Shape | None
    library: str = "tf"
    static: Static = field(default=None, compare=False)

    @property
    def extent(self) -> Extent:
        """One value, which carries a static shape if that is known."""
        return ONE if self.static is None else CARRYING
