"""What the messages about returned values share: one violation a call, from its first problem."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import Outcome, Prediction
from pyfunc_lint.rules.rule import Observations, Violation, confidence_of

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.records import Problem, WrapperCall


def from_problems(
    observations: Observations,
    kind: str,
    fields: Callable[[WrapperCall, Problem], Mapping[str, str]],
) -> Iterator[Violation]:
    """Violations of a rule about what wrapped functions return."""
    # Loaded here: the table of messages is read in every pylint run, the interpreter is not.
    from pyfunc_lint.overlays.tensorflow.wrappers import contract

    for call in observations.wrapper_calls:
        if call.guarded:
            continue
        problem = next((p for p in contract.problems(call) if p.kind == kind), None)
        if problem is None:
            continue
        outcome: Outcome = "raises" if problem.error else "loses"
        yield Violation(
            call.node,
            call.module,
            call.frame.scope,
            call.frame.chain(),
            confidence_of(call.frame.context),
            {
                "function": f"`{call.function_name}`" if call.function_name else "the function",
                "wrapper": call.wrapper,
                **fields(call, problem),
            },
            Prediction(outcome, problem.error, problem.text, contract.failing_worlds(call)),
            call.frame,
            ((call.module, problem.node),),
            conditional=call.partly,
            requires=contract.needs(problem.value),
        )


def eagerly_unchecked(call: WrapperCall) -> str:
    """A reminder that tests which call the wrapper eagerly do not see it."""
    if call.wrapper == "tf.py_function":
        return ""
    return "; called eagerly nothing is checked, in a graph it fails"
