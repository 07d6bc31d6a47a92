"""A module as units that are kept or left out: statements with what they bind, read, change."""

from __future__ import annotations

import ast
import symtable
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from pyfunc_lint.source.modules import Module

Definition = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_SCOPES = (*Definition, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)

SWITCHES = frozenset(
    {
        "disable_eager_execution", "enable_eager_execution", "disable_v2_behavior",
        "enable_v2_behavior", "run_functions_eagerly", "enable_debug_mode", "set_floatx",
        "experimental_enable_numpy_behavior", "set_global_policy", "set_policy", "set_random_seed",
        "set_seed", "seed", "disable_v2_tensorshape", "disable_control_flow_v2",
        "disable_resource_variables", "experimental_run_functions_eagerly", "set_image_data_format",
    }
)  # fmt: skip
"""Calls that change what all the rest of a program does."""

_MUTATORS = frozenset(
    {
        "append", "extend", "add", "update", "insert", "setdefault", "sort", "reverse", "build",
        "compile", "set_shape", "add_argument", "adapt", "fill", "resize", "put", "register",
        "add_loss", "add_metric", "set_weights", "load_state", "shuffle", "lock", "discard", "pop",
    }
)  # fmt: skip
WRITERS = frozenset(
    {
        "save", "savez", "savez_compressed", "savetxt", "dump", "write", "writelines", "write_text",
        "write_bytes", "writerow", "writerows", "writeheader", "writeframes", "write_file", "mkdir",
        "makedirs", "tofile", "to_csv", "to_parquet", "to_json", "save_img", "imwrite", "imsave",
        "touch", "create_dataset", "writestr", "encode_png", "TFRecordWriter", "close", "flush",
        "executemany", "memmap", "File", "execute", "commit", "chdir", "setnchannels",
        "setsampwidth", "setframerate",
    }
)  # fmt: skip
"""Calls that make the files which other code reads."""


@dataclass(eq=False, slots=True)
class Unit:
    """A statement that is kept or left out as a whole, and the blocks it stands in."""

    node: ast.stmt
    ancestors: tuple[ast.stmt, ...] = ()
    """``if`` and ``with`` statements around it, outermost first; they can be kept in part."""
    binds: frozenset[str] = frozenset()
    reads: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    """Names whose value, or the files they stand for, it changes without binding them."""
    called: frozenset[str] = frozenset()
    """Last names of what it calls itself, not in functions that it defines."""
    attributes: frozenset[str] = frozenset()

    @property
    def is_definition(self) -> bool:
        """A ``def`` or a ``class``."""
        return isinstance(self.node, Definition)

    @property
    def is_import(self) -> bool:
        """An import, or a ``try`` around some."""
        return isinstance(self.node, (ast.Import, ast.ImportFrom))


