"""Regular expressions: matches and their groups."""

from __future__ import annotations

import ast

from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Frame, Interpreter
from pyfunc_lint.interpreter.libraries.python import by_signature
from pyfunc_lint.interpreter.libraries.registry import handles
from pyfunc_lint.models import python as stubs
from pyfunc_lint.values import (
    ALWAYS,
    NONE,
    POISON,
    Const,
    Opaque,
    Py,
    Sequence,
    Value,
    const,
    join,
    python_kind,
)


@handles("re.search", "re.match", "re.fullmatch")
def _search(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A match, if there is one."""
    signature = stubs.signature(name)
    if signature is None:
        return None
    if by_signature(run, node, signature, arguments, frame, f"{name}()") is POISON:
        return POISON
    pattern, subject = arguments.get(0, "pattern"), arguments.get(1, "string")
    if pattern is None or subject is None or python_kind(subject) not in ("str", "bytes"):
        return None
    return join(
        ((ALWAYS, NONE), (ALWAYS, Opaque("re.Match", Sequence("tuple", (pattern, subject)))))
    )


def match_method(
    run: Interpreter, node: ast.AST, match: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """``m.group()``: text, but for groups that need not take part."""
    held = match.detail
    if match.type_name != "re.Match" or name != "group" or not isinstance(held, Sequence):
        return None
    pattern, subject = held.items or (NONE, NONE)
    whole = not arguments.positional or arguments.positional[0] == const(0)
    if len(arguments.positional) > 1 or arguments.keywords:
        return None
    text = pattern.value if isinstance(pattern, Const) else None
    if whole or (isinstance(text, str) and not set("|?*{") & set(text)):
        return Py(python_kind(subject))
    return None
