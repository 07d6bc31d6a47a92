"""E7320: the list of results of a wrapper is used as a tensor, or unpacked wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import CallError, Cause
from pyfunc_lint.diagnostics.help import Help, replace_by, words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults
from pyfunc_lint.rules.wording import counted
from pyfunc_lint.source.segments import shown

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import WrongCall
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation


def _say(fault: Fault, wrong: WrongCall) -> Said:
    operation, help_ = _SAID[wrong.error](fault, wrong)
    return {
        "wrapper": wrong.wrapper,
        "operation": operation,
        "fails": fails(fault.error),
    }, help_


def _attribute(fault: Fault, wrong: WrongCall) -> tuple[str, Help]:
    operation = f".{wrong.name}"
    if wrong.name == "numpy" and fault.world.mode == "graph":
        first = f"{shown(fault.module, wrong.node)}[0]"
        return operation, words(
            f"take `{first}`, which is symbolic here and has no .numpy() either"
        )
    text = "write `{}" + operation + "`, or a single dtype as Tout"
    return operation, replace_by(fault.module, wrong.node, "{}[0]", text)


def _unpacked(fault: Fault, wrong: WrongCall) -> tuple[str, Help]:
    results = counted(wrong.index, "result")
    help_ = words("unpack as many names, or declare in Tout all that the function returns")
    return f"unpacking {results} into {wrong.count} names", help_


_SAID = {CallError.LIST_ATTRIBUTE: _attribute, CallError.UNPACKED: _unpacked}


def check(observations: Observations) -> Iterator[Violation]:
    """Attributes of tensors read from the list, and unpacking into another number of names."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "E7320",
    "wrapper-result-misuse",
    "%(operation)s %(fails)s: with a list for Tout, %(wrapper)s gives a list of results",
    "A wrapper gives one tensor for Tout=tf.float32, and a list for Tout=[tf.float32]: the list "
    "has no set_shape, shape, dtype or numpy, and has to be unpacked into as many names as Tout "
    "has dtypes.",
    check,
    frozenset({Cause.WRAPPER_RESULT}),
)
