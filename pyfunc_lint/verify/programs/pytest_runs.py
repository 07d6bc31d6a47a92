"""Tests run by pytest itself, with the fixtures, the parameters and the classes that it knows."""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterator
from functools import lru_cache

from pyfunc_lint.source.modules import Module, Project
from pyfunc_lint.verify.programs.harness import Target
from pyfunc_lint.verify.programs.naming import absolute
from pyfunc_lint.verify.programs.outside import missing

_MOST_NAMES = 4_000
_RUN = '''\
__not_collected__ = []


class Chosen:
    """Has pytest run the tests of one name, and keeps the errors that they end with."""

    errors = []

    def pytest_collection_modifyitems(self, items):
        items[:] = [item for item in items if self.is_meant(item)][:20]

    def is_meant(self, item):
        classes = [c.__name__ for c in getattr(item.cls, "__mro__", ())]
        return item.name.startswith(NAME) and (not OWNER or OWNER in classes)

    def pytest_exception_interact(self, call):
        self.errors.append(call.excinfo.value)
        if call.when == "collect":
            __not_collected__.append(PATH)


options = "-x -q -s --assert=plain -p no:cacheprovider -p no:faulthandler -c".split()
with contextlib.redirect_stderr(io.StringIO()) as said:
    options += [os.devnull, f"--rootdir={ROOT}", f"--confcutdir={ROOT}", PATH]
    code = pytest.main(options, plugins=[Chosen()])
if Chosen.errors:
    raise Chosen.errors[0]
if code == pytest.ExitCode.USAGE_ERROR:
    __not_collected__.append(PATH)
    raise RuntimeError(said.getvalue())'''


@lru_cache(maxsize=1)
def installed() -> bool:
    """Whether pytest is here."""
    return importlib.util.find_spec("pytest") is not None


def code(target: Target, path: str, root: str) -> list[str]:
    """Code that has pytest run a test, and that ends as the test does."""
    return [
        "import contextlib",
        "import io",
        "import os",
        "",
        "import pytest",
        "",
        f"ROOT = {root!r}",
        f"PATH = {path!r}",
        f"OWNER = {target.owner.name if target.owner else ''!r}",
        f"NAME = {target.node.name!r}",
        "",
        "",
        *_RUN.split("\n"),
    ]


def lacking(module: Module, project: Project) -> list[str]:
    """The packages that are not here and that importing a module asks for, without a way round."""
    found: dict[str, None] = {}
    seen: set[str] = set()
    waiting = [module]
    while waiting and len(seen) < _MOST_NAMES:
        current = waiting.pop(0)
        for name in _asked_for(current):
            if name in seen:
                continue
            seen.add(name)
            other = project.find(name)
            top = name.partition(".")[0]
            if other is not None:
                waiting.append(other)
            elif project.find(top) is None and missing(top):
                found[top] = None
    return list(found)


def _asked_for(module: Module) -> Iterator[str]:
    """What surely is imported with a module, packages before what is in them.

    An import that is tried may fail.
    """
    for node in module.tree.body:
        targets: list[str] = []
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and (target := absolute(module, node)):
            targets = [f"{target}.{alias.name}" for alias in node.names]
        for target in targets:
            parts = target.split(".")
            yield from (".".join(parts[:end]) for end in range(1, len(parts) + 1))
