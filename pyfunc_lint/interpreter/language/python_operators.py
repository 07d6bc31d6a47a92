"""Operators on Python's own objects: constants are computed, the others give what is known."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable
from typing import Any

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import MAX_ITEMS, typical
from pyfunc_lint.domain.values import (
    Const,
    Opaque,
    Py,
    Unknown,
    Value,
    const,
    constant,
    python_kind,
)
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.language import python_version
from pyfunc_lint.interpreter.language.members import ENUM
from pyfunc_lint.interpreter.operations.operands import side_of
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.qualifiers.number_class import of_numbers
from pyfunc_lint.interpreter.registry import KIND_TESTS

_MAX_CONSTANT = 2000
_COMPARISONS = frozenset({"<", "<=", ">", ">=", "==", "!="})
_COMPUTE: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
    "//": operator.floordiv, "%": operator.mod, "&": operator.and_, "|": operator.or_,
    "^": operator.xor, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "==": operator.eq, "!=": operator.ne, "is": operator.is_, "is not": operator.is_not,
}  # fmt: skip


def compute(op: str, left: Const, right: Const, unknown: Value) -> Value:
    """The result of an operator on two constants, unknown when it is large or fails."""
    function = _COMPUTE.get(op)
    if op in ("in", "not in"):
        if isinstance(left.value, str) and isinstance(right.value, str):
            return const((left.value in right.value) is (op == "in"))
        return unknown
    if op == "**" and _small(left.value) and _small(right.value):
        function = operator.pow
    if function is None:
        return unknown
    if op == "*" and not (_number(left.value) and _number(right.value)):
        size = right.value if isinstance(right.value, int) else left.value
        if not isinstance(size, int) or size > _MAX_CONSTANT:
            return unknown
    if op == "%" and asks_for_width(left.value):
        return unknown
    try:
        result = function(left.value, right.value)
    except (TypeError, ValueError, ArithmeticError):
        return unknown
    if isinstance(result, (str, bytes)) and len(result) > _MAX_CONSTANT:
        return Py(type(result).__name__)
    return constant(result)


def asks_for_width(template: object) -> bool:
    """Whether a format names a width or precision that may need more memory than there is.

    One that is an argument is not known.
    """
    return isinstance(template, (str, bytes)) and bool(_WIDTH.search(str(template)))


_WIDTH = re.compile(r"\d{4}|\{[^{}]*\{")


def _number(value: object) -> bool:
    return isinstance(value, (int, float, complex))


def _small(value: object) -> bool:
    return isinstance(value, (int, float)) and abs(value) < 64


def python_binary(
    run: Interpreter, op: str, node: ast.AST, left: Value, right: Value, unknown: Value
) -> Value:
    """Operators on Python's own objects."""
    if op == "%" and python_kind(left) in ("str", "bytes"):
        return Py(python_kind(left))
    kinds = python_kind(left), python_kind(right)
    mixed = _mixed(op, node, left, right)
    if mixed is not None:
        return mixed
    if op == "/" and "path" in (_text_kind(left), _text_kind(right)):
        if {_text_kind(left), _text_kind(right)} <= {"path", "str"}:
            return Opaque("pathlib.Path", texts.within((left, right)))
        return unknown
    if op in ("==", "!=") and isinstance(left, Unknown) and isinstance(right, Const):
        key = (_identity(left, "eq"), hash(left.identity), right)
        return Unknown(key if op == "==" else ("not", key))
    if op in ("==", "!=") and isinstance(right, Unknown) and isinstance(left, Const):
        key = (_identity(right, "eq"), hash(right.identity), left)
        return Unknown(key if op == "==" else ("not", key))
    if op in ("in", "not in"):
        return _contains(run, op, left, right, unknown)
    version = python_version.compared(op, left, right)
    if version is not None:
        return version
    if all(kinds):
        if op in _COMPARISONS:
            return Py("bool")
        numbers = ("bool", "int", "float", "complex")
        if kinds[0] in numbers and kinds[1] in numbers:
            widest = max(kinds, key=numbers.index)
            plain = {"bool": "int"}.get(widest, widest)
            if op == "/" and plain == "int":
                plain = "float"
            return of_numbers(op, left, right, Py(plain))
        if op == "+" and kinds[0] == kinds[1]:
            return texts.within((left, right)) if kinds[0] == "str" else Py(kinds[0])
        text, count = kinds if kinds[0] in ("str", "bytes") else kinds[::-1]
        if op == "*" and text in ("str", "bytes") and count in ("int", "bool"):
            return Py(text)
    frozen_left, frozen_right = _held(run, left), _held(run, right)
    if isinstance(frozen_left, Sequence) and op in ("+", "*"):
        return _sequence_binary(run, op, left, frozen_left, frozen_right, right, unknown)
    if isinstance(frozen_right, Sequence) and op == "*":
        return _sequence_binary(run, op, right, frozen_right, frozen_left, left, unknown)
    return unknown


