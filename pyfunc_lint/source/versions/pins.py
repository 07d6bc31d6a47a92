"""What files say about versions: requirement lines in all the formats that projects keep them in.

Each reader takes a text and gives wishes; of what it does not understand it gives none. Nothing is
run: of ``setup.py`` the lists of texts are read.
"""

from __future__ import annotations

import ast
import configparser
import itertools
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from pyfunc_lint.source.versions.resolution import Wish

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # pylint brings it

_PACKAGES: Mapping[str, str] = {
    **dict.fromkeys(
        ("tensorflow", "tensorflow-cpu", "tensorflow-macos", "tensorflow-intel", "tensorflow-rocm",
         "tensorflow-gpu", "tf-nightly", "tf-nightly-cpu", "tf-nightly-gpu", "intel-tensorflow"),
        "tensorflow",
    ),
    "keras": "keras",
    "numpy": "numpy",
    "tf-keras": "tf-keras",
    "tf-keras-nightly": "tf-keras",
}  # fmt: skip
_BOUNDS = {"tensorflow-gpu": "<2.13", "tf-nightly-gpu": "<2.13"}
"""What there is of packages that were given up."""
_MENTION = re.compile(r"\b(?:tensorflow|tf[-_.]nightly|tf[-_.]keras|keras|numpy)\b", re.IGNORECASE)
_LONGEST_LINE = 4_000
"""Characters, with the hashes of a line; Python refuses numbers of almost that many digits."""
_PYTHONS = ("3.9", "3.10", "3.11", "3.12", "3.13")
_SYSTEMS = ("linux", "darwin", "win32")

INCLUDE = re.compile(r"^\s*(?:-r|-c|--requirement|--constraint)[\s=]*([^\s#]+)", re.MULTILINE)
"""Lines of a requirement file that name another one."""


def of_line(line: str, where: str) -> Iterator[Wish]:
    """What a requirement line asks for, if it is about a package of interest."""
    if len(line) > _LONGEST_LINE or not _MENTION.search(line):
        return
    line = re.split(r"\s#|\s--", line.strip().rstrip("\\,;"))[0]
    try:
        requirement = Requirement(line)
        marker = requirement.marker
        holds = _holds(str(marker)) if marker else {True}
    except (ValueError, RecursionError):  # Of a marker that compares what cannot be, too.
        return
    name = canonicalize_name(requirement.name)
    package = _PACKAGES.get(name)
    if package is None:
        return
    if True not in holds:
        return
    specifier = ",".join(filter(None, (str(requirement.specifier), _BOUNDS.get(name))))
    yield Wish(package, specifier, where, sometimes=False in holds)


@lru_cache(maxsize=200)
def _holds(marker: str) -> frozenset[bool]:
    """Whether a marker holds, on all the Pythons and systems that somebody may have."""
    parsed = Marker(marker)
    if "extra" in marker:
        return frozenset({True})
    return frozenset(
        parsed.evaluate(
            {
                "python_version": python,
                "python_full_version": f"{python}.9",
                "sys_platform": system,
                "platform_system": {"darwin": "Darwin", "win32": "Windows"}.get(system, "Linux"),
            }
        )
        for python, system in itertools.product(_PYTHONS, _SYSTEMS)
    )


def _requirements(text: str, where: str) -> Iterator[Wish]:
    for line in text.replace("\\\n", " ").splitlines():
        yield from of_line(line, where)


def _values(value: object) -> Iterator[str]:
    """All texts in nested lists and tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _values(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _values(item)


def _table(*path: str, of: object) -> Any:
    for name in path:
        of = of.get(name) if isinstance(of, dict) else None
    return of if of is not None else {}


def _pyproject(text: str, where: str) -> Iterator[Wish]:
    read = tomllib.loads(text)
    for path in (
        ("project", "dependencies"),
        ("project", "optional-dependencies"),
        ("dependency-groups",),
        ("tool", "uv", "dev-dependencies"),
        ("tool", "uv", "constraint-dependencies"),
        ("tool", "uv", "override-dependencies"),
        ("tool", "pdm", "dev-dependencies"),
    ):
        for line in _values(_table(*path, of=read)):
            yield from of_line(line, where)
    poetry = _table("tool", "poetry", of=read)
    groups = _table("group", of=poetry)
    for table in (
        _table("dependencies", of=poetry),
        _table("dev-dependencies", of=poetry),
        *(_table("dependencies", of=group) for group in _items(groups).values()),
    ):
        yield from _tabled(table, where)


def _items(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _tabled(table: object, where: str) -> Iterator[Wish]:
    """Poetry's and Pipenv's form: name = "version", or a table with one, or several of them."""
    for name, value in _items(table).items():
        choices = value if isinstance(value, list) else [value]
        for choice in choices:
            version = choice.get("version", "") if isinstance(choice, dict) else choice
            if isinstance(version, str):
                for wish in of_line(name + _as_pip(version), where):
                    sometimes = len(choices) > 1
                    yield Wish(wish.package, wish.specifier, wish.where, sometimes=sometimes)


def _as_pip(version: str) -> str:
    """A version in Poetry's words as pip says it."""
    return ",".join(filter(None, map(_part_as_pip, version.split(","))))