@dataclass(eq=False)
class Source:
    """A module and its units."""

    module: Module
    units: list[Unit] = field(default_factory=list)
    _names: dict[ast.AST, frozenset[str]] = field(default_factory=dict)
    _attributes: dict[ast.AST, frozenset[str]] = field(default_factory=dict)
    _imports: dict[ast.AST, tuple[ast.Import | ast.ImportFrom, ...]] = field(default_factory=dict)
    _globals: list[tuple[int, frozenset[str]]] = field(default_factory=list)

    @classmethod
    def of(cls, module: Module) -> Source:
        """Take a module apart."""
        found = module.cache.get("units")
        if isinstance(found, Source):
            return found
        source = cls(module)
        table = symtable.symtable(module.text, module.path, "exec")
        source._globals = list(_scope_globals(table))
        source.units = list(source._split(module.tree.body, ()))
        module.cache["units"] = source
        return source

    def _split(self, body: list[ast.stmt], ancestors: tuple[ast.stmt, ...]) -> Iterator[Unit]:
        for node in body:
            if isinstance(node, (ast.If, ast.With)) and node.body[0].lineno > _header_end(node):
                inside = (*ancestors, node)
                yield from self._split(node.body, inside)
                if isinstance(node, ast.If):
                    yield from self._split(node.orelse, inside)
            else:
                yield self._unit(node, ancestors)

    def _unit(self, node: ast.stmt, ancestors: tuple[ast.stmt, ...]) -> Unit:
        called = frozenset(_called(node))
        reads = self.names(node)
        changes = _targets_changed(node)
        if called & WRITERS and not isinstance(node, Definition):
            changes |= reads
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            changes |= _changed_by_call(node.value)
        for ancestor in ancestors:
            for item in ancestor.items if isinstance(ancestor, ast.With) else ():
                # What is written to an open file changes what its path stands for.
                if called & WRITERS:
                    changes |= self.names(item.context_expr)
        return Unit(
            node, ancestors, frozenset(_bound(node)), reads, frozenset(changes), called,
            frozenset(n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)),
        )  # fmt: skip

    def names(self, node: ast.AST) -> frozenset[str]:
        """The module's names that a node reads, also in the functions inside it."""
        known = self._names.get(node)
        if known is None:
            known = self._names[node] = self._read(node)
        return known

    def attributes(self, node: ast.AST) -> frozenset[str]:
        """The names of all attributes that are mentioned in a node."""
        known = self._attributes.get(node)
        if known is None:
            found = (n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute))
            known = self._attributes[node] = frozenset(found)
        return known

    def imports(self, node: ast.AST) -> tuple[ast.Import | ast.ImportFrom, ...]:
        """The import statements in a node."""
        known = self._imports.get(node)
        if known is None:
            found = (n for n in ast.walk(node) if isinstance(n, (ast.Import, ast.ImportFrom)))
            known = self._imports[node] = tuple(found)
        return known

    def _read(self, node: ast.AST) -> frozenset[str]:
        names = {n.id for n in _own(node) if isinstance(n, ast.Name)}
        first = min((d.lineno for d in getattr(node, "decorator_list", ())), default=0)
        first = min(first or node.lineno, node.lineno)  # type: ignore[attr-defined]
        last = node.end_lineno  # type: ignore[attr-defined]
        for line, used in self._globals:
            if first <= line <= last:
                names |= used
        return frozenset(names)

    def registering(self, name: str) -> Iterator[Unit]:
        """The units that change a variable through a function: a decorator that registers, say."""
        changing = {
            unit.node.name
            for unit in self.units
            if isinstance(unit.node, Definition) and name in _changed_inside(unit.node)
        }
        for unit in self.units:
            if isinstance(unit.node, Definition):
                roots = {root_name(decorator) for decorator in unit.node.decorator_list}
            elif isinstance(unit.node, ast.Expr):
                roots = set(unit.called)
            else:
                continue
            if roots & changing:
                yield unit

    def binding(self, name: str) -> list[Unit]:
        """The units that give a name its value."""
        return [unit for unit in self.units if name in unit.binds] or [
            unit for unit in self.units if any(name in _header_binds(a) for a in unit.ancestors)
        ]

    @cached_property
    def lines(self) -> list[str]:
        """The text by lines."""
        return self.module.text.splitlines()


def _scope_globals(table: symtable.SymbolTable) -> Iterator[tuple[int, frozenset[str]]]:
    """(line, global names used there) of every scope inside a module."""
    for child in table.get_children():
        yield (
            child.get_lineno(),
            frozenset(s.get_name() for s in child.get_symbols() if s.is_global()),
        )
        yield from _scope_globals(child)


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """The node and what is in it, except the bodies of scopes, which have names of their own."""
    yield node
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        inner: list[ast.AST] = [*node.decorator_list, *node.args.defaults]
        inner += [default for default in node.args.kw_defaults if default]
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        arguments += [a for a in (node.args.vararg, node.args.kwarg) if a]
        inner += [a.annotation for a in arguments if a.annotation]
        inner += [node.returns] if node.returns else []
    elif isinstance(node, ast.ClassDef):
        inner = [*node.decorator_list, *node.bases, *node.keywords]
        inner += [s for s in node.body if not isinstance(s, Definition)]
    elif isinstance(node, ast.Lambda):
        inner = [*node.args.defaults, *(d for d in node.args.kw_defaults if d)]
    elif isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)):
        inner = [node.generators[0].iter]
    else:
        inner = list(ast.iter_child_nodes(node))
    for child in inner:
        yield from _own(child)


