"""What the interpreter saw, as data: operations that fail, and calls of wrappers.

Rules read nothing else. Whatever an observation says was decided when it was recorded.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from pyfunc_lint.diagnostics.causes import Breach, Cause
from pyfunc_lint.diagnostics.details import Detail
from pyfunc_lint.diagnostics.findings import Outcome
from pyfunc_lint.domain import describe
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import PathCondition, Value, python_kind
from pyfunc_lint.domain.worlds import World
from pyfunc_lint.source.modules import Module

Chain = tuple[tuple[Module, ast.AST], ...]
"""Call expressions, each with the module that it stands in, outermost first."""


class Activation(Protocol):
    """One run of a function, a class body or a module, as those see it who come after."""

    @property
    def module(self) -> Module:
        """Where it is defined."""

    @property
    def node(self) -> ast.AST:
        """The function, class or module."""

    @property
    def scope(self) -> str:
        """Its dotted name, "" for a module."""

    @property
    def context(self) -> str:
        """How it came about: "concrete" (called by code that was followed), "role", "generic"."""

    @property
    def world(self) -> World:
        """Where its code runs."""

    @property
    def entered(self) -> World | None:
        """Where it ran when it was called, if that is known apart."""

    @property
    def cls(self) -> Value | None:
        """The class that it is a method of."""

    @property
    def arguments(self) -> Mapping[str, Value]:
        """What the parameters were bound to."""

    @property
    def caller(self) -> Activation | None:
        """Who called it."""

    @property
    def within(self) -> Activation | None:
        """What a comprehension belongs to."""

    def chain(self) -> Chain:
        """The calls that led here."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A failing operation at a place, in a world, in a context."""

    cause: Cause
    node: ast.AST
    module: Module
    world: World
    error: str
    text: str
    detail: Detail
    scope: str
    context: str
    frame: Activation
    outcome: Outcome = "raises"
    conditional: bool = False
    """Only on a path behind a test that is not decided."""
    arms: int = 0
    """How many undecided tests it stands behind."""
    requires: tuple[str, ...] = ()
    """Versions without which it does not fail."""
    asked_for: tuple[str, ...] = ()
    """Switches that are on, of those that make some code eager, and not this."""


@dataclass(slots=True)
class ReturnedValue:
    """One ``return`` of the wrapped function: when it is taken, what it gives."""

    guard: PathCondition
    value: Value
    node: ast.AST
    module: Module
    """The module that ``node`` is in."""
    leftover: bool = False
    """What other alternatives leave; whether it is ever returned is not known."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one way out of a wrapped function."""

    breach: Breach
    node: ast.AST
    module: Module
    value: Value
    """The returned value or, for an output, that output."""
    key: str = ""
    """The tables' name for the kind of value, "" where they have none."""
    natural: str = ""
    """The dtype that it has or gets by itself, "" when it is not known."""
    dtype: str = ""
    """Declared for the output; "ragged" or "sparse" for a spec of such tensors."""
    declared: int | None = None
    """The number of declared outputs; None for a single one that is not in a list."""
    given: int | None = None
    """The number of returned outputs; None for a list whose length depends on data."""
    many: bool = False
    """The value is a list or tuple, and therefore the list of outputs."""
    index: int = 0
    count: int = 1
    error: str = ""
    text: str = ""
    lost: tuple[float, ...] = ()
    """Numbers that the declared dtype does not hold."""
    requires: tuple[str, ...] = ()

    @property
    def returned(self) -> str:
        """The value in a sentence; a number or text of Python's by its type."""
        kind = python_kind(self.value)
        if kind in ("int", "float", "bool", "complex", "str", "bytes"):
            return f"a Python {kind}"
        return describe.brief(self.value)

    @property
    def is_tensor(self) -> bool:
        """Whether it is a tensor."""
        return isinstance(self.value, Tensor)

    @property
    def is_array(self) -> bool:
        """Whether it is an array or a NumPy scalar."""
        return isinstance(self.value, Array)

    @property
    def is_imaginary(self) -> bool:
        """Whether it has an imaginary part."""
        return isinstance(self.value, Array) and self.value.number_class == "imaginary"

    @property
    def class_name(self) -> str:
        """An object by its class in a sentence, "" where that has no name."""
        shown = describe.value(self.value)
        return "" if shown == "object" else describe.with_article(shown)


@dataclass(slots=True)
class WrapperCall:
    """One call of a wrapper, in one context."""

    wrapper: str
    node: ast.AST
    module: Module
    frame: Activation
    world: World
    condition: PathCondition
    function: Value
    function_name: str
    inputs: tuple[Value, ...] | None
    parameters: tuple[tuple[str, Value], ...]
    returned: tuple[ReturnedValue, ...]
    tout: Value
    keywords: dict[str, Value] = field(default_factory=dict)
    guarded: bool = False
    """A handler or a test around the call expects that it fails."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the ways out, one for each that surely has one."""
    partly: bool = False
    """Some ways out are right."""
    body: World | None = None
    """Where the function runs."""


@dataclass(frozen=True, slots=True)
class Observations:
    """All that the interpreter saw."""

    faults: Sequence[Fault]
    wrapper_calls: Sequence[WrapperCall]
