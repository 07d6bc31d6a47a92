"""E7303: an EagerTensor is used as if it were an array, bytes, a str or a key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import with_article
from pyfunc_lint.rules.rule import Observations, Rule, Violation, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.faults import Fault


def _fields(fault: Fault) -> Mapping[str, str]:
    fields = fault.fields
    value = fields["value"]
    text = fields.get("dtype") == "string"
    help_form = fields.get("help")
    if help_form in ("int", "float", "bool", "complex"):
        advice = f"{help_form}({value})"
    elif help_form == "element":
        array = not fields["kind"].endswith("Tensor") and "Tensor(" not in fields["kind"]
        advice = f"{value}.item()" if array else f"{value}.numpy().item()"
    elif help_form == "list":
        advice = f"{value}.numpy().tolist()"
    elif fields.get("attribute"):
        of_bytes = not text or hasattr(bytes, fields["attribute"])
        advice = f"{value}.numpy(){fields['operation'] if of_bytes else ''}"
    elif text:
        advice = f"{value}.numpy().decode()"
    else:
        advice = f"{value}.numpy()"
    return {
        "value": value,
        "kind": with_article(fields["kind"]),
        "operation": fields["operation"],
        "error": fault.error or "an error",
        "advice": advice,
    }


def check(observations: Observations) -> Iterator[Violation]:
    """Operations that fail on an eager tensor and would work on its NumPy value."""
    yield from from_faults(observations, frozenset({"missing-numpy"}), _fields)


RULE = Rule(
    "E7303",
    "missing-numpy-call",
    "`%(value)s` is %(kind)s, not its value: %(operation)s raises %(error)s; write `%(advice)s`",
    "The function behind tf.py_function receives EagerTensors. They are not arrays, bytes or str: "
    "methods of arrays, methods of str and bytes, file names, dict keys and membership tests need "
    "the NumPy value, x.numpy(), and text needs x.numpy().decode().",
    check,
)
