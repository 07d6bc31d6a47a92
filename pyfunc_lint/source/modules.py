"""Modules of the user's project: parsed on demand, found by path, never imported."""

from __future__ import annotations

import ast
import os
import warnings
from dataclasses import dataclass, field
from pathlib import Path

MAX_NODES_DEEP = 150
"""Expressions and statements nested deeper are not followed."""

_ROOT_MARKERS = ("pyproject.toml", "setup.py", "setup.cfg", ".git")
_NOT_PROJECT = ("site-packages", "dist-packages")


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


def parse(text: str) -> ast.Module | None:
    """The tree of a module, None where Python itself refuses the text."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


@dataclass(slots=True)
class Project:
    """Finds the other modules of the project that a file belongs to."""

    roots: tuple[Path, ...]
    _modules: dict[str, Module | None] = field(default_factory=dict)

    def find(self, name: str) -> Module | None:
        """The module of a dotted name, None when it is not one of the project's files."""
        if name not in self._modules:
            self._modules[name] = self._load(name)
        return self._modules[name]

    def _load(self, name: str) -> Module | None:
        parts = name.split(".")
        if not all(part.isidentifier() for part in parts):
            return None
        for root in self.roots:
            base = root.joinpath(*parts)
            for path, package in (
                (base.with_name(base.name + ".py"), ".".join(parts[:-1])),
                (base / "__init__.py", name),
            ):
                module = _read(name, path, package)
                if module is not None:
                    return module
        return None


_CACHE: dict[str, tuple[tuple[int, int], ast.Module, str]] = {}
_CACHE_LIMIT = 400


def _read(name: str, path: Path, package: str) -> Module | None:
    try:
        status = os.stat(path)
        stamp = (status.st_mtime_ns, status.st_size)
        cached = _CACHE.get(str(path))
        if cached is not None and cached[0] == stamp:
            return Module(name, str(path), cached[2], cached[1], package)
        if status.st_size > 2_000_000:
            return None
        with path.open(encoding="utf-8") as stream:
            text = stream.read()
    except (OSError, UnicodeError, ValueError):
        return None
    tree = parse(text)
    if tree is None:
        return None
    if len(_CACHE) >= _CACHE_LIMIT:
        _CACHE.clear()
    _CACHE[str(path)] = (stamp, tree, text)
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
        if any((ancestor / marker).exists() for marker in _ROOT_MARKERS):
            for root in (ancestor, ancestor / "src"):
                if root not in roots and root.is_dir():
                    roots.append(root)
            break
    if any(part in _NOT_PROJECT for part in folder.parts):
        roots = [folder]
    return name or "__main__", package, Project(tuple(roots))
