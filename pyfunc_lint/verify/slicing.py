"""The part of a project that something needs: whatever it reads, transitively, and no more."""

from __future__ import annotations

import ast
import builtins
import importlib.util
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from pyfunc_lint.source.modules import Module, Project
from pyfunc_lint.verify.units import SWITCHES, WRITERS, Source, Unit

WITH_EFFECTS = frozenset(
    {
        "requests", "boto3", "botocore", "wandb", "mlflow", "comet_ml", "neptune", "paramiko",
        "pymongo", "psycopg2", "redis", "kaggle", "git", "smtplib", "wget", "gdown", "selenium",
        "tkinter", "pyautogui", "pygame", "serial", "RPi",
    }
)  # fmt: skip
"""Modules that reach beyond the process: never used for real, even where they are installed."""

_MAX_UNITS = 400


class CannotSlice(Exception):
    """The needed part cannot be written as one file; the text says why."""


@lru_cache(maxsize=512)
def missing(top: str) -> bool:
    """Whether a module of another project is absent, or must not be used."""
    if top in WITH_EFFECTS:
        return True
    if top in sys.builtin_module_names or top in sys.stdlib_module_names or top in sys.modules:
        return False
    try:
        return importlib.util.find_spec(top) is None
    except (ImportError, ValueError):
        return True


