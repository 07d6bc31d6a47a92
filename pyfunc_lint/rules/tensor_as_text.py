"""W7317: the text of a tensor or of bytes is taken for its value."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.findings import Oracle
from pyfunc_lint.diagnostics.help import Help, OnlyWords, replace_by, words
from pyfunc_lint.rules.rule import Rule, Said, from_faults
from pyfunc_lint.rules.wording import subject
from pyfunc_lint.source.segments import operand, shown

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import TextUse
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation

_HELP = {
    "text": "take its value, x.numpy().decode()",
    "number": "take its value, x.numpy() or int(x)",
    "eager": "take its value, x.numpy()",
    "array": "take its elements first, x.item() of a 0-d array",
    "bytes": "decode it first, x.decode()",
    "symbolic": "it has no value here: use tf.strings, tf.lookup, or a tf.py_function",
}
_TEMPLATES = {"text": "{}.numpy().decode()", "bytes": "{}.decode()"}
"""What takes the place of ``str(x)``."""


def _say(fault: Fault, use: TextUse) -> Said:
    if use.shown:
        content = f"holds the text of {use.source_kind}, {use.shown}"
    else:
        content = f"is {use.source_kind}"
    return {
        "operation": use.operation,
        "effect": use.effect,
        "value": subject(fault.module, use.made),
        "content": content,
    }, _help(fault, use)


def _help(fault: Fault, use: TextUse) -> Help:
    text = _HELP[use.source_form]
    if (source := _written(use.made)) is not None:
        name = operand(fault.module, source, shown(fault.module, source))
        text = re.sub(r"\bx\b", lambda _: name, text)
    if use.memory and use.source_form != "array":
        return replace_by(fault.module, use.made, "{}.numpy()")
    template = _TEMPLATES.get(use.source_form)
    made = use.made
    whole = isinstance(made, ast.Call) and len(made.args) == 1 and not made.keywords
    if template is None or not whole:
        return words(text, OnlyWords.VALUE if template is None else OnlyWords.ELSEWHERE)
    assert isinstance(made, ast.Call)
    if not isinstance(made.func, ast.Name) or made.func.id != "str":
        return words(text, OnlyWords.ELSEWHERE)
    return replace_by(fault.module, made.args[0], template)


def _written(made: ast.AST | None) -> ast.expr | None:
    """The one expression whose value a text writes."""
    if isinstance(made, ast.JoinedStr):
        parts = [part.value for part in made.values if isinstance(part, ast.FormattedValue)]
    elif isinstance(made, ast.Call) and not made.keywords:
        parts = made.args
    elif isinstance(made, ast.BinOp) and isinstance(made.op, ast.Mod):
        parts = [made.right]
    else:
        parts = []
    single = len(parts) == 1 and not isinstance(parts[0], (ast.Starred, ast.Tuple))
    return parts[0] if single else None


def check(observations: Observations) -> Iterator[Violation]:
    """Texts and memory of tensors that are used as a key, a file name, a number or a result."""
    misused = _sure(observations)
    yield from from_faults(replace(observations, faults=misused), RULE.causes, _say, Oracle.TEXT)


def _sure(observations: Observations) -> list[Fault]:
    """The faults without names of files that the module itself makes, or may make."""
    from pyfunc_lint.diagnostics.details import KeptText, TextUse

    kept: list[KeptText] = []
    uses: list[tuple[Fault, TextUse]] = []
    for fault in observations.faults:
        if isinstance(fault.detail, KeptText):
            kept.append(fault.detail)
        elif isinstance(fault.detail, TextUse):
            uses.append((fault, fault.detail))
    places = {text.made for text in kept}
    forms = {text.shown for text in kept if text.shown}
    elsewhere = {text.made for text in kept if not text.shown}
    # Odd names serve a cache well that reads what it wrote.
    read = {use.shown for _, use in uses if use.as_path and not use.written}

    def sure(use: TextUse) -> bool:
        if not use.as_path:
            return True
        if use.written:
            return use.shown not in read and use.made not in elsewhere
        return use.made not in places and use.shown not in forms

    return [fault for fault, use in uses if sure(use)]


RULE = Rule(
    "W7317",
    "tensor-as-text",
    "%(operation)s %(effect)s: %(value)s %(content)s, not its value",
    "str(t), formatting with %s and f-strings write how a tensor looks, tf.Tensor(...), "
    "Tensor(...) or b'...', and str(b) of bytes is b'...'. In a log that is what one wants. As a "
    "file name, a dict key, a number or a result it is never the value. Likewise bytes(t) and "
    "io.BytesIO(t) of a string tensor hold addresses, not its bytes.",
    check,
    frozenset({Cause.TEXT_AS_VALUE}),
)
