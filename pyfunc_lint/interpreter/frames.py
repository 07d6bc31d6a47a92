"""Activations of functions, class bodies and modules, with the ways that leave them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from pyfunc_lint.domain.values import ALWAYS, PathCondition, Value
from pyfunc_lint.domain.worlds import World
from pyfunc_lint.interpreter.machine import Machine
from pyfunc_lint.interpreter.store import Exit
from pyfunc_lint.source.modules import Module


@dataclass(slots=True)
class Loop:
    """The innermost loop that is being run: states at ``break`` and ``continue``."""

    mark: int
    breaks: list[Exit] = field(default_factory=list)
    continues: list[Exit] = field(default_factory=list)


@dataclass(slots=True)
class Return:
    """One way out of a function."""

    exit: Exit
    value: Value
    node: ast.AST
    position: int

    @property
    def guard(self) -> PathCondition:
        """Under which it is taken, beyond that of the call."""
        return self.exit.guard


@dataclass(slots=True)
class Frame:
    """One activation of a function, a class body or a module."""

    address: int
    module: Module
    machine: Machine
    own: World
    """Who calls it and how: what eager execution makes of it is told by ``world``."""
    scope: str
    context: str
    node: ast.AST
    parent: int | None = None
    is_class: bool = False
    cls: Value | None = None
    receiver: Value | None = None
    call: ast.AST | None = None
    caller: Frame | None = None
    mark: int = 0
    entry: PathCondition = ALWAYS
    returns: list[Return] = field(default_factory=list)
    yields: list[tuple[PathCondition, Value]] = field(default_factory=list)
    loops: list[Loop] = field(default_factory=list)
    outer_names: dict[str, int] = field(default_factory=dict)
    within: Frame | None = None
    """The frame that a comprehension belongs to."""
    entered: World | None = None
    """Where a function ran when it was called: its callers may leave that before they are done."""
    arguments: dict[str, Value] = field(default_factory=dict)
    """What the parameters were bound to."""

    @contextmanager
    def calling_in(self, world: World, context: str = "") -> Iterator[None]:
        """Call something from here as code of another world is called."""
        own, before = self.own, self.context
        self.own, self.context = world, context or before
        try:
            yield
        finally:
            self.own, self.context = own, before

    def chain(self) -> tuple[tuple[Module, ast.AST], ...]:
        """The calls that led here, each with the module that it stands in, outermost first."""
        found: list[tuple[Module, ast.AST]] = []
        current: Frame | None = self
        while current is not None:
            if current.call is not None and current.caller is not None:
                found.append((current.caller.module, current.call))
            current = current.caller
        return tuple(reversed(found))

    def exits(self) -> list[list[Exit]]:
        """The ways that left the loops that are being run, and the frame itself."""
        ways = [way for loop in self.loops for way in (loop.breaks, loop.continues)]
        return [[out.exit for out in self.returns], *ways]

    @property
    def world(self) -> World:
        """Where the code runs, as the switches of the machine are now."""
        return self.machine.world(self.own)