def _part_as_pip(part: str) -> str:
    part = part.strip()
    if part in ("", "*"):
        return ""
    found = re.fullmatch(r"(\^|~(?!=))?\s*(\d+)(?:\.(\d+))?((?:\.\w+)*(?:\.\*)?)", part)
    if found is None:
        return part
    sign, major, minor, rest = found.groups()
    version = f"{major}.{minor or 0}{rest}"
    if sign == "^":
        return f">={version},<{int(major) + 1}" if int(major) else f">={version}"
    if sign == "~":
        return f">={version},<{major}.{int(minor) + 1}" if minor else f"=={major}.*"
    return f"=={part}"


def _setup_cfg(text: str, where: str) -> Iterator[Wish]:
    parser = configparser.RawConfigParser(strict=False)
    parser.read_string(text)
    for section in parser.sections():
        for name, value in parser[section].items():
            if name == "install_requires" or section == "options.extras_require":
                yield from _requirements(value.replace(";\n", "\n"), where)


_SETUP = frozenset({"install_requires", "extras_require", "tests_require", "setup_requires"})


def _setup_py(text: str, where: str) -> Iterator[Wish]:
    tree = ast.parse(text)
    named = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in _SETUP:
            for line in _literals(node.value, named, 8):
                yield from of_line(line, where)


def _literals(node: ast.AST, named: Mapping[str, ast.AST], depth: int) -> Iterator[str]:
    """The texts in lists and dicts, also in those that have a name."""
    if depth == 0:
        return
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield from node.value.splitlines()
        return
    inner: list[ast.AST] = []
    if isinstance(node, ast.Name) and node.id in named:
        inner = [named[node.id]]
    elif isinstance(node, ast.List | ast.Tuple | ast.Set):
        inner = [*node.elts]
    elif isinstance(node, ast.Dict):
        inner = [*node.values]
    elif isinstance(node, ast.BinOp):
        inner = [node.left, node.right]
    elif isinstance(node, ast.Starred | ast.Subscript):
        inner = [node.value]
    for part in inner:
        yield from _literals(part, named, depth - 1)


_CONDA = re.compile(
    r"^\s*-\s*[\"']?(?:[\w.-]+::)?([\w.-]+(?:\[[\w,-]*\])?)\s*([^\"'#\n]*)", re.MULTILINE
)


def _conda(text: str, where: str) -> Iterator[Wish]:
    """conda's lists, and pip's inside them: ``- tensorflow=2.15`` is any 2.15."""
    for name, version in _CONDA.findall(text):
        version = version.strip()
        found = re.match(r"==?\s*([\d.]*\d)(?:\.?\*)?(?:=\S*)?$", version)
        if found and not version.startswith("=="):
            version = f"=={found[1]}.*"
        elif re.match(r"\d", version):
            version = f"=={version.split()[0]}"
        yield from of_line(name + version, where)


def _pipfile(text: str, where: str) -> Iterator[Wish]:
    read = tomllib.loads(text)
    for section in ("packages", "dev-packages"):
        yield from _tabled(read.get(section), where)


_LOCKED = re.compile(
    r"^\W*name\s*[=:]\s*\"?([\w.-]+)\"?\s*\n\s*version\s*[=:]\s*[\"']?([\w.+!-]+)", re.MULTILINE
)


def _lock(text: str, where: str) -> Iterator[Wish]:
    """The formats of Poetry, uv, PDM and conda-lock, and pip's own: a version follows each name."""
    found = {(name, version) for name, version in _LOCKED.findall(text) if _MENTION.search(name)}
    names = [name for name, _ in found]
    for name, version in sorted(found):
        for wish in of_line(f"{name}=={version}", where):
            several = names.count(name) > 1
            yield Wish(wish.package, wish.specifier, wish.where, sometimes=several)


def _pipfile_lock(text: str, where: str) -> Iterator[Wish]:
    read = json.loads(text)
    for section in ("default", "develop"):
        yield from _tabled(read.get(section), where)


Reader = Callable[[str, str], Iterator[Wish]]

_LOCKS: Mapping[str, Reader] = {
    r"(?:poetry|uv|pdm)\.lock|pylock(?:\.[\w-]+)?\.toml|conda-lock\.ya?ml": _lock,
    r"Pipfile\.lock": _pipfile_lock,
}
_OTHERS: Mapping[str, Reader] = {
    r"[\w.-]*(?:requirements|constraints)[\w.-]*\.(?:txt|in|pip)": _requirements,
    r"pyproject\.toml": _pyproject,
    r"setup\.cfg": _setup_cfg,
    r"setup\.py": _setup_py,
    r"[\w.-]*(?:environment|conda|env)[\w.-]*\.ya?ml": _conda,
    r"Pipfile": _pipfile,
}
_BROKEN = (
    ValueError, SyntaxError, configparser.Error, RecursionError, AttributeError, TypeError,
    KeyError, MemoryError,
)  # fmt: skip


def is_lock(name: str) -> bool:
    """Whether a file of that name holds the versions that were taken, not those that are wished."""
    return _reader(name, _LOCKS) is not None


def tells(name: str) -> bool:
    """Whether a file of that name may say something about versions."""
    return _reader(name, _OTHERS) is not None or is_lock(name)


def _reader(name: str, readers: Mapping[str, Reader]) -> Reader | None:
    return next((reader for form, reader in readers.items() if re.fullmatch(form, name)), None)


def wishes(name: str, text: str, *, included: bool = False) -> tuple[Wish, ...]:
    """What a file of that name asks for; nothing when it is not in the form of such a file."""
    reader = _requirements if included else _reader(name, _LOCKS) or _reader(name, _OTHERS)
    if reader is None or not _MENTION.search(text):
        return ()
    try:
        return tuple(dict.fromkeys(reader(text, name)))
    except _BROKEN:
        return ()
