"""Protocols and attributes of values, judged by the measured tables."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from pyfunc_lint.domain.containers import Ref, Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import (
    NONE,
    POISON,
    Poison,
    Py,
    Unknown,
    Value,
    const,
    python_kind,
)
from pyfunc_lint.domain.worlds import World
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.machine import NUMPY_BEHAVIOUR
from pyfunc_lint.interpreter.operations.blame import depends_on_size, failure, of_one_element
from pyfunc_lint.interpreter.operations.carrying import carried
from pyfunc_lint.interpreter.operations.operands import is_captured, operands, value_of
from pyfunc_lint.interpreter.operations.requirements import KERAS_3, required
from pyfunc_lint.tables import numpy_behavior, protocols
from pyfunc_lint.tables.operands import Operand, Outcome

_PROTOCOL_TEXT = {
    "bool": "bool()",
    "if": "use as a condition",
    "not": "not",
    "and": "and/or",
    "while": "use as a condition",
    "assert": "assert",
    "iter": "iteration",
    "for": "iteration",
    "comprehension": "iteration",
    "unpack": "unpacking",
    "hash": "hashing",
    "key-of-dict": "use as a dict key",
    "in-set": "search in a set",
    **dict.fromkeys(
        ("getitem:int", "getitem:newaxis", "getitem:tuple", "getitem:slice", "getitem:ellipsis"),
        "indexing",
    ),
    "neg": "`-`",
    "invert": "`~`",
    "pos": "`+`",
    "index-into-list": "use as a list index",
    "getitem:ndarray": "indexing with an array",
    "getitem:list-one": "indexing with a list",
    "getitem:list-two": "indexing with a list",
    "index-into-ndarray": "use as an array's index",
    "store-in-ndarray": "assignment into an array",
    "store-in-ndarray-item": "assignment into an array",
    "store-in-int-ndarray-item": "assignment into an array",
    "in-list": "search in a list",
    "in-list-str": "search in a list",
    "in-list-bytes": "search in a list",
    "in-dict": "search in a dict",
    "in-str": "search in a str",
    "setitem": "assignment to an item",
    "delitem": "deleting an item",
    "star": "unpacking with *",
    "star-list": "unpacking with *",
    "ternary": "use as a condition",
    "set-add": "use in a set",
    "in-set-display": "use in a set",
    "slice-of-list": "use as the bound of a slice",
    "slice-of-str": "use as the bound of a slice",
    "slice-of-ndarray": "use as the bound of a slice",
    "format:d": "formatting as a number",
    "format:.2f": "formatting as a number",
    "format:s": "formatting as a text",
    "format:>10": "formatting with a width",
    "range-two": "range()",
}


def protocol_text(op: str) -> str:
    """An operation's name in messages."""
    known = _PROTOCOL_TEXT.get(op)
    if known is not None:
        return known
    kind, _, name = op.partition(":")
    if kind == "call" and name:
        return f".{name}()"
    if op.startswith("percent"):
        return "formatting with %"
    return f"{op.removesuffix('-list').removesuffix('-two')}()"


def unary(run: Interpreter, op: str, node: ast.AST, value: Value, frame: Frame) -> Value:
    """The result of a protocol (``bool``, ``int``, ``iter``, …) on a value."""
    unknown = run.fresh(node, frame)
    results = [
        (guard, unary_member(op, node, member, frame.world, unknown, run))
        for guard, member in members(run.refine(value))
    ]
    return carried(run, run.join_results(node, frame, results), (value,))


_HASHING = frozenset(
    {"hash", "key-of-dict", "in-set", "set", "in-dict", "set-add", "in-set-display"}
)
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
_BUILTINS = frozenset({"len", "int", "float", "range", "range-two", "sorted"})
"""Functions of Python that AutoGraph gives a meaning for tensors."""
_OPERATIONS = {"star": "star-list"}
"""The tables' names of operations that have another one here."""
_NEST_MAY = frozenset(
    {"bool", "if", "not", "and", "while", "assert", "iter", "for", "comprehension", "unpack", "len",
     "map", "filter", "reversed", "any", "all", "next", "star-list",
     "star", "list", "tuple", "set", "sorted", "enumerate", "zip", "str", "repr", "format", "print"}
)  # fmt: skip


def unary_member(
    op: str,
    node: ast.AST,
    value: Value,
    world: World,
    unknown: Value,
    run: Interpreter | None = None,
) -> Value:
    """One alternative of ``unary``."""
    found = _judged(op, node, value, world, unknown, run)
    if isinstance(found, Raises) and world.converted_before and not found.requires:
        converted = replace(world, autograph=True, converted_before=False)
        if not isinstance(_judged(op, node, value, converted, unknown, run), Raises):
            return replace(found, requires=KERAS_3)
    return found


def _judged(
    op: str,
    node: ast.AST,
    value: Value,
    world: World,
    unknown: Value,
    run: Interpreter | None,
) -> Value:
    if isinstance(value, Poison):
        return POISON
    if isinstance(value, Tensor) and value.role == "nest" and op in _NEST_MAY:
        return unknown
    if op in _HASHING and isinstance(value, Tensor) and not surely_unhashable(value, world):
        return unknown
    converted = world.autograph and world.mode == "graph"
    op = _OPERATIONS.get(op, op)
    candidates = operands(value, world)
    if not candidates:
        return unknown
    if world.numpy and any(numpy_behavior.changes_operation(op, o.kind) for o in candidates):
        return unknown
    if world.autograph and world.mode == "eager" and op in _CONVERTED | _BUILTINS:
        return unknown  # What tf.map_fn runs is converted, too, and what is in an init_scope.
    if converted and op in _CONVERTED | _BUILTINS:
        # A variable is read before AutoGraph tests it or goes through it.
        candidates = tuple(
            replace(operand, kind="autograph") if operand.kind == "symvariable" else operand
            for operand in candidates
        )
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
    found = _verdict(node, value, outcomes, unknown, protocol_text(op), _protocol_works(op), run)
    if isinstance(found, Raises) and not found.requires:
        needed = required(partial(protocols.protocol, op), outcomes[0][0])
        return replace(found, requires=needed) if needed else found
    return found


