"""E7313: bytes are used where str is needed, or str where bytes are."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.help import Help, replace_by, words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults
from pyfunc_lint.rules.wording import subject

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import Misuse
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation


def _say(fault: Fault, misuse: Misuse) -> Said:
    value = "the value"
    if misuse.node is not None:
        value = subject(fault.module, misuse.node, misuse.of_items)
    if fault.cause is Cause.BYTES_AS_ARRAY:
        state = "is bytes, not an array"
    elif fault.cause is Cause.ARRAY_AS_BYTES:
        state = "is a 0-d array when the wrapper is called eagerly, not bytes"
    elif misuse.is_text:
        state = "is a str, not bytes"
    else:
        state = "is bytes, not str"
    return {
        "operation": misuse.operation,
        "fails": fails(fault.error),
        "value": value,
        "state": state,
    }, _help(fault, misuse)


def _help(fault: Fault, misuse: Misuse) -> Help:
    if fault.cause is Cause.BYTES_AS_ARRAY:
        return words("use it as it is")
    if fault.cause is Cause.ARRAY_AS_BYTES:
        return words("np.asarray(x).item() is its bytes in both worlds")
    if misuse.of_items:
        method = "encode" if misuse.is_text else "decode"
        return replace_by(fault.module, misuse.node, f"[item.{method}() for item in {{}}]")
    if misuse.is_text:
        literal = isinstance(misuse.node, ast.Constant)
        return replace_by(fault.module, misuse.node, "b{}" if literal else "{}.encode()")
    return replace_by(fault.module, misuse.node, "{}.decode()")


def check(observations: Observations) -> Iterator[Violation]:
    """Operations that take str and refuse bytes, or take bytes and refuse an array."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "E7313",
    "bytes-as-str",
    "%(operation)s %(fails)s: %(value)s %(state)s",
    "tf.numpy_function and tf.compat.v1.py_func pass a string as bytes in a graph, and as a 0-d "
    "array when they are called eagerly; .numpy() of a string tensor gives bytes. Methods of bytes "
    "take bytes, paths and texts cannot be mixed with str, and str keys are not found.",
    check,
    frozenset({Cause.BYTES_AS_STR, Cause.BYTES_AS_ARRAY, Cause.ARRAY_AS_BYTES}),
)
