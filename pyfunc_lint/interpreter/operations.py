"""Operators, protocols and attributes on values, judged by the measured tables."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Iterable
from itertools import product
from typing import Any

from pyfunc_lint.interpreter import describe
from pyfunc_lint.interpreter.core import Frame, Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.operands import (
    counterpart,
    is_symbolic,
    operands,
    value_of,
)
from pyfunc_lint.interpreter.parts import of_binary
from pyfunc_lint.models import protocols
from pyfunc_lint.models.operands import Operand, Outcome
from pyfunc_lint.values import (
    ALWAYS,
    NONE,
    POISON,
    Array,
    Const,
    Guard,
    Mapping,
    Poison,
    Py,
    Ref,
    Sequence,
    Shape,
    ShapeValue,
    Tensor,
    TensorMode,
    Unknown,
    Value,
    consistent,
    const,
    members,
    python_kind,
)
from pyfunc_lint.worlds import World

_MAX_CONSTANT = 2000
_TENSOR_LIKE = (
    Operand("eager", "float32", 1),
    Operand("dtype", "float32"),
    Operand("shape", None, 1),
)
_ARRAY_LIKE = (Operand("ndarray"), Operand("npscalar"), Operand("bytes"), Operand("str"))


# -- blame ----------------------------------------------------------------------------------


def failure(
    node: ast.AST,
    value: Value,
    operand: Operand,
    outcome: Outcome,
    operation: str,
    works: Callable[[Operand], bool],
) -> Raises:
    """Why an operation on ``value`` fails: ``works`` tells whether it would on another operand."""
    reason, cure = "", "numpy"
    if is_symbolic(operand):
        eager = counterpart(operand)
        if (eager is not None and works(eager)) or _works_on_array(operand, works):
            reason = "symbolic-value"
    elif operand.kind in ("eager", "variable"):
        if _works_on_array(operand, works):
            reason = "missing-numpy"
        elif operand.rank == 0 and operand.dtype not in ("string", None) and works(Operand("int")):
            reason, cure = "missing-numpy", "int"
    elif operand.kind == "bytes" and works(Operand("str")):
        reason = "bytes-as-str"
    elif operand.kind == "dtype" and works(Operand("npdtype", operand.dtype)):
        reason = "missing-numpy"
    elif operand.kind in ("ndarray", "npscalar", "bytes", "npdtype") or isinstance(
        value, ShapeValue
    ):
        # Only attributes: other operations that fail on an array are no question of worlds.
        if operation.startswith(".") and any(works(other) for other in _TENSOR_LIKE):
            reason = "array-as-tensor"
    return Raises(
        reason,
        outcome.error,
        outcome.text,
        {
            "value": describe.expression(node),
            "kind": describe.value(value),
            "operation": operation,
            "dtype": operand.dtype or "",
            "cure": cure,
        },
    )


def _works_on_array(operand: Operand, works: Callable[[Operand], bool]) -> bool:
    if operand.dtype == "string":
        candidates: tuple[Operand, ...] = (Operand("bytes"), Operand("str"))
    elif operand.dtype is None:
        candidates = _ARRAY_LIKE
    else:
        candidates = (
            Operand("ndarray", operand.dtype, operand.rank),
            Operand("npscalar", operand.dtype, 0),
        )
    return any(works(candidate) for candidate in candidates)


# -- unary protocols ------------------------------------------------------------------------

_PROTOCOL_TEXT = {
    "bool": "bool()",
    "if": "a test",
    "not": "not",
    "and": "and/or",
    "while": "while",
    "assert": "assert",
    "iter": "iteration",
    "for": "iteration",
    "comprehension": "iteration",
    "unpack": "unpacking",
    "hash": "hashing",
    "key-of-dict": "use as a dict key",
    "in-set": "search in a set",
    "index-into-list": "use as a list index",
    "star": "unpacking with *",
}


def protocol_text(op: str) -> str:
    """An operation's name in messages."""
    return _PROTOCOL_TEXT.get(op, f"{op}()")


