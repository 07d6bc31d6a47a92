"""W7317: the text of a tensor or of bytes is taken for its value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from pyfunc_lint.rules.rule import Observations, Rule, Violation, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.faults import Fault

_ADVICE = {
    "text": "take its value, x.numpy().decode()",
    "number": "take its value, x.numpy() or int(x)",
    "eager": "take its value, x.numpy()",
    "memory": "take its value, x.numpy()",
    "array": "take its elements first, x.item() of a 0-d array",
    "bytes": "decode it first, x.decode()",
    "symbolic": "it has no value here: use tf.strings, tf.lookup, or a tf.py_function",
}


def _fields(fault: Fault) -> Mapping[str, str]:
    fields = fault.fields
    return {
        "value": fields["value"],
        "content": fields.get("content")
        or f"holds the text of {fields['source']}, {fields['shown']}",
        "operation": fields["operation"],
        "effect": fields["effect"],
        "advice": _ADVICE[fields["help"]],
    }


def check(observations: Observations) -> Iterator[Violation]:
    """Texts and memory of tensors that are used as a key, a file name, a number or a result."""
    kept = [fault.fields for fault in observations.faults if fault.reason == "text-kept"]
    places = {fields["place"] for fields in kept}
    forms = {fields["shown"] for fields in kept if fields["shown"]}
    # Odd names serve a cache well that reads what it wrote.
    read = {
        key
        for fault in observations.faults
        if "path" in fault.fields and "written" not in fault.fields
        for key in (fault.fields["place"], fault.fields["shown"])
    }
    elsewhere = {fields["place"] for fields in kept if not fields["shown"]}

    def sure(fields: Mapping[str, str]) -> bool:
        if "written" in fields:
            return fields["shown"] not in read and fields["place"] not in elsewhere
        return fields["place"] not in places and fields["shown"] not in forms

    misused = [f for f in observations.faults if "path" not in f.fields or sure(f.fields)]
    yield from from_faults(
        replace(observations, faults=misused), frozenset({"tensor-as-text"}), _fields
    )


RULE = Rule(
    "W7317",
    "tensor-as-text",
    "`%(value)s` %(content)s, not the value: %(operation)s %(effect)s; %(advice)s",
    "str(t), formatting with %s and f-strings write how a tensor looks, tf.Tensor(…), Tensor(…) or "
    "b'…', and str(b) of bytes is b'…'. In a log that is what one wants. As a file name, a dict "
    "key, a number or a result it is never the value. Likewise bytes(t) and io.BytesIO(t) of a "
    "string tensor hold addresses, not its bytes.",
    check,
)
