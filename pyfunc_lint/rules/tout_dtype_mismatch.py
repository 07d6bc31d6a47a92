"""E7302: what the wrapped function returns has another dtype than Tout declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.rules.returns import eagerly_unchecked, from_problems
from pyfunc_lint.rules.rule import Observations, Rule, Violation

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.records import Problem, WrapperCall


def _fields(call: WrapperCall, problem: Problem) -> Mapping[str, str]:
    from pyfunc_lint.domain import describe
    from pyfunc_lint.overlays.tensorflow.wrappers import contract, outputs

    tensors = call.wrapper == outputs.PY_FUNCTION
    return {
        "returned": describe.value(problem.value),
        "position": f" (output {problem.index})" if problem.count > 1 else "",
        "declared": problem.declared,
        "error": problem.error,
        "note": eagerly_unchecked(call),
        "advice": contract.fix_for_tensor(problem) if tensors else contract.fix_for_array(problem),
    }


def check(observations: Observations) -> Iterator[Violation]:
    """Every way out of the function whose values TensorFlow would refuse for their dtype."""
    yield from from_problems(observations, "dtype", _fields)


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
