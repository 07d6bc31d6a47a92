"""Binary operators and comparisons, judged by the measured tables."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import replace
from itertools import product

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Operands
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import consistent, members
from pyfunc_lint.domain.shapes import Shape, broadcast, broadcast_shapes, compared
from pyfunc_lint.domain.tensors import Array, Tensor, TensorMode
from pyfunc_lint.domain.values import (
    POISON,
    Const,
    PathCondition,
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
from pyfunc_lint.interpreter.language import percent
from pyfunc_lint.interpreter.language.python_operators import (
    compute,
    python_binary,
    same_member,
)
from pyfunc_lint.interpreter.operations.blame import failure
from pyfunc_lint.interpreter.operations.capturing import by_operator
from pyfunc_lint.interpreter.operations.carrying import carried, seen, statically
from pyfunc_lint.interpreter.operations.dtypes import as_array
from pyfunc_lint.interpreter.operations.operands import (
    counterpart,
    is_captured,
    is_symbolic,
    operands,
    side_of,
    value_of,
)
from pyfunc_lint.interpreter.operations.protocols import unary_member
from pyfunc_lint.interpreter.operations.requirements import required
from pyfunc_lint.interpreter.qualifiers import lookup, texts
from pyfunc_lint.interpreter.qualifiers.number_class import FLOATING, of_binary
from pyfunc_lint.tables import numpy_behavior, numpy_promotion, protocols
from pyfunc_lint.tables.captured import KIND as CAPTURED
from pyfunc_lint.tables.dtypes import NUMPY_FLOATS
from pyfunc_lint.tables.operands import Operand, Outcome

SYMBOLS: dict[type, str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**", ast.MatMult: "@", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^",
    ast.LShift: "<<", ast.RShift: ">>", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.Eq: "==", ast.NotEq: "!=", ast.In: "in", ast.NotIn: "not in",
    ast.Is: "is", ast.IsNot: "is not",
}  # fmt: skip
_ARITHMETIC = frozenset({"+", "-", "*", "/", "//", "**", "<", "<=", ">", ">="})
_COMPARISONS = frozenset({"<", "<=", ">", ">=", "==", "!="})


def binary(
    run: Interpreter, op: str, node: ast.AST, left: Value, right: Value, frame: Frame
) -> Value:
    """The result of a binary operator or comparison."""
    unknown = run.fresh(node, frame)
    results: list[tuple[PathCondition, Value]] = []
    combinations = list(pairs(run, left, right))
    for (g1, first), (g2, second) in combinations:
        result = _binary_member(run, op, node, first, second, frame, unknown)
        if isinstance(result, Tensor) and result.mode == "symbolic":
            known = compared if op in ("==", "!=") else broadcast
            static = known((seen(run, first), seen(run, second)))
            result = statically(run, result, static)
        results.append((g1 | g2, result))
    for check in (lookup.never_equal, _truncates):
        found = [
            check(run, op, node, first, second, frame) for (_, first), (_, second) in combinations
        ]
        if found and found[0] is not None and all(found):
            run.fault(node, frame, found[0], "loses")
    texts.compared(run, op, node, combinations, frame)
    return carried(run, run.join_results(node, frame, results), (left, right))


def _truncates(
    run: Interpreter, op: str, node: ast.AST, left: Value, right: Value, frame: Frame
) -> Raises | None:
    """An integer tensor that swallows the fraction of a NumPy operand."""
    array, tensor = (left, right) if isinstance(left, Array) else (right, left)
    if not isinstance(tensor, Tensor) or tensor.dtype is None or frame.world.numpy:
        return None
    if not isinstance(array, Array) or array.number_class != "fraction":
        return None
    for first, second in product(operands(left, frame.world), operands(right, frame.world)):
        outcome = _measured(op, first, second)
        if outcome is None or outcome.note != "truncates":
            return None
    return Raises(Cause.TRUNCATED_OPERAND, "", "", _operands(op, node, left, right))


def pairs(
    run: Interpreter, left: Value, right: Value
) -> Iterable[tuple[tuple[PathCondition, Value], tuple[PathCondition, Value]]]:
    """The combinations of two values' alternatives that one path can have."""
    for first, second in product(members(run.refine(left)), members(run.refine(right))):
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
    eager = "eager" in (getattr(left, "mode", ""), getattr(right, "mode", ""))
    if eager and (raises := by_operator(run, op, node, (left, right), frame)):
        return raises
    if isinstance(left, Const) and isinstance(right, Const):
        return compute(op, left, right, unknown)
    if op in ("==", "!=", "is", "is not"):
        same = same_member(left, right)
        if same is not None:
            return const(same is (op in ("==", "is")))
    if op in ("is", "is not"):
        return unknown
    if not isinstance(left, (Tensor, Array)) and not isinstance(right, (Tensor, Array)):
        if op == "%" and python_kind(left) == "str":
            return percent.formatted(run, node, left, right, frame)
        return python_binary(run, op, node, left, right, unknown)
    if op == "%" and python_kind(left) == "str":
        return percent.formatted(run, node, left, right, frame)
    if op in ("in", "not in") and not isinstance(right, (Tensor, Array)):
        container = run.content(right) if isinstance(right, Ref) else right
        kind = container.kind if isinstance(container, Sequence) else ""
        kind = "dict" if isinstance(container, Mapping) else kind
        kind = python_kind(right) or kind
        subject = node.left if isinstance(node, ast.Compare) else node
        if isinstance(container, Sequence) and kind in ("list", "tuple"):
            return among(run, subject, left, container, frame, Py("bool"))
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
    if frame.world.mode == "eager" and any(tensor.mode == "symbolic" for tensor in tensors):
        # A symbolic tensor of other code: only in the function of a wrapper it is known what for.
        if not any(is_captured(tensor, frame.world) for tensor in tensors):
            return unknown
        result = _table_binary(run, op, node, left, right, frame, unknown)
        return result if isinstance(result, Raises) or result is POISON else unknown
    if isinstance(left, Array) or isinstance(right, Array):
        left, right = as_array(run, left), as_array(run, right)
    result = of_binary(op, left, right, _table_binary(run, op, node, left, right, frame, unknown))
    if isinstance(result, Array) and any(_presumed(side) for side in (left, right)):
        return replace(result, presumed=True)
    return result


