"""The arguments of a call, as the interpreter passes them on."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from pyfunc_lint.domain.values import Value


@dataclass(slots=True)
class Arguments:
    """The arguments of one call; ``open`` when there may be more that are not known.

    Nobody changes them. They are not frozen, since they are made for every call.
    """

    positional: tuple[Value, ...] = ()
    keywords: dict[str, Value] = field(default_factory=dict)
    open: bool = False
    nodes: tuple[ast.expr, ...] = ()
    keyword_nodes: dict[str, ast.expr] = field(default_factory=dict)
    parameters: tuple[str, ...] = ()
    """Names of what takes the positional ones, where it is known what is called."""

    def bound(self, parameters: tuple[str, ...]) -> Arguments:
        """The same arguments for a function with these parameters."""
        return Arguments(
            self.positional,
            self.keywords,
            self.open,
            self.nodes,
            self.keyword_nodes,
            parameters,
        )

    def get(self, name: str) -> Value | None:
        """The argument for a parameter, None when it was not given."""
        if name in self.keywords:
            return self.keywords[name]
        return self.at(self.parameters.index(name)) if name in self.parameters else None

    def node(self, name: str) -> ast.expr | None:
        """The expression of that argument."""
        if name in self.keyword_nodes:
            return self.keyword_nodes[name]
        return self.node_at(self.parameters.index(name)) if name in self.parameters else None

    def at(self, index: int) -> Value | None:
        """A positional argument, where a function gives its parameters no names."""
        return self.positional[index] if index < len(self.positional) else None

    def node_at(self, index: int) -> ast.expr | None:
        """The expression of that argument."""
        return self.nodes[index] if index < len(self.nodes) else None

    def prepend(self, *values: Value) -> Arguments:
        """The same call with more arguments in front."""
        nodes = self.nodes
        return Arguments((*values, *self.positional), self.keywords, self.open, nodes)

    def all(self) -> list[Value]:
        """All values that are passed."""
        return [*self.positional, *self.keywords.values()]
