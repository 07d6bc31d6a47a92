"""What a message is made of, and how a rule turns observations into violations."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyfunc_lint.diagnostics.causes import Breach, Cause
from pyfunc_lint.diagnostics.findings import Confidence, Oracle, Prediction

if TYPE_CHECKING:
    # For types only: the table of messages is read in every pylint run, values are not.
    from pyfunc_lint.diagnostics.help import Help
    from pyfunc_lint.diagnostics.observations import Fault, Observations, Problem, WrapperCall
    from pyfunc_lint.diagnostics.violations import Related, Violation

Said = tuple[Mapping[str, str], "Help"]
"""What the headline is filled with, and what to write instead."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One message: its identity, its text, and the function that finds it in the observations.

    ``headline`` says what happens and to what; its ``%(name)s`` fields are filled from a violation.
    ``why`` explains it to somebody who has not met it before.
    """

    msgid: str
    symbol: str
    headline: str
    why: str
    check: Callable[[Observations], Iterator[Violation]]
    causes: frozenset[Cause] = frozenset()
    """Of the faults that it reports."""
    breach: Breach | None = None
    """How what a wrapped function returns departs from ``Tout``."""
    default_enabled: bool = True

    @property
    def template(self) -> str:
        """The whole text: under which versions, what happens, what to write, in which file."""
        return f"%(under)s{self.headline}; %(help)s%(elsewhere)s"

    @property
    def description(self) -> str:
        """What pylint shows as the description of the message."""
        return self.why


def fails(error: str) -> str:
    """The predicate of a headline: which error is raised, if it is known."""
    return f"raises {error}" if error else "fails"


def named(function: str) -> str:
    """The wrapped function in a sentence."""
    return f"`{function}`" if function else "the function"


def confidence_of(context: str) -> Confidence:
    """pylint's confidence for a context of the interpreter."""
    return "HIGH" if context == "concrete" else "INFERENCE"


def from_faults(
    observations: Observations,
    causes: frozenset[Cause],
    say: Callable[[Fault, Any], Said | None],
    oracle: Oracle = Oracle.ERROR,
) -> Iterator[Violation]:
    """Violations of a rule that reports faults; ``say`` gets each with its detail."""
    from pyfunc_lint.diagnostics.violations import Violation

    for fault in observations.faults:
        said = say(fault, fault.detail) if fault.cause in causes else None
        if said is None:
            continue
        fields, help_ = said
        yield Violation(
            fault.node,
            fault.module,
            fault.scope,
            fault.frame.chain(),
            confidence_of(fault.context),
            fields,
            help_,
            _prediction(fault, oracle, fields.get("operation", "")),
            fault.frame,
            conditional=fault.conditional,
            requires=fault.requires,
        )


def _prediction(fault: Fault, oracle: Oracle, operation: str) -> Prediction:
    worlds: tuple[str, ...] = ("eager" if fault.world.body else fault.world.label,)
    if fault.cause in WRAPPER_CAUSES:
        graphs = fault.world.mode == "maybe"
        worlds = ("function", "dataset") if graphs else (fault.world.label,)
        oracle = Oracle.ERROR if fault.error else Oracle.OUTPUTS
    # Which of several errors ("A or B") it will be depends on what is not known.
    possible = tuple(fault.error.split(" or ")) if fault.error else ()
    single = fault.error if len(possible) < 2 else ""
    outcome = fault.outcome
    return Prediction(outcome, single, fault.text, worlds, oracle, operation, possible)


WRAPPER_CAUSES = frozenset(
    {
        Cause.WRAPPER_FORM, Cause.WRAPPER_FUNC, Cause.WRAPPER_TOUT, Cause.WRAPPER_INP,
        Cause.WRAPPER_RESULT,
    }
)  # fmt: skip
"""Those of the call of a wrapper itself: it happens when the graph is built."""


def from_problems(
    observations: Observations,
    breach: Breach,
    say: Callable[[WrapperCall, Problem], Said],
) -> Iterator[Violation]:
    """Violations of a rule about what wrapped functions return, one for a call."""
    from pyfunc_lint.diagnostics.violations import Violation

    for call in observations.wrapper_calls:
        problem = next((p for p in call.problems if p.breach is breach), None)
        if problem is None or call.guarded:
            continue
        fields, help_ = say(call, problem)
        prediction = Prediction(
            "raises" if problem.error else "loses",
            problem.error,
            problem.text,
            _failing_worlds(call),
            Oracle.CONTRACT if problem.error else Oracle.OUTPUTS,
        )
        yield Violation(
            call.node,
            call.module,
            call.frame.scope,
            call.frame.chain(),
            confidence_of(call.frame.context),
            {
                "function": named(call.function_name),
                "wrapper": call.wrapper,
                "fails": fails(problem.error) + _where(call),
                "position": f" for Tout[{problem.index}]" if problem.count > 1 else "",
                **fields,
            },
            help_,
            prediction,
            call.frame,
            ((problem.module, problem.node),),
            conditional=call.partly,
            requires=problem.requires,
        )


def _where(call: WrapperCall) -> str:
    """That eager code, which may call it, too, shows nothing of it: Tout is not checked there."""
    return "" if call.wrapper == "tf.py_function" or call.world.mode != "maybe" else " in a graph"


def _failing_worlds(call: WrapperCall) -> tuple[str, ...]:
    """The worlds in which a call fails whose returned values are wrong."""
    if call.world.mode != "maybe":
        return (call.world.label,)
    graphs = ("function", "dataset")
    return ("eager", *graphs) if call.wrapper == "tf.py_function" else graphs


def advice(
    call: WrapperCall,
    fields: Mapping[str, str],
    help_: Help,
    prediction: Prediction,
    node: ast.AST | None = None,
) -> Violation:
    """A violation at the wrapper's call, or at a node of its function or around it."""
    from pyfunc_lint.diagnostics.violations import Violation

    related: Related = () if node is None else ((call.module, call.node),)
    return Violation(
        call.node if node is None else node,
        call.module,
        call.frame.scope,
        (),  # Advice is for the module that holds the call, not for its callers.
        confidence_of(call.frame.context),
        {"wrapper": call.wrapper, "function": named(call.function_name), **fields},
        help_,
        prediction,
        call.frame,
        related,
    )
