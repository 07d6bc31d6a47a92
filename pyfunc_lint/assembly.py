"""From what the interpreter saw to what is said: violations placed in the module that is linted."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import PurePath

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.findings import CallSite, Confidence, Finding, Place, place_of
from pyfunc_lint.diagnostics.observations import Observations, WrapperCall
from pyfunc_lint.diagnostics.violations import Violation
from pyfunc_lint.domain import describe
from pyfunc_lint.domain.callables import Class
from pyfunc_lint.interpreter import Interpreter
from pyfunc_lint.interpreter.steps import steps
from pyfunc_lint.overlays.keras import layers
from pyfunc_lint.overlays.tensorflow.switches import SWITCHES_OFF
from pyfunc_lint.roots.importers import (
    eager_users_only,
    names_switch_off,
    run_eagerly_by_users,
    switched_off_by_users,
)
from pyfunc_lint.rules import RULES, Rule
from pyfunc_lint.source.modules import Module
from pyfunc_lint.source.versions.facts import in_words, package


def findings(run: Interpreter) -> tuple[Finding, ...]:
    """One finding per message and place, in the order of the source."""
    observations = Observations(run.faults, run.wrapper_calls)
    grouped: dict[tuple[str, Place], list[tuple[Rule, Violation, bool]]] = defaultdict(list)
    for rule in RULES:
        for violation in rule.check(observations):
            node = _node_here(violation, run.module)
            if node is not None and not _excused(run, rule, violation):
                elsewhere = violation.module is not run.module
                key = (rule.symbol, place_of(node, run.module))
                grouped[key].append((rule, violation, elsewhere))
    found = [_finding(run, place, group) for (_, place), group in grouped.items()]
    return tuple(sorted(found, key=Finding.sort_key))


def _excused(run: Interpreter, rule: Rule, violation: Violation) -> bool:
    """Whether those who use the module run its code in another world than is taken here."""
    frame = violation.frame
    if frame.context == "concrete":
        eagerly = violation.prediction.worlds == ("eager",) and not frame.world.body
        of_graphs = Cause.GRAPH_ONLY in rule.causes
        return eagerly and (
            (of_graphs and (_switches_unseen(run) or run.versions.tensorflow == {1}))
            or switched_off_by_users(run.module)
        )
    if set(violation.prediction.worlds) <= _RUN_EAGERLY and run_eagerly_by_users(run.module):
        return True
    while frame.caller is not None and frame.caller.caller is not None:
        frame = frame.caller
    kind = layers.kind_of(run, frame.cls) if isinstance(frame.cls, Class) else ""
    return kind in ("loss", "metric") and eager_users_only(run.module)


def _switches_unseen(run: Interpreter) -> bool:
    """Whether the text names what switches eager execution off, and no call of it was followed."""
    return SWITCHES_OFF not in run.machine_facts and names_switch_off(run.module.text)


_RUN_EAGERLY = frozenset({"function", "keras"})
"""Worlds that a switch of TensorFlow's turns eager."""


def _finding(run: Interpreter, place: Place, group: list[tuple[Rule, Violation, bool]]) -> Finding:
    """The finding of all violations of one message at one place: the shortest way there speaks."""
    rule, violation, elsewhere = min(
        group, key=lambda item: (item[1].confidence != "HIGH", len(item[1].chain))
    )
    assumed = _assumed(run, violation.requires)
    help_ = violation.help
    arguments = {
        **violation.fields,
        "help": help_.text,
        "under": f"under {' and '.join(map(in_words, assumed))}, " if assumed else "",
        "elsewhere": _elsewhere(violation) if elsewhere else "",
    }
    return Finding(
        rule.symbol,
        place,
        rule.template % arguments,
        "INFERENCE" if assumed else _confidence(run, violation, [item[1] for item in group]),
        violation.scope,
        violation.prediction,
        arguments,
        steps(violation.frame),
        # Where it happens comes first, when that is in another module than where it is said.
        (
            *([place_of(violation.node, violation.module)] if elsewhere else ()),
            *(place_of(node, module) for module, node in violation.related),
        ),
        requires=violation.requires,
        headline=rule.headline % arguments,
        help=help_.text,
        edits=help_.edits,
        only_words=help_.only_words.value if help_.only_words else "",
    )


def _elsewhere(violation: Violation) -> str:
    """The file and line where it happens, if that is in another module."""
    line = getattr(violation.node, "lineno", 0)
    return f" (in {PurePath(violation.module.path).name}:{line})"


def _assumed(run: Interpreter, requires: tuple[str, ...]) -> tuple[str, ...]:
    """The versions that a finding needs and that nobody told of."""
    return tuple(entry for entry in requires if not run.versions.told(package(entry)))


def _confidence(run: Interpreter, violation: Violation, group: list[Violation]) -> Confidence:
    """HIGH when all known callers fail, CONTROL_FLOW when some do."""
    if violation.confidence != "HIGH":
        return violation.confidence
    failing = {id(other.frame) for other in group}
    runs = run.runs.get(violation.frame.node, 1)
    return "HIGH" if len(failing) >= runs and not violation.conditional else "CONTROL_FLOW"


def _node_here(violation: Violation, module: Module) -> ast.AST | None:
    """The node itself, or the innermost call in the linted module that led to it."""
    if violation.module is module:
        return violation.node
    for caller, call in reversed(violation.chain):
        if caller is module:
            return call
    return None


def call_sites(run: Interpreter) -> tuple[CallSite, ...]:
    """What was inferred at each call of a wrapper, over all contexts."""
    grouped: dict[Place, list[WrapperCall]] = defaultdict(list)
    for call in run.wrapper_calls:
        if call.module is run.module:
            grouped[place_of(call.node, run.module)].append(call)
    return tuple(_call_site(place, grouped[place]) for place in sorted(grouped))


def _call_site(place: Place, calls: list[WrapperCall]) -> CallSite:
    names = [name for name, _ in max((call.parameters for call in calls), key=len)]
    received: dict[str, list[str]] = {name: [] for name in names}
    for call in calls:
        for name, value in call.parameters:
            received.setdefault(name, []).append(describe.value(value))
    returns = [describe.value(out.value) for call in calls for out in call.returned]
    return CallSite(
        place,
        calls[0].wrapper,
        tuple(dict.fromkeys(call.world.label for call in calls)),
        next((call.function_name for call in calls if call.function_name), ""),
        tuple((name, " | ".join(dict.fromkeys(texts))) for name, texts in received.items()),
        " | ".join(dict.fromkeys(returns)) or "?",
        " | ".join(dict.fromkeys(describe.value(call.tout) for call in calls)),
    )
