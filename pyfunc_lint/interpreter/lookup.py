"""Keys and items that a container of str surely does not hold: bytes, and the text of a tensor."""

from __future__ import annotations

import ast

from pyfunc_lint.interpreter import describe, texts
from pyfunc_lint.interpreter.core import Frame, Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.values import Mapping, Py, Sequence, Value, const, python_kind


def missing(held: Mapping, key: Value) -> Raises | None:
    """``d[key]`` that raises, whatever the key's value is."""
    constants = texts.constants_in(held)
    if not _never_among(key, constants):
        return None
    spelling = texts.spelling_of(key)
    if spelling is not None:
        return texts.misuse(spelling, "use as a dict key", "raises KeyError", "KeyError")
    return Raises(
        "bytes-as-str", "KeyError", "",
        {"operation": "use as a key of a dict with str keys", "kind": "bytes"},
    )  # fmt: skip


def unlisted(held: Value, wanted: Value) -> Raises | None:
    """``list.index`` of what is not there."""
    if not _never_among(wanted, texts.constants_in(held)):
        return None
    spelling = texts.spelling_of(wanted)
    if spelling is not None:
        return texts.misuse(spelling, ".index()", "raises ValueError", "ValueError")
    return Raises(
        "bytes-as-str", "ValueError", "is not in list",
        {"operation": ".index() of a list of str", "kind": "bytes"},
    )  # fmt: skip


def absent(held: Value, key: Value, operation: str, answer: str) -> Raises | None:
    """``d.get(key)`` and its like, which find nothing and raise nothing."""
    if not _never_among(key, texts.constants_in(held)):
        return None
    spelling = texts.spelling_of(key)
    if spelling is not None:
        return texts.misuse(spelling, operation, f"is always {answer}")
    other = "a dict with str keys" if isinstance(held, Mapping) else describe.value(held)
    return Raises(
        "bytes-compared", "", "", {"operation": operation, "other": other, "answer": answer}
    )


def _never_among(key: Value, constants: list[object]) -> bool:
    """Whether a key of this kind is none of the constants, which are all str."""
    if not constants or not all(isinstance(constant, str) for constant in constants):
        return False
    spelling = texts.spelling_of(key)
    if spelling is not None:
        return all(texts.is_never(spelling, constant) for constant in constants)
    return python_kind(key) == "bytes"


def never_equal(
    run: Interpreter, op: str, node: ast.AST, left: Value, right: Value, frame: Frame
) -> Raises | None:
    """bytes compared with str: no error, and never equal."""
    if op in ("==", "!="):
        sides = (left, right) if isinstance(left, Py) else (right, left)
        clash = isinstance(sides[0], Py) and [python_kind(s) for s in sides] == ["bytes", "str"]
        other = right if sides[0] is left else left
    elif op in ("in", "not in") and isinstance(left, Py) and left.kind == "bytes":
        held = run.freeze(right)
        items: list[Value] = []
        if isinstance(held, Sequence) and held.items:
            items = list(held.items)
        elif isinstance(held, Mapping) and not held.open:
            items = [const(key) for key, _ in held.entries]
        clash = bool(items) and all(python_kind(item) == "str" for item in items)
        clash = clash and not texts.grows(texts.searched(node), frame)
        other = right
    else:
        return None
    if not clash:
        return None
    answer = "True" if op in ("!=", "not in") else "False"
    return Raises(
        "bytes-compared", "", "",
        {"operation": op, "other": describe.value(run.freeze(other)), "answer": answer},
    )  # fmt: skip
