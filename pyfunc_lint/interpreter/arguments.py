"""The arguments of a call, as the interpreter passes them on."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from pyfunc_lint.domain.values import Value


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of one call; ``open`` when there may be more that are not known."""

    positional: tuple[Value, ...] = ()
    keywords: dict[str, Value] = field(default_factory=dict)
    open: bool = False
    nodes: tuple[ast.expr, ...] = ()
    keyword_nodes: dict[str, ast.expr] = field(default_factory=dict)

    def get(self, index: int, name: str) -> Value | None:
        """An argument by position or keyword, None when it was not given."""
        if name in self.keywords:
            return self.keywords[name]
        if 0 <= index < len(self.positional):
            return self.positional[index]
        return None

    def node(self, index: int, name: str) -> ast.expr | None:
        """The expression of that argument."""
        if name in self.keyword_nodes:
            return self.keyword_nodes[name]
        return self.nodes[index] if 0 <= index < len(self.nodes) else None

    def prepend(self, *values: Value) -> Arguments:
        """The same call with more arguments in front."""
        nodes = self.nodes
        return Arguments((*values, *self.positional), self.keywords, self.open, nodes)

    def all(self) -> list[Value]:
        """All values that are passed."""
        return [*self.positional, *self.keywords.values()]
