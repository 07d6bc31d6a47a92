"""What each name of a project's modules is called in the one file that a program is."""

from __future__ import annotations

import ast
import os
import re
from dataclasses import dataclass, field

from pyfunc_lint.source.modules import Module, Project
from pyfunc_lint.verify.programs.units import Source


class CannotSlice(Exception):
    """The needed part cannot be written as one file; the text says why."""


@dataclass(slots=True)
class Names:
    """Who owns a name of the one file, and who has to call it otherwise."""

    project: Project
    owners: dict[str, str] = field(default_factory=dict)
    """Which module's (by path) a name of the one file is."""
    renames: dict[str, dict[str, str]] = field(default_factory=dict)
    """By module (path): names that are called otherwise, because another module has them too."""
    _reserved: set[str] = field(default_factory=set)
    _first: str = ""

    def own(self, source: Source, name: str, what: str = "") -> str:
        """What a name of a module is called in the program, where it means one thing only.

        Two modules may well mean the same by it. If not, one of them has to say otherwise: never
        that of the finding, which was opened first and has reserved its names.
        """
        path = source.module.path
        if name in self.renames.get(path, ()):
            return self.renames[path][name]
        meaning = what or self._meaning(source, name)
        if name in self._reserved and path == self._first:
            self.owners[name] = meaning
            return name
        if self.owners.setdefault(name, meaning) == meaning:
            return name
        stem = re.sub(r"\W", "_", os.path.basename(os.path.dirname(path)) + "_" + _stem(path))
        new = f"{name}_of_{stem}"
        if self.owners.setdefault(new, meaning) != meaning:
            raise CannotSlice(f"too many modules of the project have something called {name}")
        self.renames.setdefault(path, {})[name] = new
        return new

    def reserve(self, source: Source) -> None:
        """Keep the names of the first module for what it means by them."""
        self._first = source.module.path
        self._reserved.update(*(unit.binds for unit in source.units))
        for unit in source.units:
            node = unit.node
            if isinstance(node, ast.ImportFrom) and not unit.ancestors:
                target = absolute(source.module, node)
                for alias in node.names:
                    bound = alias.asname or alias.name
                    definer = self.definer(target, alias.name)
                    if bound == alias.name and definer:
                        self.owners.setdefault(bound, definer)
                    else:
                        self.owners.setdefault(bound, outer_name(target, alias))
            elif isinstance(node, ast.Import) and not unit.ancestors:
                for alias in node.names:
                    bound = alias.asname or alias.name.partition(".")[0]
                    self.owners.setdefault(bound, outer_module(alias))
            else:
                for bound in unit.binds:
                    self.owners.setdefault(bound, self._meaning(source, bound))

    def definer(self, target: str, name: str) -> str:
        """The path of the module of the project that defines a name, through re-exports."""
        for _ in range(8):
            module = self.project.find(target)
            if module is None:
                return ""
            source = Source.of(module)
            units = source.binding(name)
            if not units or units[0].is_definition:
                return module.path if units else ""
            passed_on = [
                (absolute(module, node), alias.name)
                for node in source.imports(units[0].node)
                if isinstance(node, ast.ImportFrom)
                for alias in node.names
                if (alias.asname or alias.name) == name
            ]
            if not passed_on:
                return module.path if not units[0].is_import else ""
            target, name = passed_on[0]
        return ""

    def _meaning(self, source: Source, name: str) -> str:
        units = source.binding(name)
        if any(not unit.is_definition and source.imports(unit.node) for unit in units):
            # `try: import …` is the same wherever it stands.
            return "\n".join(ast.unparse(unit.node) for unit in units)
        return source.module.path

    def flat(self, path: str, name: str) -> str:
        """What a name of a module is called in the program."""
        return self.renames.get(path, {}).get(name, name)


def absolute(module: Module, node: ast.ImportFrom) -> str:
    """The dotted name that a ``from`` import reads from."""
    if not node.level:
        return node.module or ""
    parts = module.package.split(".") if module.package else []
    parts = parts[: len(parts) - node.level + 1]
    return ".".join([*parts, *([node.module] if node.module else [])])


def outer_module(alias: ast.alias) -> str:
    """What an imported name means; `import a.b` and `import a.c` both mean `a` by `a`."""
    return f"module {alias.name if alias.asname else alias.name.partition('.')[0]}"


def outer_name(target: str, alias: ast.alias) -> str:
    """What a name means that is imported from a module of somebody else's."""
    return f"{alias.name} of {target}"


def _stem(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0]
