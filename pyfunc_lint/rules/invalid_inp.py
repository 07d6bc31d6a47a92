"""E7311: inp is no list of inputs, or holds what cannot become a tensor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import CallError, Cause
from pyfunc_lint.diagnostics.help import Help, OnlyWords, replace_by, words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults, named
from pyfunc_lint.source.segments import shown

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import WrongCall
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation

_ELEMENTS = {
    "none": "bind it with functools.partial instead",
    "dict": "pass its values, inp=[d['a'], d['b']]",
    "ragged": "use tf.py_function, or pass its values and row splits",
    "sparse": "use tf.py_function, or pass its indices and values",
    "list:mixed": "pass text and numbers as inputs of their own",
    "list:ragged": "pad them, or bind them with functools.partial",
    "datetime": "pass its .timestamp(), or bind it with functools.partial",
    "kerastensor": "call it in a Layer or a tf.keras.layers.Lambda",
}
_TEMPLATES = {"path": "str({})", "deque": "list({})", "enum": "{}.value"}


def _say(fault: Fault, wrong: WrongCall) -> Said:
    said = _SAID[wrong.error](fault, wrong)
    fails_ = fails(fault.error) if fault.error else "takes inp apart without an error"
    return {"wrapper": wrong.wrapper, "fails": fails_, "problem": said[0]}, said[1]


def _no_list(fault: Fault, wrong: WrongCall) -> tuple[str, Help]:
    text = f"it wants a list of inputs, but inp is {wrong.kind}"
    if wrong.is_tensor or wrong.is_array:
        return text, replace_by(fault.module, wrong.node, "[{}]", "write `inp={}`")
    return text, words("write inp=[...]")


def _no_tensor(fault: Fault, wrong: WrongCall) -> tuple[str, Help]:
    module, node = fault.module, wrong.node
    source = shown(module, node)
    what = wrong.kind if wrong.kind != "?" else "an object"
    text = f"it cannot make a tensor of input {wrong.index}, {what}"
    if source and source != what:
        text = f"it cannot make a tensor of `{source}`, which is {what}"
    if wrong.key in _TEMPLATES:
        return text, replace_by(module, node, _TEMPLATES[wrong.key], "pass `{}`")
    return text, words(_ELEMENTS.get(wrong.key, "bind it with functools.partial or a lambda"))


def _split(fault: Fault, wrong: WrongCall) -> tuple[str, Help]:
    clause = f"is {wrong.name}" if wrong.name.startswith("missing") else wrong.name
    text = f"inp is a tensor, whose rows become the inputs: {named(wrong.key)} {clause}"
    return text, replace_by(fault.module, wrong.node, "[{}]", "write `inp={}`")


def _taken_apart(fault: Fault, wrong: WrongCall) -> tuple[str, Help]:
    text = f"the {wrong.name} of `{shown(fault.module, wrong.node) or 'inp'}` become the inputs"
    if wrong.name == "keys":
        return text, words("pass its values, inp=list(d.values())")
    return text, replace_by(fault.module, wrong.node, "[{}]", "write `inp={}`")


def _missing(fault: Fault, wrong: WrongCall) -> tuple[str, Help]:
    return "it gets no inp", words("write inp=[...]", OnlyWords.NO_SOURCE)


_SAID = {
    CallError.NO_LIST: _no_list,
    CallError.NO_TENSOR: _no_tensor,
    CallError.SPLIT_TENSOR: _split,
    CallError.TAKEN_APART: _taken_apart,
    CallError.NO_INP: _missing,
}


def check(observations: Observations) -> Iterator[Violation]:
    """Calls of wrappers whose ``inp`` is refused, or taken apart."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "E7311",
    "invalid-inp",
    "%(wrapper)s %(fails)s: %(problem)s",
    "inp is a list with one element for each parameter, and every element has to become a "
    "tensor: no None, dict, dataset or object, for tf.numpy_function and tf.compat.v1.py_func "
    "in a graph no ragged or sparse tensor either. A bare tensor cannot be iterated in a "
    "graph and is split eagerly, of a dict the keys are passed.",
    check,
    frozenset({Cause.WRAPPER_INP}),
)
