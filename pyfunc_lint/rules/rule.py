"""What a message is made of, and what a rule says about one run of the interpreter."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import Confidence, Prediction

if TYPE_CHECKING:
    # For types only: the table of messages is read in every pylint run, the interpreter is not.
    from pyfunc_lint.interpreter.faults import Fault
    from pyfunc_lint.interpreter.frames import Frame
    from pyfunc_lint.interpreter.records import WrapperCall
    from pyfunc_lint.source.modules import Module


@dataclass(frozen=True, slots=True)
class Observations:
    """All that the interpreter saw: failing operations, and calls of wrappers."""

    faults: Sequence[Fault]
    wrapper_calls: Sequence[WrapperCall]


@dataclass(frozen=True, slots=True)
class Violation:
    """One instance of a message, before it is placed in the module that is linted."""

    node: ast.AST
    module: Module
    scope: str
    chain: tuple[tuple[Module, ast.AST], ...]
    confidence: Confidence
    arguments: Mapping[str, str]
    prediction: Prediction
    frame: Frame
    related: tuple[tuple[Module, ast.AST], ...] = field(default=())
    conditional: bool = False
    """Only on a path behind a test that is not decided."""
    requires: tuple[str, ...] = ()
    """Versions without which it does not come true."""


def _nothing(observations: Observations) -> Iterator[Violation]:
    """The check of a message that no rule emits."""
    yield from ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One message: its identity, its text, and the function that finds it in the observations.

    ``template`` uses ``%(name)s`` fields, filled from a violation's ``arguments``.
    """

    msgid: str
    symbol: str
    template: str
    description: str
    check: Callable[[Observations], Iterator[Violation]] = _nothing
    default_enabled: bool = True

    @property
    def text(self) -> str:
        """The template with a field for the versions under which it holds, behind the error."""
        if "%(error)s" in self.template:
            return self.template.replace("%(error)s", "%(error)s%(under)s", 1)
        return f"{self.template}%(under)s"


def confidence_of(context: str) -> Confidence:
    """pylint's confidence for a context of the interpreter."""
    return "HIGH" if context == "concrete" else "INFERENCE"


def from_faults(
    observations: Observations,
    reasons: frozenset[str],
    fields: Callable[[Fault], Mapping[str, str]],
) -> Iterator[Violation]:
    """Violations of a rule that reports faults as they are."""
    for fault in observations.faults:
        if fault.reason not in reasons:
            continue
        world = "eager" if fault.world.body else fault.world.label
        yield Violation(
            fault.node,
            fault.module,
            fault.scope,
            fault.chain,
            confidence_of(fault.context),
            fields(fault),
            # Which of several errors ("A or B") it will be depends on what is not known.
            Prediction(
                fault.outcome, "" if " or " in fault.error else fault.error, fault.text, (world,)
            ),
            fault.frame,
            conditional=fault.conditional,
            requires=fault.requires,
        )