def unary(run: Interpreter, op: str, node: ast.AST, value: Value, frame: Frame) -> Value:
    """The result of a protocol (``bool``, ``int``, ``iter``, …) on a value."""
    unknown = run.fresh(node, frame)
    results = [
        (guard, unary_member(op, node, member, frame.world, unknown))
        for guard, member in members(run.restrict(value))
    ]
    return run.settle(node, frame, results)


_HASHING = frozenset({"hash", "key-of-dict", "in-set", "set", "in-dict"})
_NOT_ALLOWED = "OperatorNotAllowedInGraphError"
_CONVERTED = frozenset(
    {
        "bool",
        "if",
        "not",
        "and",
        "or",
        "while",
        "ternary",
        "for",
        "for-enumerate",
        "for-zip",
        "assert",
    }
)
_OPERATIONS = {"star": "star-list"}
"""The tables' names of operations that have another one here."""
_NEST_MAY = frozenset(
    {"bool", "if", "not", "and", "while", "assert", "iter", "for", "comprehension", "unpack", "len",
     "map", "filter", "reversed", "any", "all", "next", "star-list",
     "star", "list", "tuple", "set", "sorted", "enumerate", "zip", "str", "repr", "format", "print"}
)  # fmt: skip


def unary_member(op: str, node: ast.AST, value: Value, world: World, unknown: Value) -> Value:
    """One alternative of ``unary``."""
    if isinstance(value, Poison):
        return POISON
    if isinstance(value, Tensor) and value.role == "nest" and op in _NEST_MAY:
        return unknown
    if op in _HASHING and isinstance(value, Tensor) and not _surely_unhashable(value, world):
        return unknown
    converted = world.autograph and world.mode == "graph"
    op = _OPERATIONS.get(op, op)
    candidates = operands(value, world)
    if not candidates:
        return unknown
    outcomes = [(operand, protocols.protocol(op, operand)) for operand in candidates]
    if (
        converted
        and op in _CONVERTED
        and any(
            outcome is not None and outcome.error and outcome.error != _NOT_ALLOWED
            for _, outcome in outcomes
        )
    ):
        # AutoGraph rewrites these; what else can fail in them depends on the branches.
        return unknown
    return _verdict(node, value, outcomes, unknown, protocol_text(op), _protocol_works(op))


def _surely_unhashable(value: Tensor, world: World) -> bool:
    """Where eager execution is off, tensors are compared by identity and can be hashed."""
    if world.mode == "graph":
        return world.kind in ("dataset", "function", "keras")
    return world.mode == "eager" and value.mode == "eager" and world.kind != "session"


def compares_by_identity(value: Value, world: World) -> bool:
    """Whether `==` on the value asks for identity, as on tensors of a graph that is no function's.

    These are the only symbolic tensors that eager code outside wrapped functions meets.
    """
    if not isinstance(value, Tensor):
        return False
    return world.kind == "session" or (
        value.mode == "symbolic" and world.mode == "eager" and not world.body
    )


def _protocol_works(op: str) -> Callable[[Operand], bool]:
    def works(operand: Operand) -> bool:
        outcome = protocols.protocol(op, operand)
        # What depends on the content may work: the failure at hand is certain all the same.
        return outcome is None or not outcome.error

    return works


def _verdict(
    node: ast.AST,
    value: Value,
    outcomes: list[tuple[Operand, Outcome | None]],
    unknown: Value,
    operation: str,
    works: Callable[[Operand], bool],
    shape: Shape | None = None,
) -> Value:
    known = [(operand, outcome) for operand, outcome in outcomes if outcome is not None]
    if len(known) < len(outcomes) or not known:
        return unknown
    if all(outcome.error for _, outcome in known):
        operand, outcome = known[0]
        return failure(node, value, operand, outcome, operation, works)
    working = [outcome.result for _, outcome in known if not outcome.error]
    if len(working) == len(known) and all(result == working[0] for result in working):
        first = working[0]
        if first is not None:
            return value_of(first, unknown, shape)
    return unknown