def _bound(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, Definition):
        yield node.name
        return
    for inner in _own(node):
        if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
            yield inner.id
        elif isinstance(inner, ast.alias):
            yield inner.asname or inner.name.partition(".")[0]
        elif isinstance(inner, (*Definition, ast.ExceptHandler)) and inner.name:
            yield inner.name


def _header_binds(node: ast.stmt) -> set[str]:
    if not isinstance(node, ast.With):
        return set()
    return {
        n.id
        for item in node.items
        if item.optional_vars
        for n in ast.walk(item.optional_vars)
        if isinstance(n, ast.Name)
    }


def _called(node: ast.AST) -> Iterator[str]:
    for inner in _own(node):
        if isinstance(inner, ast.Call):
            if isinstance(inner.func, ast.Attribute):
                yield inner.func.attr
            elif isinstance(inner.func, ast.Name):
                yield inner.func.id


def root_name(node: ast.AST) -> str:
    """The name at the root of ``a.b[c].d``, "" when there is none."""
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def _targets_changed(node: ast.stmt) -> set[str]:
    """Names whose attributes or items are assigned."""
    changed: set[str] = set()
    for inner in _own(node):
        if isinstance(inner, (ast.Attribute, ast.Subscript)) and isinstance(
            inner.ctx, (ast.Store, ast.Del)
        ):
            changed.add(root_name(inner))
        elif isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
            # A loop that fills a list, say.
            if inner.func.attr in _MUTATORS and not isinstance(node, ast.Expr):
                changed.add(root_name(inner.func.value))
        elif isinstance(inner, ast.AugAssign) and isinstance(inner.target, ast.Name):
            changed.add(inner.target.id)
    return changed - {""}


def _changed_inside(node: ast.stmt) -> set[str]:
    """Names whose contents a function changes when it is called."""
    changed: set[str] = set()
    for inner in ast.walk(node):
        if isinstance(inner, (ast.Attribute, ast.Subscript)) and isinstance(inner.ctx, ast.Store):
            changed.add(root_name(inner))
        elif isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
            if inner.func.attr in _MUTATORS:
                changed.add(root_name(inner.func.value))
        elif isinstance(inner, ast.Global):
            changed |= set(inner.names)
    return changed - {"", "self"}


def _changed_by_call(call: ast.Call) -> set[str]:
    if isinstance(call.func, ast.Attribute):
        if call.func.attr in _MUTATORS:
            arguments = {root_name(argument) for argument in call.args}
            # `random.shuffle(paths)` changes its argument, `paths.append(p)` its receiver.
            return ({root_name(call.func.value)} | arguments) - {""}
        return set()
    # A function of the user's may fill what it is given: a folder, a list.
    return {
        n.id
        for argument in (*call.args, *(k.value for k in call.keywords))
        for n in ast.walk(argument)
        if isinstance(n, ast.Name)
    }


def _header_end(node: ast.If | ast.With) -> int:
    if isinstance(node, ast.If):
        return node.test.end_lineno or node.lineno
    return max(item.context_expr.end_lineno or node.lineno for item in node.items)


def acts_on_all(source: Source, unit: Unit) -> bool:
    """Whether a statement changes what the rest of the program does: a switch, a patch."""
    if isinstance(unit.node, ast.Expr) and unit.called & SWITCHES:
        return True
    return _patches_a_library(source, unit.node)


def _patches_a_library(source: Source, node: ast.stmt) -> bool:
    """Whether it changes something of an imported module."""
    targets: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        targets = [target for target in node.targets if isinstance(target, ast.Attribute)]
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        function = node.value.func
        if isinstance(function, ast.Name) and function.id in ("setattr", "delattr"):
            targets = node.value.args[:1]
    return any(_is_imported(source, target) for target in targets)


def _is_imported(source: Source, node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    bound = source.binding(node.id) if isinstance(node, ast.Name) else []
    return bool(bound) and all(unit.is_import for unit in bound)
