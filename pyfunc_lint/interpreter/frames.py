"""Activations of functions, class bodies and modules, with the ways that leave them."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from pyfunc_lint.domain.values import ALWAYS, PathCondition, Value
from pyfunc_lint.domain.worlds import World
from pyfunc_lint.interpreter.machine import Machine
from pyfunc_lint.interpreter.store import Key
from pyfunc_lint.source.modules import Module


@dataclass(slots=True)
class Loop:
    """The innermost loop that is being run: states at ``break`` and ``continue``."""

    mark: int
    breaks: list[tuple[PathCondition, dict[Key, Value | None]]] = field(default_factory=list)
    continues: list[tuple[PathCondition, dict[Key, Value | None]]] = field(default_factory=list)


@dataclass(slots=True)
class Return:
    """One way out of a function."""

    guard: PathCondition
    value: Value
    node: ast.AST
    changes: dict[Key, Value | None]
    position: int


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
    arguments: dict[str, Value] = field(default_factory=dict)
    """What the parameters were bound to."""

    @property
    def world(self) -> World:
        """Where the code runs, as the switches of the machine are now."""
        return self.machine.world(self.own)