# -- attributes -----------------------------------------------------------------------------


def attribute_member(
    node: ast.AST, value: Value, name: str, frame: Frame, run: Interpreter
) -> Raises | None:
    """The failure of reading an attribute of a tensor, array, str or bytes; None when it works."""
    if isinstance(value, Tensor) and value.role == "traced":
        # An argument of a traced function may be any Python object, but what has a ``numpy`` method
        # is a tensor.
        value = Tensor("symbolic") if name == "numpy" else value
    candidates = operands(value, frame.world)
    if not candidates:
        return None
    if "numpy-behaviour" in run.machine_facts and isinstance(value, Tensor):
        return None
    if isinstance(value, Tensor) and value.role == "nest" and name != "numpy":
        return None
    failing = []
    for operand in candidates:
        verdict = _attribute(operand, name)
        if verdict not in ("missing", "raises"):
            return None
        failing.append(operand)
    operand = failing[0]
    if operand.kind == "symvariable" and name != "numpy":
        return None
    error, text = (
        ("AttributeError", f"object has no attribute '{name}'")
        if operand.kind in _PYTHON_TYPES
        else protocols.attribute_error(operand.kind, name)
    )
    if operand.kind == "symvariable":
        error, text = "NotImplementedError", ""

    def works(other: Operand) -> bool:
        return _attribute(other, name) in ("value", "method")

    called = isinstance(node, ast.Attribute) and getattr(node, "pyfunc_called", False)
    subject = node.value if isinstance(node, ast.Attribute) else node
    return failure(
        subject,
        value,
        operand,
        Outcome(None, error, text),
        f".{name}()" if called else f".{name}",
        works,
    )


def _attribute(operand: Operand, name: str) -> str:
    if name == "numpy" and operand.kind in ("symvariable", "symragged", "symsparse"):
        return "raises"
    if operand.kind in _PYTHON_TYPES:
        return "value" if hasattr(_PYTHON_TYPES[operand.kind], name) else "missing"
    return protocols.attribute(operand.kind, name)


_PYTHON_TYPES: dict[str, type] = {
    "int": int, "float": float, "bool": bool, "complex": complex, "none": type(None),
    "list": list, "tuple": tuple, "dict": dict, "set": set,
}  # fmt: skip


def has_attribute(run: Interpreter, value: Value, name: str, frame: Frame) -> bool | None:
    """``hasattr``; None when it cannot be said."""
    if isinstance(value, (Unknown, Poison)):
        return None
    if isinstance(value, Ref) and value.kind == "instance":
        return None
    candidates = operands(value, frame.world)
    if isinstance(value, Tensor) and value.role == "nest" and name != "numpy":
        return None
    answers = set()
    for operand in candidates:
        if operand.kind == "symvariable":
            return None
        answers.add(_attribute(operand, name) in ("value", "method"))
    return answers.pop() if len(answers) == 1 else None


# -- binary operators -----------------------------------------------------------------------

SYMBOLS: dict[type, str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**", ast.MatMult: "@", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^",
    ast.LShift: "<<", ast.RShift: ">>", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.Eq: "==", ast.NotEq: "!=", ast.In: "in", ast.NotIn: "not in",
    ast.Is: "is", ast.IsNot: "is not",
}  # fmt: skip
_ARITHMETIC = frozenset({"+", "-", "*", "/", "//", "**", "<", "<=", ">", ">="})
_COMPARISONS = frozenset({"<", "<=", ">", ">=", "==", "!="})
_COMPUTE: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
    "//": operator.floordiv, "%": operator.mod, "&": operator.and_, "|": operator.or_,
    "^": operator.xor, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "==": operator.eq, "!=": operator.ne, "is": operator.is_, "is not": operator.is_not,
}  # fmt: skip


