"""Tests of the project that lead to a place, in its own module or in another."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.source.modules import Module, Project, locate
from pyfunc_lint.source.reading import decode
from pyfunc_lint.source.trees import parse
from pyfunc_lint.verify.programs.harness import Target
from pyfunc_lint.verify.programs.naming import absolute
from pyfunc_lint.verify.programs.triggers import containing
from pyfunc_lint.verify.programs.units import Source

_MOST_FILES, _LARGEST = 4_000, 400_000
_MOST, _MOST_WAYS = 4, 200
"""Tests that are tried; modules that are looked at for what leads to a place."""
_NAMED = re.compile(r"(^|_)tests?(_|\.py$|$)")


@dataclass(frozen=True, slots=True)
class Witness:
    """A test, and the module that it is in."""

    module: Module
    target: Target


@dataclass(frozen=True, slots=True)
class _Way:
    """What leads to a place in one module."""

    module: str
    nearest: frozenset[str]
    names: frozenset[str]
    """These, and what uses them."""
    distance: int = 0
    """Modules between it and the place."""


def witnesses(finding: Finding, module: Module, project: Project) -> Iterator[Witness]:
    """Tests that use what a place stands in, those that mention it themselves first."""
    found: list[tuple[int, bool, bool, Witness]] = []
    stem = Path(module.path).stem
    files = _files(tuple(map(str, project.roots)))
    ways = _ways(finding, module, project, files)
    own = {module.path: module.text} if _is_test(module.path) else {}
    for path, text in {**files, **own}.items() if ways else ():
        if _is_test(path) and _mentions(text, ways):
            tests = _module(path, text) if path != module.path else module
            if tests is None:
                continue
            for rank, target in _matching(tests, ways, own=path in own):
                decorated = bool(target.node.decorator_list)
                found.append((rank, stem not in path, decorated, Witness(tests, target)))
    found.sort(key=lambda one: one[:3])
    for *_, witness in found[:_MOST]:
        yield witness


def _ways(
    finding: Finding, module: Module, project: Project, files: Mapping[str, str]
) -> list[_Way]:
    """What leads to a place: in its own module, on the way that was found, in other modules."""
    places = [(module, finding.place.line)]
    for step in reversed(finding.steps):
        path = os.path.abspath(step.path)
        other = project.find(locate(path)[0]) if path != module.path else None
        if other is not None and other.path == path:
            places.append((other, step.line))
    ways: list[_Way] = []
    for one, line in places:
        unit = containing(Source.of(one), line)
        if unit is not None and unit.is_definition:
            ways.append(_using(Source.of(one), unit.binds, len(ways)))
    seen, latest = {module.path}, ways
    while latest and len(ways) < _MOST_WAYS:
        further: list[_Way] = []
        for path, text in files.items():
            if path not in seen and not _is_test(path) and _mentions(text, latest):
                seen.add(path)
                further += _further(path, text, latest)
        ways, latest = ways + further, further
    return ways


def _further(path: str, text: str, ways: Sequence[_Way]) -> Iterator[_Way]:
    """What leads to a place in a module that imports others which do."""
    module = _module(path, text)
    imported = _imported(module) if module else set()
    used = [way for way in ways if _passes_on(imported, way.module)]
    if module and used:
        source = Source.of(module)
        names = frozenset().union(*(way.names for way in used))
        users = [u for u in source.units if u.is_definition and (u.reads | u.attributes) & names]
        if users:
            binds = frozenset().union(*(unit.binds for unit in users))
            yield _using(source, binds, max(way.distance for way in used) + 1)


def _using(source: Source, binds: frozenset[str], distance: int) -> _Way:
    """Some classes and functions of a module, and those that use them."""
    names, size = set(binds), 0
    while size != len(names):
        size = len(names)
        for other in source.units:
            if other.is_definition and other.reads & names:
                names |= other.binds
    return _Way(source.module.name, binds, frozenset(names), distance)


def _mentions(text: str, ways: Sequence[_Way]) -> bool:
    names = sorted({name for way in ways for name in way.names})
    return bool(_words("|".join(map(re.escape, names))).search(text))


@lru_cache(maxsize=16)
def _words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b({alternatives})\b")


def _matching(module: Module, ways: Sequence[_Way], own: bool) -> Iterator[tuple[int, Target]]:
    """Tests of a module, with how far they are from the place: 0 is nearest."""
    imported = _imported(module)
    ways = [way for way in ways if (own and not way.distance) or _passes_on(imported, way.module)]
    for target in _tests(module) if ways else ():
        mentioned = {target.name, target.node.name}
        for node in ast.walk(target.node):
            mentioned.add(getattr(node, "id", "") or getattr(node, "attr", ""))
        ranks = [99] * (not own)
        for way in ways:
            if way.names & mentioned:
                ranks.append(2 * way.distance + (not way.nearest & mentioned))
        if ranks:
            yield min(ranks), target


def _passes_on(imported: set[str], name: str) -> bool:
    """Whether a module is among those, or in a package that is."""
    parts = name.split(".")
    return any(".".join(parts[:end]) in imported for end in range(1, len(parts) + 1))


def _imported(module: Module) -> set[str]:
    """The modules that a test imports, also inside of functions."""
    found: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            target = absolute(module, node)
            found |= {target, *(f"{target}.{alias.name}" for alias in node.names)} - {""}
    return found


@lru_cache(maxsize=2)
def _files(roots: tuple[str, ...]) -> dict[str, str]:
    """The modules below some folders, and their texts: they are looked at for each finding."""
    found: dict[str, str] = {}
    for root in roots:
        for folder, folders, files in os.walk(root):
            folders[:] = sorted(f for f in folders if not f.startswith((".", "_")))
            for name in sorted(files):
                path = os.path.join(folder, name)
                if name.endswith(".py") and path not in found:
                    found[path] = _text(path)
            if len(found) > _MOST_FILES:
                return found
    return found


def _is_test(path: str) -> bool:
    return bool(_NAMED.search(os.path.basename(path)))


def _text(path: str) -> str:
    """What a file says, "" where it cannot be read or is too long to be written by hand."""
    try:
        if os.path.getsize(path) < _LARGEST:
            return decode(Path(path).read_bytes())
    except (OSError, UnicodeError, SyntaxError):
        pass
    return ""


@lru_cache(maxsize=200)
def _module(path: str, text: str) -> Module | None:
    tree = parse(text)
    name, package, _ = locate(path)
    return Module(name, path, text, tree, package) if tree else None


def _tests(module: Module) -> Iterator[Target]:
    for node in module.tree.body:
        owner = node if isinstance(node, ast.ClassDef) else None
        for member in owner.body if owner else [node]:
            if isinstance(member, ast.FunctionDef) and member.name.startswith("test"):
                yield Target(member, owner, None, module.text)
