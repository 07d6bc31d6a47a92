"""Text in, findings out: the one entry that pylint's checker, ``check`` and the verifier share."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from pyfunc_lint.findings import Analysis, CallSite, Finding, Place
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
    name, package, project = locate(path)
    module = Module(name, path or "<stdin>", text, tree, package)
    # Loaded only for modules that pass the gate: the tables cost more than the gate does.
    from pyfunc_lint.interpreter import Interpreter
    from pyfunc_lint.interpreter.entries import run_module
    from pyfunc_lint.rules import Trace

    size = text.count("\n") * 6
    run = Interpreter(module, project, settings or Settings(), size)
    with _deep_recursion():
        run_module(run)
    trace = Trace(run.faults, run.wrapper_calls)
    return Analysis(tuple(_findings(trace, module)), tuple(_call_sites(run.wrapper_calls, module)))


@contextmanager
def _deep_recursion() -> Iterator[None]:
    """The interpreter bounds its own depth, but needs more frames than Python's default."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _RECURSION_LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def _findings(trace: object, module: Module) -> list[Finding]:
    from pyfunc_lint.interpreter.steps import steps
    from pyfunc_lint.rules import RULES, Trace

    assert isinstance(trace, Trace)
    best: dict[tuple[str, Place], Finding] = {}
    for rule in RULES:
        for violation in rule.check(trace):
            node, elsewhere = _node_here(violation.node, violation.module, violation.chain, module)
            if node is None:
                continue
            place = _place(node, module)
            message = " ".join((rule.template % violation.arguments).split())
            arguments = dict(violation.arguments)
            if elsewhere:
                continue
            finding = Finding(
                rule.symbol,
                place,
                message,
                violation.confidence,
                violation.scope,
                violation.prediction,
                arguments,
                steps(violation.frame),
                tuple(_place(other, m) for m, other in violation.related),
            )
            known = best.get((rule.symbol, place))
            if known is None or (known.confidence != "HIGH" and finding.confidence == "HIGH"):
                best[rule.symbol, place] = finding
    return sorted(best.values(), key=Finding.sort_key)


def _node_here(
    node: ast.AST, where: Module, chain: tuple[tuple[Module, ast.AST], ...], module: Module
) -> tuple[ast.AST | None, bool]:
    """The node itself, or the innermost call in the linted module that led to it."""
    if where is module:
        return node, False
    for caller, call in reversed(chain):
        if caller is module:
            return call, True
    return None, True


def _place(node: ast.AST, module: Module) -> Place:
    line = getattr(node, "lineno", 1)
    column = getattr(node, "col_offset", 0)
    return Place(
        module.path,
        line,
        column,
        getattr(node, "end_lineno", None) or line,
        getattr(node, "end_col_offset", None) or column,
    )


def _call_sites(calls: object, module: Module) -> list[CallSite]:
    from pyfunc_lint.interpreter import describe
    from pyfunc_lint.interpreter.records import WrapperCall

    assert isinstance(calls, list)
    merged: dict[Place, CallSite] = {}
    for call in calls:
        assert isinstance(call, WrapperCall)
        if call.module is not module:
            continue
        place = _place(call.node, module)
        returns = " | ".join(dict.fromkeys(describe.value(r.value) for r in call.returned)) or "?"
        site = CallSite(
            place,
            call.wrapper,
            (call.world.label,),
            call.function_name,
            tuple((name, describe.value(value)) for name, value in call.parameters),
            returns,
            describe.value(call.tout),
        )
        known = merged.get(place)
        if known is None:
            merged[place] = site
        elif known.worlds != site.worlds:
            worlds = tuple(dict.fromkeys((*known.worlds, *site.worlds)))
            merged[place] = CallSite(
                place, known.wrapper, worlds, known.function or site.function,
                known.parameters or site.parameters,
                known.returns if known.returns != "?" else site.returns, known.tout,
            )  # fmt: skip
    return [merged[place] for place in sorted(merged)]
