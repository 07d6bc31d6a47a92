"""Which modules of a project do something to others when they are imported.

Some switch something for all code, some register what they define with another module. Most do
neither, and their bodies are run when one of their names is used. What is looked at is the text,
not the tree: the question is asked of everything that is imported.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pyfunc_lint.source.modules import MAX_FILE, Module, Project, places

_SWITCHES = (
    "disable_eager_execution", "enable_eager_execution", "able_v2_behavior",
    "run_functions_eagerly", "enable_numpy_behavior",
)  # fmt: skip
_IMPORT = re.compile(
    r"^[ \t]*(?:import[ \t]+([^\n#;]+)"
    r"|from[ \t]+(\.*)([\w.]*)[ \t]*import[ \t]*(\([^)]*\)|[^\n#;]+))",
    re.MULTILINE,
)
_ALIAS = re.compile(r"[ \t]+as[ \t]+\w+|\#[^\n]*")
_COMMENT = re.compile(r"#[^\n]*")
_EFFECT = re.compile(r"^@?(\w+)(?:\.\w+)*(?:[(\[]|[ \t]*=(?!=))", re.MULTILINE)
"""A decorator, a call or an assignment that stands in a module's body itself."""
_NAME = re.compile(r"[\w.]+")


@dataclass(frozen=True, slots=True)
class Look:
    """What a text says: whether it names a switch, and which modules it may import and write to."""

    switches: bool
    imports: tuple[str, ...]
    written: tuple[str, ...] = ()


def switches(project: Project, name: str, limit: int) -> bool:
    """Whether a module of the project, or one that it imports, names a switch.

    So many modules are looked at for a project; of the others it is taken that they do not.
    """
    known = project.switches
    if name in known:
        return known[name]
    roots = project.places_of_roots
    seen, work = {name}, [name]
    while work:
        current = work.pop()
        if known.get(current) or not belongs(project, current):
            continue
        found = _find(roots, current)
        if found is None:
            continue
        if project.looks >= limit:
            break
        project.looks += 1
        said = look(*found)
        if said.switches:
            known[name] = True
            return True
        for following in said.imports:
            if known.get(following):
                known[name] = True
                return True
            if following not in seen and following not in known:
                seen.add(following)
                work.append(following)
    known.update(dict.fromkeys(seen, False))
    return False


def registrations(project: Project, name: str, limit: int) -> Iterator[tuple[str, str]]:
    """(module written to, module that does it), of a module and of what its package imports.

    Each module is looked at once for a project, and so many of them.
    """
    work = [name]
    while work and len(project.asked) < limit:
        current = work.pop(0)
        if current in project.asked or not belongs(project, current):
            continue
        project.asked.add(current)
        found = _find(project.places_of_roots, current)
        if found is None:
            continue
        said = look(*found)
        for target in said.written:
            if target != current and belongs(project, target):
                yield target, current
        if found[0].endswith("__init__.py"):
            work.extend(said.imports)


def belongs(project: Project, name: str) -> bool:
    """Whether a dotted name begins with one of the project's modules or folders."""
    return _is_of(project.places_of_roots, name.partition(".")[0])


def module_names_switch(module: Module) -> bool:
    """Whether the text of a module names one of the switches."""
    found = module.cache.get("names a switch")
    if found is None:
        found = module.cache["names a switch"] = names_switch(module.text)
    return bool(found)


def itself_switches(project: Project, name: str) -> bool:
    """Whether the text of a module of the project names a switch, whatever it imports."""
    found = _find(project.places_of_roots, name)
    return found is not None and look(*found).switches


def names_switch(text: str) -> bool:
    """Whether a text names one of the switches."""
    return any(word in text for word in _SWITCHES)


@lru_cache(maxsize=20_000)
def _is_of(roots: tuple[str, ...], top: str) -> bool:
    """Whether there is a module or a folder of that name where the project's modules are."""
    return any(
        os.path.isfile(f"{root}/{top}.py") or os.path.isdir(f"{root}/{top}") for root in roots
    )


@lru_cache(maxsize=20_000)
def _find(roots: tuple[str, ...], name: str) -> tuple[str, str] | None:
    """The file of a module with the package that it is in."""
    for path, package in places(tuple(map(Path, roots)), name):
        if path.is_file():
            return str(path), package
    return None


def look(path: str, package: str) -> Look:
    """What the text of a file says; its package is where relative imports start."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return Look(False, ())
    if status.st_size > MAX_FILE:
        return Look(False, ())
    return _look_at(path, package, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=5_000)
def _look_at(path: str, package: str, _changed: int, _size: int) -> Look:
    """The look at one state of a file."""
    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeError, ValueError):
        return Look(False, ())
    statements = _IMPORT.findall(text)
    imports = tuple(dict.fromkeys(_imports(statements, package)))
    used = set(_EFFECT.findall(text)) if statements else set()
    written = tuple(dict.fromkeys(_written(statements, used, package))) if used else ()
    return Look(names_switch(text), imports, written)


Statement = tuple[str, str, str, str]
"""Of an import: what a plain one names; of another its dots, its module and its names."""


def _written(statements: list[Statement], used: set[str], package: str) -> Iterator[str]:
    """Modules that hold what a module's body calls, decorates with, or puts something into."""
    for plain, dots, module, names in statements:
        base = absolute(package, len(dots), module)
        for part in _COMMENT.sub("", names or plain).strip("() \t\n").split(","):
            name, _, alias = (word.strip() for word in part.partition(" as "))
            if plain and (alias or name.partition(".")[0]) in used:
                yield name
            elif not plain and (alias or name) in used:
                yield base
                yield f"{base}.{name}" if base else name


def _imports(statements: list[Statement], package: str) -> Iterator[str]:
    """Names of what may be modules, with the packages that are imported on the way to them."""
    for plain, dots, module, names in statements:
        if plain:
            for name in _NAME.findall(_ALIAS.sub("", plain)):
                yield from with_parents(name)
            continue
        base = absolute(package, len(dots), module)
        yield from with_parents(base)
        for name in _NAME.findall(_ALIAS.sub("", names)):
            yield f"{base}.{name}" if base else name


def absolute(package: str, level: int, module: str) -> str:
    """The name of the module in ``from .module import …``, written in a package."""
    if not level:
        return module
    parts = package.split(".") if package else []
    kept = parts[: len(parts) - (level - 1)]
    return ".".join([*kept, module] if module else kept)


def with_parents(name: str) -> Iterator[str]:
    """The modules that ``import a.b.c`` runs, in their order."""
    parts = name.split(".") if name else []
    for end in range(1, len(parts) + 1):
        yield ".".join(parts[:end])
