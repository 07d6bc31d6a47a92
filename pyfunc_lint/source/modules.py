"""Modules of the user's project: parsed on demand, found by path, never imported."""

from __future__ import annotations

import ast
import os
import stat
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pyfunc_lint.source.outline import outline

ROOT_MARKERS = ("pyproject.toml", "setup.py", "setup.cfg", ".git")
NOT_PROJECT = ("site-packages", "dist-packages")


@dataclass(eq=False, slots=True)
class Module:
    """One parsed module."""

    name: str
    path: str
    text: str
    tree: ast.Module
    package: str
    """The package that relative imports start from."""
    frame: int = 0
    """Address of the namespace, once the interpreter has made it."""
    cache: dict[str, object] = field(default_factory=dict)
    _yields: list[int] | None = None

    def may_yield(self, node: ast.AST) -> bool:
        """Whether the lines of a node hold the word: most modules define no generator."""
        if self._yields is None:
            lines = self.text.split("\n") if "yield" in self.text else []
            self._yields = [number for number, line in enumerate(lines, 1) if "yield" in line]
        first = bisect_left(self._yields, getattr(node, "lineno", 0))
        end = getattr(node, "end_lineno", None) or 0
        return first < len(self._yields) and self._yields[first] <= end


@dataclass(slots=True)
class Project:
    """Finds the other modules of the project that a file belongs to."""

    roots: tuple[Path, ...]
    _modules: dict[str, Module | None] = field(default_factory=dict)
    switches: dict[str, bool] = field(default_factory=dict)
    """Of names of modules, whether importing them may switch something (`source/effects.py`)."""
    looks: int = 0
    """How many texts were looked at for that."""
    asked: set[str] = field(default_factory=set)
    """Modules of which it was asked what they write to."""
    _roots: tuple[str, ...] | None = None

    @property
    def places_of_roots(self) -> tuple[str, ...]:
        """The roots as texts, which are quick to compare."""
        if self._roots is None:
            self._roots = tuple(map(str, self.roots))
        return self._roots

    def find(self, name: str) -> Module | None:
        """The module of a dotted name, None when it is not one of the project's files."""
        if name not in self._modules:
            self._modules[name] = self._load(name)
        return self._modules[name]

    def _load(self, name: str) -> Module | None:
        for path, package in places(self.roots, name):
            module = _read(name, path, package)
            if module is not None:
                return module
        return None


def places(roots: tuple[Path, ...], name: str) -> Iterator[tuple[Path, str]]:
    """The files that a dotted name may stand for, each with the package that it is in."""
    parts = name.split(".")
    if not all(part.isidentifier() for part in parts):
        return
    for root in roots:
        base = root.joinpath(*parts)
        yield base.with_name(base.name + ".py"), ".".join(parts[:-1])
        yield base / "__init__.py", name


_CACHE: OrderedDict[str, tuple[tuple[int, int], ast.Module, str]] = OrderedDict()
"""Trees by path, the most recently used last: neighbours are linted one after the other."""
_kept = 300_000
"""Characters of source whose outlines are kept; they take about ten bytes for each."""
MAX_FILE = 2_000_000


def keep(characters: int) -> None:
    """Keep the outlines of that much source."""
    global _kept  # noqa: PLW0603 (a bound of the cache of this process)
    _kept = characters


def _read(name: str, path: Path, package: str) -> Module | None:
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            return None  # To read a pipe or a device may never end.
        stamp = (status.st_mtime_ns, status.st_size)
        cached = _CACHE.get(str(path))
        if cached is not None and cached[0] == stamp:
            _CACHE.move_to_end(str(path))
            return Module(name, str(path), cached[2], cached[1], package)
        if status.st_size > MAX_FILE:
            return None
        with path.open(encoding="utf-8") as stream:
            text = stream.read(MAX_FILE + 1)
        if len(text) > MAX_FILE:
            return None  # It grew, or says nothing of its size.
    except (OSError, UnicodeError, ValueError):
        return None
    tree = outline(text)
    if tree is None:
        return None
    _CACHE[str(path)] = (stamp, tree, text)
    held = sum(len(text) for _, _, text in _CACHE.values())
    while held > _kept:
        _, (_, _, oldest) = _CACHE.popitem(last=False)
        held -= len(oldest)
    return Module(name, str(path), text, tree, package)


def locate(path: str | None) -> tuple[str, str, Project]:
    """(module name, package, project) of a file by its place among packages."""
    if not path:
        return "__main__", "", Project(())
    try:
        file = Path(path).resolve()
    except (OSError, ValueError, RuntimeError):
        return "__main__", "", Project(())
    parts = [] if file.name == "__init__.py" else [file.stem]
    folder = file.parent
    while (folder / "__init__.py").is_file() and folder.parent != folder:
        parts.insert(0, folder.name)
        folder = folder.parent
    name = ".".join(parts)
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]
    roots = [folder]
    for ancestor in (folder, *folder.parents):
        if any((ancestor / marker).exists() for marker in ROOT_MARKERS):
            for root in (ancestor, ancestor / "src"):
                if root not in roots and root.is_dir():
                    roots.append(root)
            break
    if any(part in NOT_PROJECT for part in folder.parts):
        roots = [folder]
    return name or "__main__", package, Project(tuple(roots))