def binary(
    run: Interpreter, op: str, node: ast.AST, left: Value, right: Value, frame: Frame
) -> Value:
    """The result of a binary operator or comparison."""
    unknown = run.fresh(node, frame)
    results: list[tuple[Guard, Value]] = []
    combinations = list(pairs(run, left, right))
    for (g1, first), (g2, second) in combinations:
        results.append((g1 | g2, _binary_member(run, op, node, first, second, frame, unknown)))
    for check in (_never_equal, _truncates):
        found = [check(run, op, first, second, frame) for (_, first), (_, second) in combinations]
        if found and found[0] is not None and all(found):
            run.fault(node, frame, found[0], "loses")
    return run.settle(node, frame, results)


def _never_equal(
    run: Interpreter, op: str, left: Value, right: Value, frame: Frame
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


def _truncates(run: Interpreter, op: str, left: Value, right: Value, frame: Frame) -> Raises | None:
    """An integer tensor that swallows the fraction of a NumPy operand."""
    array, tensor = (left, right) if isinstance(left, Array) else (right, left)
    if not isinstance(tensor, Tensor) or tensor.dtype is None:
        return None
    if {type(left), type(right)} != {Tensor, Array} or getattr(array, "part", "") != "fraction":
        return None
    for first, second in product(operands(left, frame.world), operands(right, frame.world)):
        outcome = _measured(op, first, second)
        if outcome is None or outcome.note != "truncates":
            return None
    return Raises(
        "truncated-operand", "", "",
        {"left": describe.value(left), "right": describe.value(right), "operation": op},
    )  # fmt: skip


def pairs(
    run: Interpreter, left: Value, right: Value
) -> Iterable[tuple[tuple[Guard, Value], tuple[Guard, Value]]]:
    """The combinations of two values' alternatives that one path can have."""
    for first, second in product(members(run.restrict(left)), members(run.restrict(right))):
        if consistent(first[0], second[0]):
            yield first, second


def _binary_member(
    run: Interpreter,
    op: str,
    node: ast.AST,
    left: Value,
    right: Value,
    frame: Frame,
    unknown: Value,
) -> Value:
    if isinstance(left, Poison) or isinstance(right, Poison):
        return POISON
    if isinstance(left, Const) and isinstance(right, Const):
        return _compute(op, left, right, unknown)
    if op in ("is", "is not"):
        return unknown
    if not isinstance(left, (Tensor, Array)) and not isinstance(right, (Tensor, Array)):
        if op == "%" and python_kind(left) == "str":
            return _percent(run, node, left, right, frame)
        return _python_binary(run, op, left, right, unknown)
    if op == "%" and python_kind(left) == "str":
        return _percent(run, node, left, right, frame)
    if op in ("in", "not in") and not isinstance(right, (Tensor, Array)):
        container = run.content(right) if isinstance(right, Ref) else right
        kind = container.kind if isinstance(container, Sequence) else ""
        kind = "dict" if isinstance(container, Mapping) else kind
        kind = python_kind(right) or kind
        subject = node.left if isinstance(node, ast.Compare) else node
        if kind:
            return unary_member(f"in-{kind}", subject, left, frame.world, Py("bool"))
        return unknown
    if any(isinstance(side, Tensor) and side.role for side in (left, right)):
        other = right if isinstance(left, Tensor) and left.role else left
        numeric = isinstance(other, (Array, Const, Py)) or (
            isinstance(other, Tensor) and other.role != "traced"
        )
        nest = all(side.role != "traced" for side in (left, right) if isinstance(side, Tensor))
        # A tuple or dict would fail in arithmetic: what goes on is a tensor.
        mode = next(s.mode for s in (left, right) if isinstance(s, Tensor) and s.role)
        return Tensor(mode) if nest and numeric and op in _ARITHMETIC else unknown
    tensors = [side for side in (left, right) if isinstance(side, Tensor)]
    if frame.world.mode == "eager" and any(t.mode in ("symbolic", "keras") for t in tensors):
        return unknown  # A captured symbolic tensor: judged where it is used for its value.
    result = _table_binary(op, node, left, right, frame, unknown)
    return of_binary(op, left, right, result)


_PERCENT = re.compile(r"%[-#0 +]*\d*(?:\.\d+)?([a-zA-Z%])")
_PERCENT_OPERATIONS = {
    "d": "percent-d", "i": "percent-d", "x": "percent-d", "u": "percent-d",
    "f": "percent-f", "e": "percent-f", "g": "percent-f",
}  # fmt: skip


def _percent(run: Interpreter, node: ast.AST, left: Value, right: Value, frame: Frame) -> Value:
    """``"%d" % value``: each conversion wants its own kind of value."""
    items = right.items if isinstance(right, Sequence) and right.kind == "tuple" else (right,)
    if not isinstance(left, Const) or items is None:
        return Py("str")
    letters = [letter for letter in _PERCENT.findall(left.value) if letter != "%"]
    if len(letters) != len(items):
        return Py("str")
    subjects: list[ast.AST] = [node.right if isinstance(node, ast.BinOp) else node] * len(items)
    if isinstance(node, ast.BinOp) and isinstance(node.right, ast.Tuple):
        subjects = list(node.right.elts) if len(node.right.elts) == len(items) else subjects
    for letter, item, subject in zip(letters, items, subjects, strict=True):
        op = _PERCENT_OPERATIONS.get(letter)
        if op is not None and isinstance(item, (Tensor, Array)):
            found = unary_member(op, subject, item, frame.world, NONE)
            if isinstance(found, Raises):
                return found
    return Py("str")


def _table_binary(
    op: str, node: ast.AST, left: Value, right: Value, frame: Frame, unknown: Value
) -> Value:
    lefts, rights = operands(left, frame.world), operands(right, frame.world)
    shape = _broadcast(left, right)
    outcomes: list[tuple[Operand, Outcome | None]] = []
    for first, second in product(lefts, rights):
        outcomes.append((first, _measured(op, first, second)))
    fallback = _fallback(op, left, right, shape, unknown, frame.world)
    if not outcomes or any(outcome is None for _, outcome in outcomes):
        return fallback
    known = [outcome for _, outcome in outcomes if outcome is not None]
    failing = [outcome for outcome in known if outcome.error]
    if len(failing) == len(known):
        return _binary_failure(op, node, left, right, failing[0], frame)
    if failing:
        return fallback
    result = _shared([outcome.result for outcome in known])
    return fallback if result is None else value_of(result, fallback, shape)


def _shared(results: list[Operand | None]) -> Operand | None:
    """What the possible results have in common."""
    found = [result for result in results if result is not None]
    if len(found) < len(results) or not found:
        return None
    kinds = {result.kind for result in found}
    if len(kinds) > 1 and not kinds <= {"ndarray", "npscalar", "array"}:
        return None
    dtypes = {result.dtype for result in found}
    ranks = {result.rank for result in found}
    return Operand(
        kinds.pop() if len(kinds) == 1 else "array",
        dtypes.pop() if len(dtypes) == 1 else None,
        ranks.pop() if len(ranks) == 1 else None,
    )


def _measured(op: str, left: Operand, right: Operand) -> Outcome | None:
    """The measured outcome; of a symbolic operation that was not, what its eager twin gives."""
    found = protocols.binary(op, left, right)
    if found is not None or not (is_symbolic(left) or is_symbolic(right)):
        return found
    twin = protocols.binary(op, counterpart(left) or left, counterpart(right) or right)
    if twin is None or twin.error or twin.result is None or twin.result.kind != "eager":
        return None
    return Outcome(Operand("symbolic", twin.result.dtype, twin.result.rank), note=twin.note)


def _binary_failure(
    op: str, node: ast.AST, left: Value, right: Value, outcome: Outcome, frame: Frame
) -> Raises:
    """Blame the operand without which the operator would have worked."""
    for side, other, flip in ((left, right, False), (right, left, True)):
        if not isinstance(side, (Tensor, Array)):
            continue
        for operand in operands(side, frame.world):
            against = operands(other, frame.world)
            if not against:
                continue
            partner = against[0]

            def works(candidate: Operand, partner: Operand = partner, flip: bool = flip) -> bool:
                first, second = (partner, candidate) if flip else (candidate, partner)
                found = protocols.binary(op, first, second)
                return found is None or not found.error

            subject: ast.AST = node
            if isinstance(node, ast.BinOp):
                subject = node.right if flip else node.left
            elif isinstance(node, ast.Compare):
                subject = node.comparators[0] if flip else node.left
            raises = failure(subject, side, operand, outcome, f"`{op}`", works)
            partner_kind = partner.kind
            if operand.kind in ("eager", "symbolic", "autograph") and partner_kind in (
                "eager", "symbolic", "autograph", "float", "int", "ndarray", "npscalar",
            ):  # fmt: skip
                # Two tensors or a number: a matter of dtypes, not of where the value lives.
                return Raises(
                    "operand-dtype",
                    outcome.error,
                    outcome.text,
                    {
                        "left": describe.value(left),
                        "right": describe.value(right),
                        "operation": op,
                    },
                )
            if raises.reason:
                return raises
    return Raises("", outcome.error, outcome.text)


def _fallback(
    op: str, left: Value, right: Value, shape: Shape | None, unknown: Value, world: World
) -> Value:
    """What an operator gives when the tables do not know the dtypes."""
    tensors = [side for side in (left, right) if isinstance(side, Tensor)]
    if tensors:
        modes = {_mode_here(tensor, world) for tensor in tensors}
        if modes == {"symbolic", "eager"}:
            modes = {"symbolic"}  # A graph takes up eager tensors as constants.
        if op in ("in", "not in") or len(modes) > 1:
            return unknown
        dtype = "bool" if op in _COMPARISONS else None
        if dtype is None and op in ("+", "-", "*", "%", "//", "**") and isinstance(left, Tensor):
            if isinstance(right, Tensor):
                dtype = left.dtype if left.dtype == right.dtype else None
            elif isinstance(right, (Const, Py)):
                dtype = left.dtype
        return Tensor(modes.pop(), dtype, shape)
    if any(isinstance(side, Array) for side in (left, right)):
        if op in ("in", "not in"):
            return Py("bool")
        scalars = [side.scalar for side in (left, right) if isinstance(side, Array)]
        others = all(isinstance(side, (Array, Const, Py)) for side in (left, right))
        if not others:
            return unknown
        scalar = True if all(scalars) else (False if False in scalars else None)
        return Array("bool" if op in _COMPARISONS else None, shape, scalar)
    return unknown


def _mode_here(tensor: Tensor, world: World) -> TensorMode:
    """A Variable is read in the world that uses it."""
    if tensor.kind != "variable":
        return tensor.mode
    return {"eager": "eager", "graph": "symbolic"}.get(world.mode, "maybe")  # type: ignore[return-value]


def _broadcast(left: Value, right: Value) -> Shape | None:
    first, second = _shape(left), _shape(right)
    if first is None or second is None:
        return None
    if len(first) < len(second):
        first, second = second, first
    padded = (1,) * (len(first) - len(second)) + second
    result: list[int | None] = []
    for one, two in zip(first, padded, strict=True):
        if one == 1:
            result.append(two)
        elif two == 1 or one == two:
            result.append(one)
        else:
            result.append(one if two is None else two if one is None else None)
    return tuple(result)


def _shape(value: Value) -> Shape | None:
    if isinstance(value, (Tensor, Array)):
        return value.shape
    if python_kind(value):
        return ()
    return None


def _compute(op: str, left: Const, right: Const, unknown: Value) -> Value:
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
    try:
        result = function(left.value, right.value)
    except (TypeError, ValueError, ArithmeticError):
        return unknown
    if isinstance(result, (str, bytes)) and len(result) > _MAX_CONSTANT:
        return Py(type(result).__name__)
    if isinstance(result, int) and result.bit_length() > 256:
        return Py("int")
    return const(result)


def _number(value: object) -> bool:
    return isinstance(value, (int, float, complex))


def _small(value: object) -> bool:
    return isinstance(value, (int, float)) and abs(value) < 64


def _python_binary(run: Interpreter, op: str, left: Value, right: Value, unknown: Value) -> Value:
    """Operators on Python's own objects."""
    if op == "%" and python_kind(left) in ("str", "bytes"):
        return Py(python_kind(left))
    kinds = python_kind(left), python_kind(right)
    if op == "+" and set(kinds) == {"bytes", "str"}:
        text = "can't concat str to bytes" if kinds[0] == "bytes" else "can only concatenate str"
        return Raises(
            "bytes-as-str", "TypeError", text,
            {"operation": "`+` with a str", "kind": "bytes"},
        )  # fmt: skip
    if op in ("==", "!=") and isinstance(left, Unknown) and isinstance(right, Const):
        key = ("eq", hash(left.key), right)
        return Unknown(key if op == "==" else ("not", key))
    if op in ("==", "!=") and isinstance(right, Unknown) and isinstance(left, Const):
        key = ("eq", hash(right.key), left)
        return Unknown(key if op == "==" else ("not", key))
    if op in ("in", "not in"):
        return _contains(run, op, left, right, unknown)
    if all(kinds):
        if op in _COMPARISONS:
            return Py("bool")
        numbers = ("bool", "int", "float", "complex")
        if kinds[0] in numbers and kinds[1] in numbers:
            if op == "/":
                return Py("complex" if "complex" in kinds else "float")
            widest = max(kinds, key=numbers.index)
            return Py("int" if widest == "bool" else widest)
        if op == "+" and kinds[0] == kinds[1]:
            return Py(kinds[0])
        if op == "*" and kinds[0] in ("str", "bytes"):
            return Py(kinds[0])
    frozen_left, frozen_right = _held(run, left), _held(run, right)
    if isinstance(frozen_left, Sequence) and op in ("+", "*"):
        return _sequence_binary(run, op, left, frozen_left, frozen_right, right, unknown)
    if isinstance(frozen_right, Sequence) and op == "*":
        return _sequence_binary(run, op, right, frozen_right, frozen_left, left, unknown)
    return unknown


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
    items: tuple[Value, ...] | None = None
    element: Value | None = left.element
    if op == "+":
        if not isinstance(held, Sequence):
            return unknown
        if left.items is not None and held.items is not None:
            items = left.items + held.items
        elif left.items is None and held.items is None and left.element == held.element:
            element = left.element
        else:
            element = None
    elif isinstance(right, Const) and isinstance(right.value, int):
        if left.items is not None and len(left.items) * max(right.value, 0) <= 512:
            items = left.items * max(right.value, 0)
    elif left.items is not None and len(set(left.items)) == 1:
        element = left.items[0]
    if isinstance(original, Ref):
        return run.new_list(items, element)
    return Sequence(left.kind, items, element)


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
        key = ("in", hash(left.key), held)
        return Unknown(key if op == "in" else ("not", key))
    return unknown


__all__ = [
    "ALWAYS",
    "NONE",
    "SYMBOLS",
    "attribute_member",
    "binary",
    "failure",
    "has_attribute",
    "pairs",
    "protocol_text",
    "unary",
    "unary_member",
]