_ORDER = ("<", "<=", ">", ">=")


def _mixed(op: str, node: ast.AST, left: Value, right: Value) -> Raises | None:
    """bytes beside str, or joined to a path."""
    kinds = (_text_kind(left), _text_kind(right))
    text = ""
    if op == "+" and kinds == ("bytes", "str"):
        text = "can't concat str to bytes"
    elif op == "+" and kinds == ("str", "bytes"):
        text = "can only concatenate str"
    elif op in _ORDER and set(kinds) == {"bytes", "str"}:
        text = f"'{op}' not supported between instances of"
    elif op in ("in", "not in") and kinds == ("bytes", "str"):
        text = "'in <string>' requires string as left operand, not bytes"
    elif op in ("in", "not in") and kinds == ("str", "bytes"):
        text = "a bytes-like object is required, not 'str'"
    elif op == "/" and set(kinds) == {"bytes", "path"}:
        text = "unsupported operand type(s) for /"
    if not text:
        return None
    other = "path" if "path" in kinds else "str"
    value = left if kinds[0] == "bytes" else right
    detail = Misuse(f"`{op}` with a {other}", side_of(node, value is left), value)
    return Raises(Cause.BYTES_AS_STR, "TypeError", text, detail)


def _text_kind(value: Value) -> str:
    """The kind of a Python value; "path" for one of pathlib."""
    if isinstance(value, Opaque):
        return "path" if value.type_name.startswith("pathlib.") else ""
    return python_kind(value)


def _held(run: Interpreter, value: Value) -> Value:
    if isinstance(value, Ref) and value.kind == "list":
        return run.content(value) or value
    return value


def _sequence_binary(
    run: Interpreter,
    op: str,
    original: Value,
    left: Sequence,
    held: Value,
    right: Value,
    unknown: Value,
) -> Value:
    if op == "+" and not isinstance(held, Sequence):
        return unknown
    parts = (left, held) if op == "+" and isinstance(held, Sequence) else (left,)
    known = [part.items for part in parts if part.items is not None]
    times = 1
    if op == "*":
        number = right.value if isinstance(right, Const) else None
        times = max(number, 0) if isinstance(number, int) else MAX_ITEMS + 1
    if len(known) == len(parts) and sum(map(len, known)) * times <= MAX_ITEMS:
        made = Sequence(left.kind, sum(known, ()) * min(times, MAX_ITEMS))
    else:
        made = Sequence(left.kind, None, typical(*parts))
    return run.new_list(made.items, made.element) if isinstance(original, Ref) else made


def _contains(run: Interpreter, op: str, left: Value, right: Value, unknown: Value) -> Value:
    held = run.freeze(right)
    if isinstance(left, Const) and isinstance(held, Sequence) and held.items is not None:
        if all(isinstance(item, Const) for item in held.items):
            return const((left in held.items) is (op == "in"))
    if isinstance(left, Const) and isinstance(held, Mapping):
        if held.get(left.value) is not None:
            return const(op == "in")
        if not held.open:
            return const(op != "in")
    if isinstance(left, Unknown) and isinstance(held, (Sequence, Const)):
        key = (_identity(left, "in"), hash(left.identity), held)
        return Unknown(key if op == "in" else ("not", key))
    if isinstance(left, Const) and isinstance(held, Unknown):
        key = (_identity(held, "holds"), hash(held.identity), left)
        return Unknown(key if op == "in" else ("not", key))
    return unknown


def _identity(compared: Unknown, operation: str) -> str:
    """What the outcome of a comparison is about: the kind of a value where what is compared is."""
    return compared.key_kind if compared.key_kind in KIND_TESTS else operation


def same_member(left: Value, right: Value) -> bool | None:
    """Whether both are the same member of an enumeration, or the same object of a library.

    None for other values, and where it is not known.
    """
    addresses = [side.address if isinstance(side, Opaque) else -1 for side in (left, right)]
    if min(addresses) >= 0:
        return addresses[0] == addresses[1]
    for side in (left, right):
        if not isinstance(side, Opaque) or side.type_name != ENUM or side.detail is None:
            return None
    first, second = (side.detail for side in (left, right) if isinstance(side, Opaque))
    if not isinstance(first, Sequence) or not isinstance(second, Sequence):
        return None
    if first == second:
        return True
    (one, _, value), (other, _, another) = first.items or (), second.items or ()
    # Another name of the same value is the same member.
    distinct = one is not other or (isinstance(value, Const) and isinstance(another, Const))
    return False if distinct and value != another else None
