"""Keys and items that a container surely does not hold: bytes among str, the text of a tensor."""

from __future__ import annotations

import ast

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Comparison, Misuse
from pyfunc_lint.domain import describe
from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Array
from pyfunc_lint.domain.values import NONE, Py, Value, const, python_kind
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.operations.operands import side_of
from pyfunc_lint.interpreter.qualifiers import json_data, texts
from pyfunc_lint.tables.dtypes import ITEMS


def missing(held: Mapping, key: Value, node: ast.AST) -> Raises | None:
    """``d[key]`` that raises, whatever the key's value is."""
    if not _never_among(key, held):
        return None
    rendering = texts.spelling_of(key)
    if rendering is not None:
        return texts.misuse(rendering, "use as a dict key", "raises KeyError", "KeyError")
    return Raises(Cause.BYTES_AS_STR, "KeyError", "", Misuse(_as_key(key, held), node, key))


def _as_key(key: Value, held: Value) -> str:
    """bytes are looked for among str, or str among bytes."""
    subject = "use" if python_kind(key) == "bytes" else "use of a str"
    return f"{subject} as a key of a dict with {text_kind(held)} keys"


def unlisted(held: Value, wanted: Value, node: ast.AST) -> Raises | None:
    """``list.index`` of what is not there."""
    if not _never_among(wanted, held):
        return None
    rendering = texts.spelling_of(wanted)
    if rendering is not None:
        return texts.misuse(rendering, ".index()", "raises ValueError", "ValueError")
    kind = held.kind if isinstance(held, Sequence) else "list"
    subject = "" if python_kind(wanted) == "bytes" else " of a str in"
    operation = f".index(){subject or ' of'} a {kind} of {text_kind(held)}"
    detail = Misuse(operation, node, wanted)
    return Raises(Cause.BYTES_AS_STR, "ValueError", f"not in {kind}", detail)


def absent(held: Value, key: Value, operation: str, answer: str) -> Raises | None:
    """``d.get(key)`` and its like, which find nothing and raise nothing."""
    if not _never_among(key, held):
        return None
    rendering = texts.spelling_of(key)
    if rendering is not None:
        return texts.misuse(rendering, operation, f"is always {answer}")
    other = (
        f"a dict with {text_kind(held)} keys" if isinstance(held, Mapping) else describe.value(held)
    )
    return compared(operation, other, answer)


def _never_among(key: Value, held: Value) -> bool:
    """Whether a key of this kind is none of those that are held: str and bytes are never equal."""
    rendering = texts.spelling_of(key)
    if rendering is not None:
        constants = texts.constants_in(held)
        return bool(constants) and all(
            isinstance(constant, str) and texts.is_never(rendering, constant)
            for constant in constants
        )
    return _clash(python_kind(key), text_kind(held))


def _clash(first: str, second: str) -> bool:
    return {first, second} == {"str", "bytes"}


def text_kind(held: Value) -> str:
    """Of what kind all keys or items of a container surely are: "str" or "bytes"; else nothing."""
    if isinstance(held, Array):
        kind = ITEMS.get(held.dtype or "", "")
        return kind if kind in ("str", "bytes") else ""
    items: list[Value] = []
    if isinstance(held, Mapping):
        items = [const(key) for key, _ in held.entries]
        if held.open:
            items.append(held.key or NONE)
    elif isinstance(held, Sequence):
        items = list(held.items if held.items is not None else (held.element or NONE,))
    kinds = {
        "str" if json_data.is_data(member) else python_kind(member)
        for item in items
        for _, member in members(item)
    }
    kind = kinds.pop() if len(kinds) == 1 else ""
    return kind if kind in ("str", "bytes") else ""


def never_equal(
    run: Interpreter, op: str, node: ast.AST, left: Value, right: Value, frame: Frame
) -> Raises | None:
    """bytes compared with str: no error, and never equal."""
    if op in ("==", "!="):
        sides = (left, right) if _holds_bytes(left) else (right, left)
        clash = _holds_bytes(sides[0]) and _holds_str(sides[1])
        other = right if sides[0] is left else left
        place = side_of(node, sides[0] is left) if python_kind(sides[0]) == "bytes" else None
    elif op in ("in", "not in") and python_kind(left):
        # Whether a constant is among constants is computed, whatever comes of it.
        held = run.freeze(right)
        place = side_of(node, True) if python_kind(left) == "bytes" else None
        if json_data.is_data(held):
            return (
                compared(op, "JSON data", "False" if op == "in" else "True", place)
                if (python_kind(left) == "bytes")
                else None
            )
        clash = _clash(python_kind(left), text_kind(held))
        clash = clash and (isinstance(left, Py) or not texts.constants_in(held))
        clash = clash and not texts.grows(texts.searched(node), frame)
        other = right
    else:
        return None
    if not clash:
        return None
    answer = "True" if op in ("!=", "not in") else "False"
    return compared(op, describe.value(run.freeze(other)), answer, place)


def compared(operation: str, other: str, answer: str, node: ast.AST | None = None) -> Raises:
    """The fault of a comparison of bytes with str: nothing is raised, the answer is fixed."""
    return Raises(Cause.BYTES_COMPARED, "", "", Comparison(operation, other, answer, node))


def _holds_bytes(value: Value) -> bool:
    """bytes, or an array of those that TensorFlow passed."""
    if isinstance(value, Array):
        return value.dtype == "string"
    return isinstance(value, Py) and value.kind == "bytes"


def _holds_str(value: Value) -> bool:
    return python_kind(value) == "str" or (isinstance(value, Array) and value.dtype == "str")


def never_in(
    run: Interpreter, name: str, node: ast.AST, wanted: Value, among: Value, frame: Frame
) -> None:
    """``np.isin(names, ["a", "b"])`` of bytes: all False."""
    held = run.freeze(run.refine(among))
    place = node.args[1] if isinstance(node, ast.Call) and len(node.args) > 1 else node
    if _holds_bytes(run.refine(wanted)) and (text_kind(held) == "str" or _holds_str(held)):
        if not texts.grows(place, frame):
            run.fault(node, frame, compared(f"{name}()", describe.value(held), "False"), "loses")


def never_matched(run: Interpreter, node: ast.Match, subject: Value, frame: Frame) -> None:
    """``match`` on bytes whose cases are str: none is ever taken."""
    options = [member for _, member in members(run.refine(subject))]
    patterns = [
        part.value
        for case in node.cases
        for part in ast.walk(case.pattern)
        if isinstance(part, ast.MatchValue) and isinstance(part.value, ast.Constant)
    ]
    if not patterns or not all(isinstance(part.value, str) for part in patterns):
        return
    if options and all(isinstance(m, Py) and m.kind == "bytes" for m in options):
        run.fault(patterns[0], frame, compared("case", repr(patterns[0].value), "False"), "loses")
