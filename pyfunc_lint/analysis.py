"""Text in, findings out: the one entry that pylint's checker, ``check`` and the verifier share."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import Analysis
from pyfunc_lint.source.gate import is_candidate
from pyfunc_lint.source.modules import Module, locate
from pyfunc_lint.source.settings import Settings
from pyfunc_lint.source.trees import parse

if TYPE_CHECKING:
    from pyfunc_lint.source.versions.facts import Versions

_RECURSION_LIMIT = 12_000
_LONG_LINE = 80
"""Characters. A table on one line has as much to run as one on many."""


def analyze(text: str, path: str | None, settings: Settings | None = None) -> Analysis:
    """Analyse one module's source; ``path`` (may be None) locates the user's other modules.

    Source that does not parse yields an empty analysis: pylint reports it itself.
    """
    if not is_candidate(text):
        return Analysis()
    with _uncollected():
        return _analyze(text, path, settings or Settings())


def _analyze(text: str, path: str | None, settings: Settings) -> Analysis:
    tree = parse(text)
    if tree is None:
        return Analysis(parsed=False)
    # Loaded only for modules that pass the gate: the tables cost more than the gate does.
    from pyfunc_lint.assembly import call_sites, findings
    from pyfunc_lint.interpreter import Interpreter
    from pyfunc_lint.roots.entries import run_module

    name, package, project = locate(path)
    module = Module(name, path or "<stdin>", text, tree, package)

    def versions() -> Versions:
        # Loaded by those modules alone for which a version matters.
        from pyfunc_lint.source.versions.detection import detect

        return detect(text, tree, path, settings)

    lines = max(text.count("\n"), len(text) // _LONG_LINE)
    run = Interpreter(module, project, settings, lines, versions)
    with _deep_recursion():
        run_module(run)
        return Analysis(findings(run), call_sites(run), versions=run.known_versions)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection: it would walk pylint's trees again and again and find nothing.

    Once, the tables (and what else is loaded by then) are set apart from what later collections
    walk: they live as long as the process.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            _set_apart()
            gc.enable()


@cache
def _set_apart() -> None:
    gc.freeze()


@contextmanager
def _deep_recursion() -> Iterator[None]:
    """The interpreter bounds its own depth, but needs more frames than Python's default."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _RECURSION_LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
