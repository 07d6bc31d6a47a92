"""E7304: an array, NumPy scalar or bytes is used as if it were a tensor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.help import Help, OnlyWords, become, filled, words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults
from pyfunc_lint.rules.syntax import method_call
from pyfunc_lint.rules.wording import subject
from pyfunc_lint.source.segments import called, segment, shown

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import Misuse
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation


def _say(fault: Fault, misuse: Misuse) -> Said:
    return {
        "operation": misuse.operation,
        "fails": fails(fault.error or "AttributeError"),
        "value": subject(fault.module, misuse.node),
        "kind": misuse.kind,
    }, _help(fault, misuse)


def _help(fault: Fault, misuse: Misuse) -> Help:
    node, module = misuse.node, fault.module
    if misuse.attribute == "set_shape":
        return words("leave it out: an array has its shape; set it on the wrapper's result")
    if (template := _OF_SHAPES.get(misuse.attribute)) is not None and misuse.is_shape:
        return _called_instead(fault, misuse, template)
    if misuse.attribute != "numpy" or node is None:
        return words("use NumPy's attributes, or tf.py_function to receive a tensor")
    _, call = method_call(module, node)
    text = f"use `{shown(module, node)}` as it is"
    return become(module, call, segment(module, node), text)


_OF_SHAPES = {"as_list": "list({})", "num_elements": "math.prod({})", "ndims": "len({})",
              "rank": "len({})"}  # fmt: skip
"""What a tuple has in place of what a TensorShape has."""


def _called_instead(fault: Fault, misuse: Misuse, template: str) -> Help:
    node, module = misuse.node, fault.module
    if node is None or (template.startswith("math.") and not called(module, "math")):
        return words(f"it is a tuple: {filled(template, 'x.shape')}", OnlyWords.NOT_IMPORTED)
    attribute, call = method_call(module, node)
    said = filled(template, shown(module, node))
    return become(
        module, call or attribute, filled(template, segment(module, node)), f"write `{said}`"
    )


def check(observations: Observations) -> Iterator[Violation]:
    """Attributes that only tensors have, read from what NumPy gives."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "E7304",
    "tensor-method-on-array",
    "%(operation)s %(fails)s: %(value)s is %(kind)s, not a tensor",
    "The function behind tf.numpy_function and tf.compat.v1.py_func receives NumPy arrays, NumPy "
    "scalars and bytes. They have no .numpy() and none of the other attributes of tensors.",
    check,
    frozenset({Cause.ARRAY_AS_TENSOR}),
)
