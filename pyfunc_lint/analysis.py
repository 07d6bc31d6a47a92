"""Text in, findings out: the one entry that pylint's checker, ``check`` and the verifier share."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from pyfunc_lint.findings import Analysis
from pyfunc_lint.settings import Settings
from pyfunc_lint.source.gate import worth_analysing
from pyfunc_lint.source.modules import Module, locate, parse

_RECURSION_LIMIT = 12_000


def analyze(text: str, path: str | None, settings: Settings | None = None) -> Analysis:
    """Analyse one module's source; ``path`` (may be None) locates the user's other modules.

    Source that does not parse yields an empty analysis: pylint reports it itself.
    """
    if not worth_analysing(text):
        return Analysis()
    tree = parse(text)
    if tree is None:
        return Analysis()
    # Loaded only for modules that pass the gate: the tables cost more than the gate does.
    from pyfunc_lint.assembly import call_sites, findings
    from pyfunc_lint.interpreter import Interpreter
    from pyfunc_lint.interpreter.entries import run_module

    name, package, project = locate(path)
    module = Module(name, path or "<stdin>", text, tree, package)
    run = Interpreter(module, project, settings or Settings(), text.count("\n"))
    with _deep_recursion(), _uncollected():
        run_module(run)
        return Analysis(findings(run), call_sites(run))


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection: it would walk pylint's trees again and again and find nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def _deep_recursion() -> Iterator[None]:
    """The interpreter bounds its own depth, but needs more frames than Python's default."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _RECURSION_LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
