"""Records of wrapper calls: what crossed between worlds, and what is wrong with it."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import Literal

from pyfunc_lint.domain.values import PathCondition, Value
from pyfunc_lint.domain.worlds import World
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.source.modules import Module

Kind = Literal["count", "dropped", "object", "dtype", "cast"]


@dataclass(slots=True)
class ReturnedValue:
    """One ``return`` of the wrapped function: when it is taken, what it gives."""

    guard: PathCondition
    value: Value
    node: ast.AST
    leftover: bool = False
    """What other alternatives leave; whether it is ever returned is not known."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one way out of a wrapped function."""

    kind: Kind
    node: ast.AST
    value: Value
    """The returned value or, for an output, that output."""
    declared: str = ""
    """The dtype of the output, or the number of declared outputs."""
    given: str = ""
    """The number of returned outputs."""
    index: int = 0
    count: int = 1
    error: str = ""
    text: str = ""
    certain: bool = True
    """Every way out of the function fails."""


@dataclass(slots=True)
class WrapperCall:
    """One call of a wrapper, in one context."""

    wrapper: str
    node: ast.AST
    module: Module
    frame: Frame
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
    judged: list[Problem] | None = None
    """What is wrong with the ways out; None before anybody asked."""
    partly: bool = False
    """Some ways out are right."""
