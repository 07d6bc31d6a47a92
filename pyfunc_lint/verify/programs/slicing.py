"""The part of a project that something needs: whatever it reads, transitively, and no more."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyfunc_lint.source.modules import Module, Project
from pyfunc_lint.verify.programs.naming import (
    CannotSlice,
    Names,
    absolute,
    outer_module,
    outer_name,
)
from pyfunc_lint.verify.programs.outside import missing
from pyfunc_lint.verify.programs.units import WRITERS, Definition, Source, Unit, acts_on_all

_MAX_UNITS = 400
_ENOUGH = 40
"""Units, the nearest first, after which a lenient slice has stand-ins for the rest."""


@dataclass(slots=True)
class Slice:
    """What is kept of each module of a project.

    A lenient one has stand-ins for what cannot be written, or would be too much.
    """

    project: Project
    lenient: bool = False
    names: Names = field(init=False)
    kept: dict[str, tuple[Source, set[Unit]]] = field(default_factory=dict)
    """By path; the one that the slice began with first."""
    _imports_of: dict[str, dict[str, None]] = field(default_factory=dict)
    imports: dict[str, None] = field(default_factory=dict)
    """Import statements, each with one name; a dictionary keeps their order."""
    stand_ins: dict[str, None] = field(default_factory=dict)
    """Modules and packages that are replaced."""
    views: dict[str, dict[str, str]] = field(default_factory=dict)
    """Names that stand for a module of the project, and the attributes used of it."""
    aliases: dict[str, str] = field(default_factory=dict)
    """Names under which the kept code knows what another module calls otherwise."""
    named_in: dict[str, set[str]] = field(default_factory=dict)
    """The modules (by path) that need each of the views and aliases."""
    gone: set[str] = field(default_factory=set)
    """Names, after their modules, that the installed versions do not have."""
    absent: dict[str, str] = field(default_factory=dict)
    """Names of the one file that stand-ins take, and what the stand-ins are called."""
    roots: tuple[str, ...] = ()
    """Folders that modules of the project are imported from; none where they are written out."""
    package: str = ""
    """The package that relative imports in functions start from, where there are any."""
    methods: set[str] = field(default_factory=set)
    """Names of attributes that the kept code uses: methods called otherwise are left out."""
    _needed: set[tuple[str, str]] = field(default_factory=set)
    _waiting: list[tuple[Source, Unit]] = field(default_factory=list)
    _working: bool = False

    def __post_init__(self) -> None:
        self.names = Names(self.project)

    def open(self, module: Module) -> Source:
        """Start with a module; switches that act on the whole program are kept at once."""
        source = Source.of(module)
        if module.path not in self.kept:
            self.kept[module.path] = (source, set())
            if len(self.kept) == 1:
                self.names.reserve(source)
            for unit in source.units:
                if acts_on_all(source, unit):
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
            statement = self._importing(source, unit, name)
            if statement is not None:
                try:
                    self._import(source, statement, name)
                except CannotSlice:
                    if not self.lenient:
                        raise
                    self._absent(source, name)
            else:
                self.names.own(source, name)
                self.keep(source, unit)
        for unit in source.units:
            if name in unit.changes and not unit.is_definition and (variable or _assigns(unit)):
                self.keep(source, unit)
        if variable:
            for unit in source.registering(name):
                self.keep(source, unit)

    def _importing(
        self, source: Source, unit: Unit, name: str
    ) -> ast.Import | ast.ImportFrom | None:
        """The import that surely gives a name its value.

        One that is tried does when it is from the project: what is found there can be had.
        """
        if isinstance(unit.node, (ast.Import, ast.ImportFrom)):
            return unit.node if not unit.ancestors else None
        if not isinstance(unit.node, ast.Try):
            return None
        for statement in source.imports(unit.node):
            bound = {alias.asname or alias.name for alias in statement.names}
            if isinstance(statement, ast.ImportFrom) and name in bound:
                if self.project.find(absolute(source.module, statement)) is not None:
                    return statement
        return None

    def keep(self, source: Source, unit: Unit) -> None:
        """Keep a statement and all that it needs, what is near before what is far."""
        kept = self.kept[source.module.path][1]
        if unit in kept:
            return
        count = sum(len(units) for _, units in self.kept.values())
        if self.lenient and count >= _ENOUGH and self._working:
            for name in unit.binds:
                self._absent(source, name)
            return
        if count >= _MAX_UNITS:
            raise CannotSlice("too much of the project is needed")
        kept.add(unit)
        self._waiting.append((source, unit))
        if self._working:
            return
        self._working = True
        try:
            while self._waiting:
                self._follow(*self._waiting.pop(0))
        finally:
            self._working = False

    def _absent(self, source: Source, name: str) -> None:
        """Have a stand-in take a name of a module."""
        self.absent[self.names.own(source, name)] = name

    def _follow(self, source: Source, unit: Unit) -> None:
        """Keep what a kept statement needs."""
        before = len(self.methods)
        if isinstance(unit.node, ast.ClassDef):
            self._keep_class(source, unit.node)
        else:
            self.methods |= unit.attributes
            self.need_all(source, unit.reads)
            self._inner_imports(source, unit.node)
            for name in unit.binds:
                self.names.own(source, name)
                if unit.called & WRITERS and not unit.is_definition:
                    self.need(source, name)
        for ancestor in unit.ancestors:
            self.need_all(source, _header_names(source, ancestor))
        if len(self.methods) > before:
            self._revisit_classes()

    def _keep_class(self, source: Source, node: ast.ClassDef) -> None:
        self.names.own(source, node.name)
        if any(getattr(member, "name", "") == "__init_subclass__" for member in node.body):
            for unit in source.units:
                if isinstance(unit.node, ast.ClassDef) and node.name in unit.reads:
                    self.keep(source, unit)
        for expression in (*node.bases, *node.decorator_list, *(k.value for k in node.keywords)):
            self.need_all(source, source.names(expression))
        for statement in node.body:
            if not isinstance(statement, Definition):
                # `__radd__ = add` in the body needs the method that it names.
                self.methods |= {n.id for n in ast.walk(statement) if isinstance(n, ast.Name)}
        for statement in node.body:
            if self.keeps_member(statement):
                self.need_all(source, source.names(statement))
                self._inner_imports(source, statement)
                self.methods |= source.attributes(statement)

    def keeps_member(self, statement: ast.stmt) -> bool:
        """Whether a statement of a class body is kept."""
        if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return True
        name = statement.name
        # Frameworks call these; which ones depends on base classes that are not seen here.
        by_framework = name.startswith("__") or name in {
            "call", "build", "update_state", "result", "reset_state", "train_step", "get_config",
            "compute_output_shape", "on_epoch_end", "setUp", "setUpClass",
        }  # fmt: skip
        return by_framework or name in self.methods or bool(statement.decorator_list)

    def _revisit_classes(self) -> None:
        """New names are used: methods that were left out may be needed now."""
        for source, units in list(self.kept.values()):
            for unit in list(units):
                if isinstance(unit.node, ast.ClassDef):
                    self._keep_class(source, unit.node)

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
            new = self.names.own(source, bound, outer_module(alias))
            if new != bound:
                inner = alias.name if alias.asname else bound
                statement = f"import {inner} as {new}"
            self._outside(alias.name, statement)
        elif alias.asname or "." not in alias.name:
            self._view(source, alias.asname or alias.name, module)
        else:
            top = alias.name.partition(".")[0]
            package = self.project.find(top)
            if package is None:
                raise CannotSlice(f"`import {alias.name}` names a module by its path")
            self._view(source, top, package)

    def _import_name(self, source: Source, node: ast.ImportFrom, alias: ast.alias) -> None:
        target = absolute(source.module, node)
        bound = alias.asname or alias.name
        if target == "__future__":
            return
        if {target, f"{target}.{alias.name}"} & self.gone:
            self._absent(source, bound)
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
            new = self.names.own(source, bound, outer_name(target, alias))
            rename = f" as {new}" if new != alias.name else ""
            self._outside(target, f"from {target} import {alias.name}{rename}")

    def _project_name(self, source: Source, module: Module, name: str, bound: str) -> None:
        other = self._before(source, module)
        # A package that only passes a name on may stand in a circle with its modules.
        if definer := self.names.definer(module.name, name):
            self._imports_of[source.module.path][definer] = None
        self.need(other, name)
        flat = self.names.flat(module.path, name)
        if bound != flat:
            new = self.names.own(source, bound, f"{module.path}:{name}")
            if new != flat:
                self.aliases[new] = flat
                self.named_in.setdefault(new, set()).add(source.module.path)

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
        return [self.kept[path] for path in done if path in self.kept]

    def _view(self, source: Source, bound: str, module: Module) -> None:
        """``utils.load`` where ``utils`` is a module of the project: keep what is used of it."""
        new = self.names.own(source, bound, f"module {module.path}")
        self._fill_view(source, new, bound, module)

    def _fill_view(self, source: Source, new: str, path: str, module: Module) -> None:
        """``path``: what the source calls the module; ``new``: what the program does."""
        other = self._before(source, module)
        self.named_in.setdefault(new, set()).add(source.module.path)
        held: dict[str, str] = {}
        for name in sorted(_used_of(source, path)):
            inner = self.project.find(f"{module.name}.{name}")
            if other.binding(name):
                self.need(other, name)
                held[name] = self.names.flat(module.path, name)
            elif inner is not None:
                held[name] = self.names.own(source, f"{new}_{name}", f"module {inner.path}")
                self._fill_view(source, held[name], f"{path}.{name}", inner)
            else:
                self._from_star(other, name)
                held[name] = name
        # After those inside it: the names that it holds have to be there.
        known = self.views.pop(new, {})
        self.views[new] = {**known, **held}

    def _outside(self, module: str, statement: str) -> None:
        self.imports[statement] = None
        self._stand_in(module)

    def _stand_in(self, module: str) -> None:
        if missing(module.partition(".")[0]):
            self.replace(module)

    def replace(self, module: str) -> None:
        """Have a stand-in take the place of a module, with all that is in its package."""
        self.stand_ins[module.partition(".")[0]] = None

    def _inner_imports(self, source: Source, node: ast.AST) -> None:
        """Imports inside functions stay as they are, but what they import must be there."""
        for inner in source.imports(node):
            if isinstance(inner, ast.Import):
                names = [alias.name for alias in inner.names]
            else:
                names = [absolute(source.module, inner)]
            for name in names:
                if self.project.find(name) is not None or not name:
                    if not self.lenient or not name:
                        raise CannotSlice("a function imports another module of the project")
                    self.replace(name)
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


def _used_of(source: Source, path: str) -> set[str]:
    """The attributes that a module uses of what it calls ``path``, a name or ``a.b``."""
    return {
        node.attr
        for node in ast.walk(source.module.tree)
        if isinstance(node, ast.Attribute) and _dotted(node.value) == path
    }


def _dotted(node: ast.expr) -> str:
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else ""


def _assigns(unit: Unit) -> bool:
    """It assigns to an attribute or an item: `np.bool = bool` changes an imported module."""
    return isinstance(unit.node, (ast.Assign, ast.AugAssign))


def _header_names(source: Source, node: ast.stmt) -> frozenset[str]:
    if isinstance(node, ast.If):
        return source.names(node.test)
    assert isinstance(node, ast.With)
    return frozenset().union(*(source.names(item.context_expr) for item in node.items))
