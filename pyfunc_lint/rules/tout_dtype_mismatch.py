"""E7302: what the wrapped function returns has another dtype than Tout declares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.findings import Prediction
from pyfunc_lint.rules.rule import Rule, Trace, Violation, confidence_of

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.contract import Clash
    from pyfunc_lint.interpreter.records import WrapperCall


def check(trace: Trace) -> Iterator[Violation]:
    """Every way out of the function whose values TensorFlow would refuse for their dtype."""
    for call in trace.wrapper_calls:
        if call.guarded:
            continue
        violation = _first(call)
        if violation is not None:
            yield violation


def _first(call: WrapperCall) -> Violation | None:
    from pyfunc_lint.interpreter import contract

    for returned in call.returned:
        clashes = contract.dtype_clashes(call, returned)
        if clashes:
            return _violation(call, clashes[0])
    return None


def _violation(call: WrapperCall, clash: Clash) -> Violation:
    from pyfunc_lint.interpreter import contract, describe

    name = f"`{call.function_name}`" if call.function_name else "the function"
    position = f" (output {clash.index})" if clash.count > 1 else ""
    if call.wrapper == contract.PY_FUNCTION:
        note = ""
        fix = contract.fix_for_tensor(clash)
    else:
        note = "; called eagerly nothing is checked, in a graph it fails"
        fix = contract.fix_for_array(clash)
    chain = contract.chain_of(call)
    return Violation(
        call.node,
        call.module,
        call.frame.scope,
        chain,
        confidence_of(call.frame.context),
        {
            "function": name,
            "returned": describe.value(clash.value),
            "position": position,
            "wrapper": call.wrapper,
            "declared": clash.declared,
            "error": clash.error,
            "note": note,
            "advice": fix,
        },
        Prediction("raises", clash.error, clash.text, contract.failing_worlds(call)),
        call.frame,
        ((call.module, clash.node),),
    )


RULE = Rule(
    "E7302",
    "tout-dtype-mismatch",
    "%(function)s returns %(returned)s%(position)s, but Tout of %(wrapper)s declares %(declared)s: "
    "%(error)s%(note)s; %(advice)s",
    "tf.py_function does not convert a tensor to Tout, and takes no Python float for an integer; "
    "tf.numpy_function and tf.compat.v1.py_func in a graph want exactly the declared dtype (a "
    "Python float counts as float64, an int as int64). Called eagerly numpy_function checks "
    "nothing, so the mismatch shows only in the pipeline.",
    check,
)
