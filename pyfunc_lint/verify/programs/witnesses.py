"""Tests of the project that lead to a place in another of its modules."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.source.modules import Module, Project
from pyfunc_lint.source.reading import decode
from pyfunc_lint.source.trees import parse
from pyfunc_lint.verify.programs import harness
from pyfunc_lint.verify.programs.triggers import containing
from pyfunc_lint.verify.programs.units import Source

_MOST_FILES, _LARGEST = 4_000, 400_000
_MOST = 3
"""Tests that are tried."""
_NAMED = re.compile(r"(^|_)tests?(_|\.py$|$)")


def witnesses(
    finding: Finding, module: Module, project: Project
) -> Iterator[tuple[str, harness.Target]]:
    """Tests that use what a place stands in, those that mention it themselves first.

    Each comes with the path of its module.
    """
    names = _leading_to(Source.of(module), finding.place.line)
    if not names or not project.roots:
        return
    words = re.compile(rf"\b({'|'.join(map(re.escape, sorted(names)))})\b")
    found: list[tuple[bool, str, harness.Target]] = []
    for path in _test_files(tuple(map(str, project.roots))):
        if path == module.path:
            continue
        try:
            text = decode(Path(path).read_bytes())
        except (OSError, UnicodeError, SyntaxError):
            continue
        tree = parse(text) if words.search(text) else None
        for target in _tests(tree, text) if tree and _imports(tree, module.name) else ():
            mentions = any(
                (getattr(n, "id", "") or getattr(n, "attr", "")) in names
                for n in ast.walk(target.node)
            )
            found.append((not mentions, path, target))
    for _, path, target in sorted(found, key=lambda one: one[0])[:_MOST]:
        yield path, target


def _leading_to(source: Source, line: int) -> set[str]:
    """The classes and functions of a module that use what a line is in, and that itself."""
    unit = containing(source, line)
    if unit is None or not unit.is_definition:
        return set()
    names, size = set(unit.binds), 0
    while size != len(names):
        size = len(names)
        for other in source.units:
            if other.is_definition and other.reads & names:
                names |= other.binds
    return names


def _imports(tree: ast.Module, name: str) -> bool:
    """Whether a test imports a module, or a package that it is in."""
    parts = name.split(".")
    wanted = {".".join(parts[:end]) for end in range(1, len(parts) + 1)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            if any(alias.name in wanted for alias in node.names):
                return True
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            names = {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
            if names & wanted:
                return True
    return False


@lru_cache(maxsize=8)
def _test_files(roots: tuple[str, ...]) -> list[str]:
    found: list[str] = []
    count = 0
    for root in roots:
        for folder, folders, files in os.walk(root):
            folders[:] = sorted(f for f in folders if not f.startswith((".", "_")))
            count += len(files)
            if count > _MOST_FILES:
                return found
            paths = [os.path.join(folder, f) for f in sorted(files) if _is_test(f)]
            found += [path for path in paths if _size(path) < _LARGEST]
    return found


def _is_test(file: str) -> bool:
    return file.endswith(".py") and bool(_NAMED.search(file))


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:
        return _LARGEST


def _tests(tree: ast.Module, text: str) -> Iterator[harness.Target]:
    for node in tree.body:
        members = node.body if isinstance(node, ast.ClassDef) else [node]
        for member in members:
            if isinstance(member, ast.FunctionDef):
                owner = node if isinstance(node, ast.ClassDef) else None
                target = harness.Target(member, owner, None, text)
                if harness.runs_tests(target):
                    yield target
