"""E7310: Tout is missing, or TensorFlow cannot read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import CallError, Cause
from pyfunc_lint.diagnostics.help import Help, OnlyWords, replace_by, tensorflow, words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import WrongCall
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation

_DTYPES = {
    "builtins.str": "string", "builtins.bytes": "string",
    "builtins.complex": "complex128", "str str": "string",
    "str bytes": "string",
}  # fmt: skip
_HELP = {
    "builtins.int": "write tf.int32 or tf.int64, whichever the function returns",
    "str int": "write tf.int32 or tf.int64, whichever the function returns",
    "none": "write Tout=[] for a function without result",
    "dict": "declare a list of dtypes and put the dict together outside",
    "nested list": "declare a flat list and nest the results outside",
    "set": "a set has no order: write a list",
    "tf.Tensor": "write a dtype such as tf.float32",
}


def _say(fault: Fault, wrong: WrongCall) -> Said:
    problem, help_ = _SAID[wrong.error](fault, wrong)
    return {"wrapper": wrong.wrapper, "fails": fails(fault.error), "problem": problem}, help_


def _missing(fault: Fault, wrong: WrongCall) -> tuple[str, Help]:
    text = "declare the dtypes of what comes back, Tout=[] for nothing"
    if wrong.name == "bare":
        text = f"write @{wrong.wrapper}(Tout=...)"
    return "it gets no Tout", words(text)


def _unreadable(fault: Fault, wrong: WrongCall) -> tuple[str, Help]:
    what = wrong.described
    problem = f"{what} in Tout is no dtype" if wrong.name else f"Tout={what} is no dtype"
    return problem, _help(fault, wrong)


_SAID = {CallError.NO_TOUT: _missing, CallError.UNREADABLE_TOUT: _unreadable}


def _help(fault: Fault, wrong: WrongCall) -> Help:
    module, node = fault.module, wrong.node
    if wrong.key.endswith("spec"):
        return words("write the dtype: only tf.py_function takes a TypeSpec")
    if wrong.key in ("tensor", "variable"):
        if wrong.name or node is None:
            return words("write its dtype, x.dtype", OnlyWords.ELSEWHERE)
        return replace_by(module, node, "{}.dtype", "write its dtype, `{}`")
    dtype = _DTYPES.get(wrong.key)
    if dtype is None:
        return words(_HELP.get(wrong.key, "write dtypes such as tf.float32"))
    name = f"{tensorflow(module)}.{dtype}"
    if wrong.name or node is None:
        return words(f"write `{name}`", OnlyWords.ELSEWHERE)
    return replace_by(module, node, name)


def check(observations: Observations) -> Iterator[Violation]:
    """Calls of wrappers whose ``Tout`` is refused."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "E7310",
    "invalid-tout",
    "%(wrapper)s %(fails)s: %(problem)s",
    'Tout is a dtype or a flat list of dtypes: tf.float32, np.float32, "float32", the '
    'built-in float, bool and object. The built-in int, str, bytes and complex, "int" and '
    '"str", None, dictionaries, sets, nested lists, tensors and classes are refused; a '
    "TypeSpec is read by tf.py_function only. tf.numpy_function and tf.compat.v1.py_func read "
    "Tout in a graph only.",
    check,
    frozenset({Cause.WRAPPER_TOUT}),
)
