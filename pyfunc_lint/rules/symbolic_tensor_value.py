"""E7301: a tensor that has no value is used for its value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.domain.worlds import WORLDS
from pyfunc_lint.rules.rule import Observations, Rule, Violation, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.faults import Fault

_ADVICE = {
    ".numpy()": "use TensorFlow operations, or move the code into a tf.py_function",
    "iteration": "use tf.unstack, tf.map_fn or a tf.data transformation",
    "unpacking": "use tf.unstack(…, num=…) or index the tensor",
    "a test": "use tf.cond or tf.where",
    "assert": "use tf.debugging.Assert() or one of tf.debugging.assert_…()",
    "int()": "use tf.cast",
    "float()": "use tf.cast",
}


def _fields(fault: Fault) -> Mapping[str, str]:
    fields = fault.fields
    operation = fields["operation"]
    if fault.world.body:
        where = f"the body of {fault.world.body}, captured from the traced code around it"
        advice = "pass it to the function through inp"
    elif fields["kind"].startswith("KerasTensor"):
        where = WORLDS[fault.world.label].place
        advice = "use layers and operations of Keras, or put the code into a layer's call()"
    else:
        where = WORLDS[fault.world.label].place
        advice = _ADVICE.get(operation, "")
        if not advice and fields.get("attribute"):
            advice = "tensors have no such attribute: use TensorFlow operations"
        if not advice:
            advice = "use a TensorFlow operation, or wrap the call in tf.py_function"
    return {
        "value": fields["value"],
        "kind": fields["kind"],
        "where": where,
        "operation": operation,
        "error": fault.error or "an error",
        "advice": advice,
    }


def check(observations: Observations) -> Iterator[Violation]:
    """Operations that would work on an eager tensor or on an array, done to a symbolic one."""
    yield from from_faults(observations, frozenset({"symbolic-value"}), _fields)


RULE = Rule(
    "E7301",
    "symbolic-tensor-value",
    "`%(value)s` is a %(kind)s in %(where)s and has no value: %(operation)s raises %(error)s; "
    "%(advice)s",
    "Code that TensorFlow traces (tf.function, Dataset.map and its kin, Keras layers, losses and "
    "metrics, graph mode) sees symbolic tensors. They have a dtype and a shape but no value, so "
    ".numpy(), NumPy functions, most Python functions, iteration, unpacking and truth tests fail, "
    "unless AutoGraph rewrites them.",
    check,
)