def _presumed(value: Value) -> bool:
    return isinstance(value, Unknown) or (isinstance(value, Array) and value.presumed)


def among(
    run: Interpreter, node: ast.AST, wanted: Value, held: Sequence, frame: Frame, found: Value
) -> Value:
    """A search in a list or tuple: the items are compared, so it matters what they are."""
    kinds = {python_kind(item) for item in held.items or ()}
    if "" in kinds or held.items is None:
        kinds = set(_ITEM_SEARCHES)
    if not kinds:
        return found  # An empty list compares nothing.
    ops = {_ITEM_SEARCHES.get(kind) for kind in kinds}
    results = [
        found if op is None else unary_member(op, node, wanted, frame.world, found) for op in ops
    ]
    return results[0] if all(isinstance(result, Raises) for result in results) else found


_ITEM_SEARCHES = {
    "int": "in-list", "float": "in-list", "str": "in-list-str", "bytes": "in-list-bytes",
}  # fmt: skip


def _table_binary(
    run: Interpreter,
    op: str,
    node: ast.AST,
    left: Value,
    right: Value,
    frame: Frame,
    unknown: Value,
) -> Value:
    lefts, rights = _candidates(left, frame.world), _candidates(right, frame.world)
    shape = broadcast_shapes(_shape(left), _shape(right))
    outcomes: list[tuple[Operand, Outcome | None]] = []
    for first, second in product(lefts, rights):
        outcomes.append((first, _measured(op, first, second)))
    fallback = _fallback(op, left, right, shape, unknown, frame.world)
    if frame.world.numpy and not all(
        numpy_behavior.keeps_operator(op, first, second) for first, second in product(lefts, rights)
    ):
        return _promoted(op, left, right, fallback)
    if not outcomes or any(outcome is None for _, outcome in outcomes):
        return fallback
    known = [outcome for _, outcome in outcomes if outcome is not None]
    failing = [outcome for outcome in known if outcome.error]
    if len(failing) == len(known):
        return _binary_failure(op, node, left, right, failing[0], frame)
    if failing:
        return fallback
    result = _shared([outcome.result for outcome in known])
    if result is None:
        return fallback
    made = value_of(result, fallback, shape)
    if isinstance(made, Array) and made.dtype is None and len(outcomes) == 1:
        return _of_one_numpy(run, op, lefts[0], rights[0], made)
    return made


