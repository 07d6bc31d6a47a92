"""The kept part of a project as text, and where each of its lines comes from."""

from __future__ import annotations

import ast
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pyfunc_lint.verify.programs.renaming import renamed
from pyfunc_lint.verify.programs.slicing import Slice
from pyfunc_lint.verify.programs.units import Definition, Source, Unit

Origin = tuple[str, int]
Line = str | tuple[str, Origin]
"""A line of a program, with where it is from when it is the user's."""


@dataclass(slots=True)
class Page:
    """Lines of a program under construction; some come from the user's files."""

    lines: list[str] = field(default_factory=list)
    origins: dict[Origin, int] = field(default_factory=dict)

    def write(self, text: str, origin: Origin | None = None) -> None:
        """Add text; a line of the user's says where it is from."""
        for line in text.split("\n"):
            self.lines.append(line.rstrip() if origin is None else line)
        if origin is not None:
            self.origins[origin] = len(self.lines)

    def space(self, count: int) -> None:
        """Have this many blank lines before what comes next, as a formatter would."""
        while self.lines and not self.lines[-1].strip():
            self.lines.pop()
        if self.lines:
            self.lines.extend([""] * count)

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(self.lines).rstrip() + "\n"


def write_slice(
    page: Page, part: Slice, more: Iterable[str] = (), before_names: Sequence[str] = ()
) -> None:
    """The imports and the kept statements of all modules.

    ``more``: further imports; ``before_names``: code that has to stand above ``from`` imports.
    """
    views = ("from types import SimpleNamespace",) if part.views else ()
    statements = dict.fromkeys((*part.imports, *more, *views))
    plain = [s for s in statements if s.startswith("import ")]
    names = [s for s in statements if not s.startswith("import ")]
    if before_names:
        _write_imports(page, plain)
        for code in before_names:
            page.space(2)
            page.write(code.rstrip())
        page.space(2)
        plain = []
    _write_imports(page, [*plain, *names])
    if part.absent:
        page.space(1)
    for name, meaning in part.absent.items():
        page.write(f'{name} = StandIn("{meaning}")')
    modules = part.in_order()
    above: set[str] = set()
    written: dict[str, str] = {}
    for source, kept in modules:
        _write_names(page, part, source, above, written)
        above.add(source.module.path)
        _Writer(page, part, source, kept).write()


def write_future(page: Page, part: Slice) -> None:
    """What has to stand above everything else."""
    if any("from __future__ import annotations" in s.module.text for s, _ in part.kept.values()):
        page.write("from __future__ import annotations")
        page.space(1)


def _write_imports(page: Page, statements: list[str]) -> None:
    """In the order of a formatter: the standard library first, names after modules."""
    for standard in (True, False):
        section = [s for s in statements if _standard(s) is standard]
        if section:
            page.space(1)
        for statement in sorted(section, key=lambda s: (not s.startswith("import "), s.lower())):
            page.write(statement)


def _standard(statement: str) -> bool:
    return statement.split()[1].partition(".")[0] in sys.stdlib_module_names


def _write_names(
    page: Page, part: Slice, source: Source, above: set[str], written: dict[str, str]
) -> None:
    """Names under which a module knows what stands above it.

    ``above``: the modules that are written; ``written``: what was written for each name. A module
    that several others know is written again when more of it is there.
    """
    here = {name for name, paths in part.named_in.items() if source.module.path in paths}
    lines = {bound: name for bound, name in part.aliases.items() if bound in here}
    for bound, names in part.views.items():
        if bound in here:
            inside = {*written, *lines}
            there = {
                name: flat
                for name, flat in names.items()
                if (flat in inside if flat in part.views else _is_above(part, flat, above))
            }
            held = ", ".join(f"{name}={flat}" for name, flat in there.items())
            lines[bound] = f"SimpleNamespace({held})"
    new = {bound: text for bound, text in lines.items() if written.get(bound) != text}
    if new:
        page.space(2)
    for bound, text in new.items():
        page.write(f"{bound} = {text}")
    written |= new


def _is_above(part: Slice, name: str, above: set[str]) -> bool:
    owner = part.names.owners.get(name, "")
    return owner not in part.kept or owner in above


@dataclass(slots=True)
class _Writer:
    page: Page
    part: Slice
    source: Source
    kept: set[Unit]
    _nodes: dict[ast.stmt, Unit] = field(default_factory=dict)
    _text: list[str] = field(default_factory=list)
    _last: int = 0

    def write(self) -> None:
        module = self.source.module
        names = self.part.names.renames.get(module.path, {})
        self._text = renamed(self.source.lines, module.tree, names)
        self._nodes = {unit.node: unit for unit in self.kept}
        self._shown = {ancestor for unit in self.kept for ancestor in unit.ancestors}
        self.page.space(1)
        self._block(self.source.module.tree.body, top=True)

    _shown: set[ast.stmt] = field(default_factory=set)

    def _block(self, body: Iterable[ast.stmt], top: bool = False) -> bool:
        wrote = False
        for node in body:
            if node in self._nodes:
                if isinstance(node, (ast.Import, ast.ImportFrom)) and top:
                    continue  # Among the imports at the top.
                self._separate(node, top)
                self._statement(node)
                wrote = True
            elif node in self._shown:
                self._separate(node, top)
                self._compound(node)
                wrote = True
        return wrote

    def _separate(self, node: ast.stmt, top: bool) -> None:
        if top and (isinstance(node, Definition) or self._after_definition()):
            self.page.space(2)
        elif first_line(node) > self._last + 1 and self._last:
            before = self.source.lines[first_line(node) - 2]
            self.page.space(0 if before.strip() else 1)

    def _after_definition(self) -> bool:
        return bool(self.page.lines) and self.page.lines[-1].startswith((" ", "\t", ")"))

    def _statement(self, node: ast.stmt) -> None:
        first, last = first_line(node), node.end_lineno or node.lineno
        left_out: set[int] = set()
        if isinstance(node, ast.ClassDef) and node in self._nodes:
            for member in node.body:
                if not self.part.keeps_member(member):
                    left_out |= set(range(first_line(member), (member.end_lineno or 0) + 1))
            rest = [s for s in node.body if self.part.keeps_member(s)]
            if not rest:
                self._lines(first, node.body[0].lineno - 1, left_out)
                self.page.write(" " * node.body[0].col_offset + "pass")
                return
        self._lines(first, last, left_out)

    def _compound(self, node: ast.stmt) -> None:
        assert isinstance(node, (ast.If, ast.With))
        self._lines(node.lineno, first_line(node.body[0]) - 1, set())
        if not self._block(node.body):
            self.page.write(" " * node.body[0].col_offset + "pass")
        if isinstance(node, ast.If) and any(
            n in self._nodes or n in self._shown for n in node.orelse
        ):
            start = first_line(node.orelse[0])
            if not self.source.lines[start - 1].lstrip().startswith("elif"):
                self.page.write(" " * node.col_offset + "else:")
            self._block(node.orelse)

    def _lines(self, first: int, last: int, left_out: set[int]) -> None:
        for number in range(first, last + 1):
            if number in left_out or number <= self._last:
                continue
            if number - 1 in left_out and not self._text[number - 1].strip():
                continue  # The line that set the member apart.
            self.page.write(self._text[number - 1], (self.source.module.path, number))
        self._last = max(self._last, last)


def first_line(node: ast.stmt) -> int:
    """The first line of a statement, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def comment(text: str, width: int = 88) -> str:
    """Text as a comment."""
    return "\n".join(
        "# " + line if line else "#"
        for paragraph in text.split("\n")
        for line in (textwrap.wrap(paragraph, width) or [""])
    )
