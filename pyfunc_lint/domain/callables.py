"""What can be called, and what holds names: functions, classes, modules."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyfunc_lint.domain.values import ONE, Extent, Value, around

if TYPE_CHECKING:
    from pyfunc_lint.source.modules import Module


@dataclass(frozen=True, slots=True, eq=False)
class Function(Value):
    """A user's function or lambda with the frame it was defined in."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    module: Module
    frame: int
    name: str
    defaults: tuple[Value, ...] = ()
    keyword_defaults: tuple[tuple[str, Value], ...] = ()
    convertible: bool = True
    """Whether AutoGraph may rewrite it (not under ``do_not_convert``)."""
    cls: Class | None = None
    """The class whose body defines it: ``super()`` starts there."""
    cached: bool = False
    """Whether its arguments are hashed first (``functools.lru_cache``)."""


@dataclass(frozen=True, slots=True)
class Partial(Value):
    """``functools.partial``."""

    function: Value
    arguments: tuple[Value, ...]
    keywords: tuple[tuple[str, Value], ...]
    extent: Extent = field(default=ONE, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Know the extent: who makes one keeps to the bounds."""
        parts = (self.function, *self.arguments, *(value for _, value in self.keywords))
        object.__setattr__(self, "extent", around(parts))


@dataclass(frozen=True, slots=True)
class Bound(Value):
    """A method with its receiver."""

    receiver: Value
    function: Value

    @property
    def extent(self) -> Extent:
        """That of what is inside, and one more."""
        return around((self.receiver,))


@dataclass(frozen=True, slots=True)
class Method(Value):
    """A method of a value that is not the user's (``tensor.numpy``, ``dataset.map``, …)."""

    receiver: Value
    name: str

    @property
    def extent(self) -> Extent:
        """That of what is inside, and one more."""
        return around((self.receiver,))


@dataclass(frozen=True, slots=True)
class Traced(Value):
    """A function behind ``tf.function``; ``options`` are its keyword arguments.

    ``perhaps``: on other paths it is the function itself.
    """

    function: Value
    options: tuple[tuple[str, Value], ...] = ()
    perhaps: bool = False

    @property
    def extent(self) -> Extent:
        """That of what is inside, and one more."""
        return around((self.function,))


@dataclass(frozen=True, slots=True)
class Wrapped(Value):
    """A function decorated by one of the wrappers, ``@tf.py_function(Tout=…)``."""

    wrapper: str
    function: Value
    node: ast.AST = field(compare=False)
    keywords: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Decorator(Value):
    """What an API gives when it is called with options only and waits for the function."""

    name: str
    keywords: tuple[tuple[str, Value], ...] = ()
    node: ast.AST | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, eq=False)
class Class(Value):
    """A user's class; its namespace is in the store under ``frame``."""

    node: ast.ClassDef
    module: Module
    frame: int
    bases: tuple[Value, ...]
    name: str


@dataclass(frozen=True, slots=True)
class ModuleValue(Value):
    """A module of the user's project."""

    module: Module


@dataclass(frozen=True, slots=True)
class External(Value):
    """Something of a library or a built-in, by canonical dotted name ("tf.io.read_file")."""

    name: str


@dataclass(frozen=True, slots=True)
class Lazy(Value):
    """A name imported from a module that has not been looked for yet."""

    module: str
    attribute: str = ""