def surely_unhashable(value: Tensor, world: World) -> bool:
    """Where eager execution is off, tensors are compared by identity and can be hashed."""
    if world.mode == "graph":
        return world.kind in ("dataset", "function", "keras")
    if world.mode != "eager" or world.kind == "session":
        return False
    return value.mode == "eager" or is_captured(value, world)


_FORMATS = {
    **dict.fromkeys("bcdoxX", "format:d"),
    **dict.fromkeys("eEfFgGn%", "format:.2f"),
    **dict.fromkeys("0123456789<>^=", "format:>10"),
    "s": "format:s",
}
"""By the last letter of a format: the operation that was measured."""


def formatted(run: Interpreter, spec: str, node: ast.AST, value: Value, frame: Frame) -> Value:
    """What ``format(value, spec)`` gives, for a spec that is not empty."""
    op = _FORMATS.get(spec[-1:])
    if op is None or not any(isinstance(m, (Tensor, Array)) for _, m in members(value)):
        if python_kind(value) != "bytes" or op is None:
            return Py("str")
    return POISON if unary(run, op, node, value, frame) is POISON else Py("str")


def slice_fault(op: str, node: ast.AST, key: Value, frame: Frame) -> Raises | None:
    """The failure of ``[a:b]`` on something of Python's, whose bounds have to be integers."""
    if not isinstance(node, ast.Slice) or not isinstance(key, Sequence) or key.kind != "slice":
        return None
    for part, bound in zip((node.lower, node.upper, node.step), key.items or (), strict=False):
        found = [unary_member(op, part or node, m, frame.world, NONE) for _, m in members(bound)]
        first = found[0]
        if isinstance(first, Raises) and all(isinstance(item, Raises) for item in found):
            return first
    return None


_SUBSCRIPTS = {
    "int": "getitem:int", "none": "getitem:newaxis", "tuple": "getitem:tuple",
    "slice": "getitem:slice", "ellipsis": "getitem:ellipsis",
}  # fmt: skip


def item_of_captured(
    run: Interpreter, node: ast.Subscript, value: Tensor, key: Value, frame: Frame
) -> Raises | None:
    """The failure of a subscript on a tensor of the code around a wrapper."""
    if value.role or not is_captured(value, frame.world):
        return None
    kind = key.kind if isinstance(key, Sequence) else python_kind(key)
    if isinstance(key, Tensor) and key.role == "":
        kind = "int" if key.mode == "eager" else "tensor"
    if kind == "tuple" and isinstance(key, Sequence) and const(...) in (key.items or ()):
        kind = "ellipsis"
    op = "getitem:slice" if isinstance(node.slice, ast.Slice) else _SUBSCRIPTS.get(kind)
    if op is None:
        return None
    found = unary_member(op, node.value, value, frame.world, NONE, run)
    return found if isinstance(found, Raises) else None


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
    run: Interpreter | None,
) -> Value:
    known = [(operand, outcome) for operand, outcome in outcomes if outcome is not None]
    if len(known) < len(outcomes) or not known:
        return unknown
    if all(outcome.error for _, outcome in known):
        operand, outcome = known[0]
        raises = failure(node, value, operand, outcome, operation, works)
        if depends_on_size(outcome, value):
            return of_one_element(raises, run) or unknown
        return raises
    working = [outcome.result for _, outcome in known if not outcome.error]
    if len(working) == len(known) and all(result == working[0] for result in working):
        first = working[0]
        if first is not None:
            return value_of(first, unknown)
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
    if isinstance(value, Tensor) and value.role == "nest" and name != "numpy":
        return None
    failing = []
    for operand in candidates:
        verdict = _attribute(operand, name)
        if frame.world.numpy and numpy_behavior.attribute(operand.kind, name):
            return None
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
        return _attribute(other, name) in _READABLE

    called = isinstance(node, ast.Attribute) and getattr(node, "pyfunc_called", False)
    subject = node.value if isinstance(node, ast.Attribute) else node
    raises = failure(
        subject,
        value,
        operand,
        Outcome(None, error, text),
        f".{name}()" if called else f".{name}",
        works,
    )

    def of_other(other: Operand) -> Outcome:
        lacks = _attribute(other, name) in ("missing", "raises")
        return Outcome(error="AttributeError" if lacks else "")

    return replace(raises, requires=required(of_other, operand))


def _attribute(operand: Operand, name: str) -> str:
    if name == "numpy" and operand.kind in ("symvariable", "symragged", "symsparse"):
        return "raises"
    if operand.kind in _PYTHON_TYPES:
        return "value" if hasattr(_PYTHON_TYPES[operand.kind], name) else "missing"
    return protocols.attribute(operand.kind, name, operand.dtype)


_PYTHON_TYPES: dict[str, type] = {
    "int": int, "float": float, "bool": bool, "complex": complex, "none": type(None),
    "list": list, "tuple": tuple, "dict": dict, "set": set,
}  # fmt: skip


_READABLE = ("value", "method")


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
        answers.add(
            run.machine.is_on(NUMPY_BEHAVIOUR)
            if numpy_behavior.attribute(operand.kind, name)
            else _attribute(operand, name) in _READABLE
        )
    return answers.pop() if len(answers) == 1 else None