def _of_one_numpy(run: Interpreter, op: str, left: Operand, right: Operand, made: Array) -> Array:
    """The dtype of a result that NumPy 1 and NumPy 2 do not agree about."""
    dtypes = numpy_promotion.differing(op, left, right)
    # The versions are found out last: most operators do not need them.
    found = dtypes and numpy_promotion.under(dtypes, run.versions.numpy)
    return replace(made, dtype=found[0], needs=found[1]) if found else made


def _promoted(op: str, left: Value, right: Value, usual: Value) -> Value:
    """The result of an operator that may be NumPy's, which has rules of its own for dtypes."""
    if isinstance(usual, Tensor) and op not in _COMPARISONS:
        return replace(usual, dtype=None)
    return usual


def _candidates(value: Value, world: World) -> tuple[Operand, ...]:
    """The operands that a value may be, with the dtypes that its mark leaves."""
    found = operands(value, world)
    if isinstance(value, Array) and value.dtype is None and value.number_class in FLOATING:
        return tuple(replace(operand, dtype=dtype) for operand in found for dtype in NUMPY_FLOATS)
    return found


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


def _operands(op: str, node: ast.AST, left: Value, right: Value) -> Operands:
    return Operands(op, left, right, (side_of(node, True), side_of(node, False)))


_TENSORS = frozenset({"eager", "symbolic", "autograph", "variable", "symvariable"})
_NUMBERS = frozenset({"float", "int", "ndarray", "npscalar"})


def _binary_failure(
    op: str, node: ast.AST, left: Value, right: Value, outcome: Outcome, frame: Frame
) -> Raises:
    """Blame the operand without which the operator would have worked."""

    def judge(first: Operand, second: Operand) -> Outcome | None:
        return protocols.binary(op, first, second)

    for side, other, flip in ((left, right, False), (right, left, True)):
        if not isinstance(side, (Tensor, Array)):
            continue
        for operand in operands(side, frame.world):
            against = operands(other, frame.world)
            if not against:
                continue
            partner = against[0]
            if operand.kind == partner.kind == CAPTURED:
                # Either would do it: the first is told.
                partner = counterpart(partner) or partner

            def works(candidate: Operand, partner: Operand = partner, flip: bool = flip) -> bool:
                first, second = (partner, candidate) if flip else (candidate, partner)
                found = protocols.binary(op, first, second)
                return found is None or not found.error

            raises = failure(side_of(node, not flip), side, operand, outcome, f"`{op}`", works)
            pair = (partner, operand) if flip else (operand, partner)
            needs = tuple(s.needs for s in (left, right) if isinstance(s, Array) and s.needs)
            raises = replace(raises, requires=required(judge, *pair) or needs)
            if operand.kind in _TENSORS and partner.kind in _TENSORS | _NUMBERS:
                # Two tensors or a number: a matter of dtypes, not of where the value lives.
                detail = _operands(op, node, left, right)
                return Raises(Cause.OPERAND_DTYPES, outcome.error, outcome.text, detail, needs)
            if raises.cause is not Cause.UNTOLD:
                return raises
    return Raises(Cause.UNTOLD, outcome.error, outcome.text)


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
        kinds = {"dense" if tensor.kind == "variable" else tensor.kind for tensor in tensors}
        if "sparse" in kinds:
            return unknown
        return Tensor(modes.pop(), dtype, shape, "ragged" if "ragged" in kinds else "dense")
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


def _shape(value: Value) -> Shape | None:
    if isinstance(value, (Tensor, Array)):
        return value.shape
    if python_kind(value):
        return ()
    return None


def compares_by_identity(value: Value, world: World) -> bool:
    """Whether `==` on the value asks for identity, as on tensors of a graph that is no function's.

    These are the only symbolic tensors that eager code outside wrapped functions meets.
    """
    if not isinstance(value, Tensor):
        return False
    return world.kind == "session" or (
        value.mode == "symbolic" and world.mode == "eager" and not world.body
    )
