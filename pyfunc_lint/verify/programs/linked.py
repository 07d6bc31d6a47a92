"""A slice of one module, which imports the other modules of its project from where they lie.

Some projects cannot be written as one file: modules import each other in circles, names depend on
what is installed, packages fill themselves. Their own imports are then the better program, although
it runs only where the project is.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from pyfunc_lint.source.modules import Module
from pyfunc_lint.verify.programs.naming import CannotSlice, absolute, outer_module, outer_name
from pyfunc_lint.verify.programs.slicing import Slice
from pyfunc_lint.verify.programs.units import Source


@dataclass(slots=True)
class LinkedSlice(Slice):
    """What is kept of the one module."""

    def open(self, module: Module) -> Source:
        """Start with a module: it is the only one that is opened."""
        self.package = self.package or module.package
        return Slice.open(self, module)

    def _import_module(self, source: Source, alias: ast.alias) -> None:
        if self.project.find(alias.name) is None:
            Slice._import_module(self, source, alias)
            return
        bound = alias.asname or alias.name.partition(".")[0]
        self.names.own(source, bound, outer_module(alias))
        self.link(f"import {alias.name}" + (f" as {alias.asname}" if alias.asname else ""))

    def _import_name(self, source: Source, node: ast.ImportFrom, alias: ast.alias) -> None:
        target = absolute(source.module, node)
        inner = f"{target}.{alias.name}"
        if self.project.find(target) is None and self.project.find(inner) is None:
            Slice._import_name(self, source, node, alias)
            return
        self.names.own(source, alias.asname or alias.name, outer_name(target, alias))
        rename = f" as {alias.asname}" if alias.asname else ""
        self.link(f"from {target} import {alias.name}{rename}")

    def _from_star(self, source: Source, name: str) -> None:
        for unit in source.units:
            node = unit.node
            if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
                target = absolute(source.module, node)
                if self.project.find(target) is not None:
                    self.link(f"from {target} import *")
        Slice._from_star(self, source, name)

    def _inner_imports(self, source: Source, node: ast.AST) -> None:
        for inner in source.imports(node):
            if isinstance(inner, ast.ImportFrom) and inner.level and not source.module.package:
                raise CannotSlice("a relative import leads nowhere")
            if isinstance(inner, ast.Import):
                names = [alias.name for alias in inner.names]
            else:
                names = [absolute(source.module, inner)]
            for name in names:
                if self.project.find(name) is not None:
                    self.link()
                elif not isinstance(node, ast.Try):
                    self._stand_in(name)

    def link(self, statement: str = "") -> None:
        """Import from the project: it is found through its folder."""
        self.roots = tuple(map(str, self.project.roots))
        if statement:
            self.imports[statement] = None