@dataclass(slots=True)
class Slice:
    """What is kept of each module of a project."""

    project: Project
    kept: dict[str, tuple[Source, set[Unit]]] = field(default_factory=dict)
    """By path; the one that the slice began with first."""
    _imports_of: dict[str, dict[str, None]] = field(default_factory=dict)
    imports: dict[str, None] = field(default_factory=dict)
    """Import statements, each with one name; a dictionary keeps their order."""
    stand_ins: dict[str, None] = field(default_factory=dict)
    """Dotted names of the modules that are replaced."""
    views: dict[str, dict[str, str]] = field(default_factory=dict)
    """Names that stand for a module of the project, and the attributes used of it."""
    aliases: dict[str, str] = field(default_factory=dict)
    """Names under which the kept code knows what another module calls otherwise."""
    owners: dict[str, str] = field(default_factory=dict)
    """Which module's (by path) a name of the one file is."""
    named_in: dict[str, str] = field(default_factory=dict)
    """The module (by path) that first needs each of the views and aliases."""
    renames: dict[str, dict[str, str]] = field(default_factory=dict)
    """By module (path): names that are called otherwise, because another module has them too."""
    methods: set[str] = field(default_factory=set)
    """Names of attributes that the kept code uses: methods called otherwise are left out."""
    _reserved: set[str] = field(default_factory=set)
    _needed: set[tuple[str, str]] = field(default_factory=set)

    def open(self, module: Module) -> Source:
        """Start with a module; switches that act on the whole program are kept at once."""
        source = Source.of(module)
        if module.path not in self.kept:
            self.kept[module.path] = (source, set())
            if len(self.kept) == 1:
                self._reserve(source)
            for unit in source.units:
                if isinstance(unit.node, ast.Expr) and unit.called & SWITCHES:
                    self.keep(source, unit)
        return source

    def need_all(self, source: Source, names: Iterable[str]) -> None:
        """Keep what gives these names their values."""
        for name in sorted(names):
            self.need(source, name)

    def need(self, source: Source, name: str) -> None:
        """Keep what gives a name its value, and what changes it afterwards."""
        key = (source.module.path, name)
        if key in self._needed:
            return
        self._needed.add(key)
        units = source.binding(name)
        if not units:
            self._from_star(source, name)
            return
        variable = not any(unit.is_definition or unit.is_import for unit in units)
        for unit in units:
            if isinstance(unit.node, (ast.Import, ast.ImportFrom)) and not unit.ancestors:
                self._import(source, unit.node, name)
            else:
                self._own(source, name)
                self.keep(source, unit)
        for unit in source.units:
            if name in unit.changes and not unit.is_definition and (variable or _assigns(unit)):
                self.keep(source, unit)
        if variable:
            for unit in source.registering(name):
                self.keep(source, unit)

    def keep(self, source: Source, unit: Unit) -> None:
        """Keep a statement and all that it needs."""
        kept = self.kept[source.module.path][1]
        if unit in kept:
            return
        kept.add(unit)
        if sum(len(units) for _, units in self.kept.values()) > _MAX_UNITS:
            raise CannotSlice("too much of the project is needed")
        before = len(self.methods)
        if isinstance(unit.node, ast.ClassDef):
            self._keep_class(source, unit.node)
        else:
            self.methods |= unit.attributes
            self.need_all(source, unit.reads)
            self._inner_imports(source, unit.node)
            for name in unit.binds:
                self._own(source, name)
                if unit.called & WRITERS and not unit.is_definition:
                    self.need(source, name)
        for ancestor in unit.ancestors:
            self.need_all(source, _header_names(source, ancestor))
        if len(self.methods) > before:
            self._revisit_classes()

    def _keep_class(self, source: Source, node: ast.ClassDef) -> None:
        self._own(source, node.name)
        if any(getattr(member, "name", "") == "__init_subclass__" for member in node.body):
            for unit in source.units:
                if isinstance(unit.node, ast.ClassDef) and node.name in unit.reads:
                    self.keep(source, unit)
        for expression in (*node.bases, *node.decorator_list, *(k.value for k in node.keywords)):
            self.need_all(source, source.names(expression))
        for statement in node.body:
            if self.keeps_member(statement):
                self.need_all(source, source.names(statement))
                self._inner_imports(source, statement)
                self.methods |= {
                    n.attr for n in ast.walk(statement) if isinstance(n, ast.Attribute)
                }

    def keeps_member(self, statement: ast.stmt) -> bool:
        """Whether a statement of a class body is kept."""
        if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return True
        name = statement.name
        # Frameworks call these; which ones depends on base classes that are not seen here.
        by_framework = name.startswith("__") or name in {
            "call", "build", "update_state", "result", "reset_state", "train_step", "get_config",
            "compute_output_shape", "on_epoch_end",
        }  # fmt: skip
        return by_framework or name in self.methods or bool(statement.decorator_list)

    def _revisit_classes(self) -> None:
        """New names are used: methods that were left out may be needed now."""
        for source, units in list(self.kept.values()):
            for unit in list(units):
                if isinstance(unit.node, ast.ClassDef):
                    self._keep_class(source, unit.node)

    def _own(self, source: Source, name: str, what: str = "") -> str:
        """What a name of a module is called in the program, where it means one thing only.

        Two modules may well mean the same by it. If not, one of them has to say otherwise: never
        that of the finding, which was opened first and has reserved its names.
        """
        path = source.module.path
        if name in self.renames.get(path, ()):
            return self.renames[path][name]
        meaning = what or self._meaning(source, name)
        if name in self._reserved and path == next(iter(self.kept)):
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

    def _reserve(self, source: Source) -> None:
        """Keep the names of the first module for what it means by them."""
        self._reserved.update(*(unit.binds for unit in source.units))
        for unit in source.units:
            node = unit.node
            if isinstance(node, ast.ImportFrom) and not unit.ancestors:
                target = absolute(source.module, node)
                for alias in node.names:
                    bound = alias.asname or alias.name
                    definer = self._definer(target, alias.name)
                    if bound == alias.name and definer:
                        self.owners.setdefault(bound, definer)
                    else:
                        self.owners.setdefault(bound, _outer_name(target, alias))
            elif isinstance(node, ast.Import) and not unit.ancestors:
                for alias in node.names:
                    bound = alias.asname or alias.name.partition(".")[0]
                    self.owners.setdefault(bound, _outer_module(alias))
            else:
                for bound in unit.binds:
                    self.owners.setdefault(bound, self._meaning(source, bound))

    def _definer(self, target: str, name: str) -> str:
        """The path of the module of the project that defines a name, through re-exports."""
        for _ in range(8):
            module = self.project.find(target)
            if module is None:
                return ""
            units = Source.of(module).binding(name)
            node = units[0].node if units else None
            if not isinstance(node, ast.ImportFrom):
                return module.path if units else ""
            for alias in node.names:
                if (alias.asname or alias.name) == name:
                    target, name = absolute(module, node), alias.name
                    break
            else:
                return ""
        return ""

    def _meaning(self, source: Source, name: str) -> str:
        texts = [ast.unparse(unit.node) for unit in source.binding(name)]
        if any("import" in text for text in texts):
            return "\n".join(texts)  # `try: import …` is the same wherever it stands.
        return source.module.path

    # -- imports ------------------------------------------------------------------------------

    def _import(self, source: Source, node: ast.Import | ast.ImportFrom, name: str) -> None:
        for alias in node.names:
            bound = alias.asname or alias.name.partition(".")[0]
            if bound != name:
                continue
            if isinstance(node, ast.Import):
                self._import_module(source, alias)
            else:
                self._import_name(source, node, alias)

    def _import_module(self, source: Source, alias: ast.alias) -> None:
        module = self.project.find(alias.name)
        if module is None:
            rename = f" as {alias.asname}" if alias.asname else ""
            statement = f"import {alias.name}{rename}"
            bound = alias.asname or alias.name.partition(".")[0]
            new = self._own(source, bound, _outer_module(alias))
            if new != bound:
                inner = alias.name if alias.asname else bound
                statement = f"import {inner} as {new}"
            self._outside(alias.name, statement)
        elif alias.asname or "." not in alias.name:
            self._view(source, alias.asname or alias.name, module)
        else:
            raise CannotSlice(f"`import {alias.name}` names a module of the project by its path")

    def _import_name(self, source: Source, node: ast.ImportFrom, alias: ast.alias) -> None:
        target = absolute(source.module, node)
        bound = alias.asname or alias.name
        if target == "__future__":
            return
        module = self.project.find(target)
        inner = self.project.find(f"{target}.{alias.name}")
        defined = Source.of(module).binding(alias.name) if module is not None else []
        # A package that imports its own modules binds their names too; they mean the modules.
        if module is not None and any(not unit.is_import for unit in defined):
            self._project_name(source, module, alias.name, bound)
        elif inner is not None:
            self._view(source, bound, inner)
        elif module is not None and defined:
            self._project_name(source, module, alias.name, bound)
        elif module is not None:
            self.need(self.open(module), alias.name)
        elif node.level:
            raise CannotSlice(f"`from {'.' * node.level}{node.module or ''}` leads nowhere")
        else:
            new = self._own(source, bound, _outer_name(target, alias))
            rename = f" as {new}" if new != alias.name else ""
            self._outside(target, f"from {target} import {alias.name}{rename}")

    def _project_name(self, source: Source, module: Module, name: str, bound: str) -> None:
        other = self._before(source, module)
        self.need(other, name)
        flat = self.flat(module.path, name)
        if bound != flat:
            new = self._own(source, bound, f"{module.path}:{name}")
            if new != flat:
                self.aliases[new] = flat
                self.named_in.setdefault(new, source.module.path)

    def flat(self, path: str, name: str) -> str:
        """What a name of a module is called in the program."""
        return self.renames.get(path, {}).get(name, name)

    def _before(self, source: Source, module: Module) -> Source:
        """Open a module whose code has to stand above that of the module that imports it."""
        self._imports_of.setdefault(source.module.path, {})[module.path] = None
        return self.open(module)

    def in_order(self) -> list[tuple[Source, set[Unit]]]:
        """The modules, each below those that it imports."""
        done: dict[str, None] = {}

        def visit(path: str, above: tuple[str, ...]) -> None:
            for other in self._imports_of.get(path, ()):
                if other not in done and other not in above:
                    visit(other, (*above, path))
            done[path] = None

        for path in self.kept:
            if path not in done:
                visit(path, ())
        return [self.kept[path] for path in done]

    def _view(self, source: Source, bound: str, module: Module) -> None:
        """``utils.load`` where ``utils`` is a module of the project: keep what is used of it."""
        other = self._before(source, module)
        used = {
            n.attr
            for n in ast.walk(source.module.tree)
            if isinstance(n, ast.Attribute)
            and isinstance(n.value, ast.Name)
            and n.value.id == bound
        }
        new = self._own(source, bound, f"module {module.path}")
        self.named_in.setdefault(new, source.module.path)
        names = self.views.setdefault(new, {})
        for name in sorted(used):
            if other.binding(name):
                self.need(other, name)
                names[name] = self.flat(module.path, name)
            elif self.project.find(f"{module.name}.{name}") is not None:
                raise CannotSlice(f"`{bound}.{name}` is a module inside another")

    def _outside(self, module: str, statement: str) -> None:
        self.imports[statement] = None
        self._stand_in(module)

    def _stand_in(self, module: str) -> None:
        if missing(module.partition(".")[0]):
            parts = module.split(".")
            for end in range(1, len(parts) + 1):
                self.stand_ins[".".join(parts[:end])] = None

    def _inner_imports(self, source: Source, node: ast.AST) -> None:
        """Imports inside functions stay as they are, but what they import must be there."""
        for inner in ast.walk(node):
            if isinstance(inner, ast.Import):
                names = [alias.name for alias in inner.names]
            elif isinstance(inner, ast.ImportFrom):
                names = [absolute(source.module, inner)]
            else:
                continue
            for name in names:
                if self.project.find(name) is not None or not name:
                    raise CannotSlice("a function imports another module of the project")
                if not isinstance(node, ast.Try):
                    # Where an import is tried, its failure is expected.
                    self._stand_in(name)

    def _from_star(self, source: Source, name: str) -> None:
        if hasattr(builtins, name):
            return
        for unit in source.units:
            node = unit.node
            if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
                target = absolute(source.module, node)
                module = self.project.find(target)
                if module is None:
                    self._outside(target, f"from {target} import *")
                elif Source.of(module).binding(name):
                    self.need(self._before(source, module), name)


def absolute(module: Module, node: ast.ImportFrom) -> str:
    """The dotted name that a ``from`` import reads from."""
    if not node.level:
        return node.module or ""
    parts = module.package.split(".") if module.package else []
    parts = parts[: len(parts) - node.level + 1]
    return ".".join([*parts, *([node.module] if node.module else [])])


def _outer_module(alias: ast.alias) -> str:
    """What an imported name means; `import a.b` and `import a.c` both mean `a` by `a`."""
    return f"module {alias.name if alias.asname else alias.name.partition('.')[0]}"


def _outer_name(target: str, alias: ast.alias) -> str:
    return f"{alias.name} of {target}"


def _stem(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0]


def _assigns(unit: Unit) -> bool:
    """It assigns to an attribute or an item: `np.bool = bool` changes an imported module."""
    return isinstance(unit.node, (ast.Assign, ast.AugAssign))


def _header_names(source: Source, node: ast.stmt) -> frozenset[str]:
    if isinstance(node, ast.If):
        return source.names(node.test)
    assert isinstance(node, ast.With)
    return frozenset().union(*(source.names(item.context_expr) for item in node.items))
