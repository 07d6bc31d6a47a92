"""E7304: an array, NumPy scalar or bytes is used as if it were a tensor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import with_article
from pyfunc_lint.rules.rule import Observations, Rule, Violation, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.faults import Fault


def _fields(fault: Fault) -> Mapping[str, str]:
    fields = fault.fields
    attribute = fields.get("attribute", "")
    if attribute == "numpy":
        advice = f"use `{fields['value']}` as it is"
    else:
        advice = "use NumPy's attributes, or tf.py_function to receive a tensor"
    return {
        "value": fields["value"],
        "kind": with_article(fields["kind"]),
        "operation": fields["operation"],
        "error": fault.error or "AttributeError",
        "advice": advice,
    }


def check(observations: Observations) -> Iterator[Violation]:
    """Attributes that only tensors have, read from what NumPy gives."""
    yield from from_faults(observations, frozenset({"array-as-tensor"}), _fields)


RULE = Rule(
    "E7304",
    "tensor-method-on-array",
    "`%(value)s` is %(kind)s, not a tensor: %(operation)s raises %(error)s; %(advice)s",
    "The function behind tf.numpy_function and tf.compat.v1.py_func receives NumPy arrays, NumPy "
    "scalars and bytes. They have no .numpy() and none of the other attributes of tensors.",
    check,
)
