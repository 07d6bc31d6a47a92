"""The contract of a wrapper: what its function returns against what ``Tout`` declares.

What TensorFlow does with each combination is looked up in `tables/contract.py`; here stands only
which combination a call is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from pyfunc_lint.diagnostics.causes import Breach
from pyfunc_lint.diagnostics.observations import Problem, ReturnedValue, WrapperCall
from pyfunc_lint.domain.callables import External
from pyfunc_lint.domain.containers import Ref, Sequence
from pyfunc_lint.domain.lattice import consistent, members
from pyfunc_lint.domain.tensors import Array, DTypeValue, ShapeValue, Spec, Tensor
from pyfunc_lint.domain.values import Const, Poison, Py, Unknown, Value, const, python_kind
from pyfunc_lint.interpreter.operations.dtypes import tensorflow_dtype
from pyfunc_lint.overlays.tensorflow.wrappers import outputs
from pyfunc_lint.overlays.tensorflow.wrappers.keys import key_of
from pyfunc_lint.overlays.tensorflow.wrappers.outputs import PY_FUNCTION
from pyfunc_lint.overlays.tensorflow.wrappers.return_paths import ways_out
from pyfunc_lint.tables import contract as facts
from pyfunc_lint.tables.dtypes import NATURAL_THROUGH_NUMPY

_RAISING = (Breach.CAPTURED, Breach.OBJECT, Breach.COUNT, Breach.DTYPE)
"""What raises, in the order in which TensorFlow notices it."""
_SILENT = (Breach.DROPPED, Breach.CAST)


def _needs(value: Value) -> tuple[str, ...]:
    """The versions under which a value is what it is said to be."""
    return (value.needs,) if isinstance(value, Array) and value.needs else ()


def _natural(value: Value) -> str:
    """The dtype that NumPy or TensorFlow gives to a returned value, "" when it is not known."""
    if isinstance(value, Tensor):
        plain = value.kind in ("dense", "variable") and not value.role
        return value.dtype or "" if plain else ""
    if isinstance(value, Array):
        return {None: "", "object": "", "str": "string"}.get(value.dtype, value.dtype or "")
    if isinstance(value, (Const, Py)):
        return NATURAL_THROUGH_NUMPY.get(python_kind(value), "")
    return ""


def judge_record(call: WrapperCall) -> None:
    """Write down what is wrong with each way out of the wrapped function that surely has one."""
    found = [
        (way, None if _falls_off(call, returned) else _way_out(call, way))
        for returned in call.returned
        for way in ways_out(returned)
    ]
    whole = bool(found) and all(problem is not None for _, problem in found)
    problems = [
        replace(problem, module=way.module)
        for way, problem in found
        if problem is not None and (whole or not way.leftover)
    ]
    if not whole:
        # What is dropped or cast on one path only may be meant.
        problems = [p for p in problems if p.breach not in _SILENT]
    call.problems, call.partly = tuple(problems), not whole


def _way_out(call: WrapperCall, returned: ReturnedValue) -> Problem | None:
    """The problem that all readings of ``Tout`` and of the value have, on this way out."""
    found: Problem | None = None
    for guard, declared in members(call.tout):
        if not consistent(guard, returned.guard) or not consistent(guard, call.condition):
            continue
        for inner, value in members(returned.value):
            if not (
                consistent(inner, guard)
                and consistent(inner, returned.guard)
                and consistent(inner, call.condition)
            ):
                continue
            problem = judge(call, declared, value, returned.node)
            if problem is None:
                return None
            found = found or problem
    return found


def _falls_off(call: WrapperCall, returned: ReturnedValue) -> bool:
    """Whether it is the end of a function that also returns: its tests may cover all cases.

    They do not need to where the end is reached through an arm that was written.
    """
    node = returned.node
    if len(call.returned) == 1 or not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return False
    return not _ends_in_an_arm(node.body)


def _ends_in_an_arm(body: list[ast.stmt]) -> bool:
    """Whether it ends with if and else of which one returns and the other goes on."""
    last = body[-1]
    if not isinstance(last, ast.If) or not last.orelse:
        return False
    arms = (last.body, last.orelse)
    if any(isinstance(arm[-1], (ast.Return, ast.Raise)) for arm in arms):
        return any(_goes_on(arm[-1]) or _ends_in_an_arm(arm) for arm in arms)
    return any(_ends_in_an_arm(arm) for arm in arms)


def _goes_on(statement: ast.stmt) -> bool:
    """Whether what comes after is surely reached: most calls may never come back."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        function = statement.value.func
        return getattr(function, "id", getattr(function, "attr", "")) in _COMING_BACK
    return isinstance(statement, _PLAIN)


_COMING_BACK = frozenset(
    {"print", "debug", "info", "warning", "warn", "append", "add", "extend", "update", "write"}
)
_PLAIN = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Pass)
"""Last statements that surely go on."""


def judge(call: WrapperCall, declared: Value, value: Value, node: ast.AST) -> Problem | None:
    """What is wrong with a value for a ``Tout``; None when nothing is known to be."""
    value = _as_sequence(value)
    if isinstance(value, Ref) and value.kind != "instance":
        return None  # A nest deeper than is looked at.
    if isinstance(declared, Unknown) and declared.key_kind == "dtype":
        return _whatever_dtype(call, value, node)
    if isinstance(value, (Unknown, Poison, External)) or isinstance(declared, (Unknown, Poison)):
        return None
    found = {problem.breach: problem for problem in reversed([*_all(call, declared, value, node)])}
    for breach in (*_RAISING, *_SILENT):
        if breach in found:
            problem = found[breach]
            if breach is Breach.COUNT and Breach.DTYPE in found and call.wrapper == PY_FUNCTION:
                # The first output is converted before anything is counted.
                return replace(problem, error=found[Breach.DTYPE].error, text="")
            return problem
    return None


def _whatever_dtype(call: WrapperCall, value: Value, node: ast.AST) -> Problem | None:
    """What is wrong for one output, whichever dtype ``x.dtype`` is."""
    found = [judge(call, DTypeValue(name), value, node) for name in _TYPICAL]
    first = found[0]
    return (
        first if first is not None and all(p and p.breach == first.breach for p in found) else None
    )


_TYPICAL = ("float32", "int64", "bool", "string", "complex64")


def _all(call: WrapperCall, declared: Value, value: Value, node: ast.AST) -> Iterator[Problem]:
    wanted = _wanted(declared)
    if wanted is None:
        return
    dtypes = wanted or (declared,)
    items = outputs_of(value)
    world = world_of(call)
    if isinstance(declared, Sequence) and declared.items is None:
        # How many outputs are declared is not known, but what the first one is.
        first = value if not is_many(value) else items[0] if items else None
        if first is not None and python_kind(first) != "none":
            yield from _problem(call, world, wanted[0], first, node, 0, 1)
        return
    number = len(wanted) if isinstance(declared, Sequence) else None
    if number == 0 and items is None and not is_many(value):
        yield from _for_nothing(call, world, value, node)
        return
    yield from _counts(call, world, number, value, node)
    given = (value,) if not is_many(value) else items if items is not None else ()
    if is_many(value) and items is None and (call.wrapper == PY_FUNCTION or len(dtypes) == 1):
        given = _first(value)
    for index, (want, got) in enumerate(zip(dtypes, given, strict=False)):
        if python_kind(got) == "none" and not (is_many(value) and _is_given(call, node, index)):
            continue
        yield from _problem(call, world, want, got, node, index, len(given))


def _problem(
    call: WrapperCall, world: str, want: Value, got: Value, node: ast.AST, index: int, count: int
) -> Iterator[Problem]:
    problem = outputs.judge(call, world, want, got)
    if problem is not None:
        breach, verdict, dtype = problem
        yield Problem(
            breach, node, call.module, got, key_of(got) or "", _natural(got), dtype,
            index=index, count=count, error=verdict.error, text=verdict.text,
            lost=outputs.numbers_lost(got, dtype), requires=_needs(got),
        )  # fmt: skip


def _is_given(call: WrapperCall, node: ast.AST, index: int) -> bool:
    """Whether a None is surely what is returned: code that is not seen may have put more there."""
    if call.frame.context == "concrete":
        return True
    written = node.value if isinstance(node, ast.Return) else None
    items = written.elts if isinstance(written, (ast.Tuple, ast.List)) else []
    return index < len(items) and isinstance(items[index], ast.Constant)


def _first(value: Value) -> tuple[Value, ...]:
    """What is known about the first element of a list of unknown length."""
    element = value.element if isinstance(value, Sequence) else None
    return () if element is None else (element,)


def _wanted(declared: Value) -> tuple[Value, ...] | None:
    """The declared outputs, a typical one of an unknown number; None when nothing is known."""
    if isinstance(declared, Sequence):
        if declared.kind not in ("list", "tuple"):
            return None
        typical = declared.element
        if declared.items is None and typical is not None:
            known = isinstance(typical, Spec) or tensorflow_dtype(typical) is not None
            return (typical,) if known else None
        return declared.items
    if isinstance(declared, Spec) or tensorflow_dtype(declared) is not None:
        return (declared,)
    return None


def is_many(value: Value) -> bool:
    """Whether TensorFlow takes the value for the list of outputs."""
    return isinstance(value, Sequence) and value.kind in ("list", "tuple")


def outputs_of(value: Value) -> tuple[Value, ...] | None:
    """The outputs that a returned list or tuple holds, None for any other or unknown length."""
    return value.items if isinstance(value, Sequence) and is_many(value) else None


def world_of(call: WrapperCall) -> Literal["eager", "graph"]:
    """The world that the table knows: of a function whose callers are not seen, the graph."""
    return "eager" if call.world.mode == "eager" else "graph"


def _as_sequence(value: Value) -> Value:
    """``x.shape`` of an array is a tuple."""
    if isinstance(value, ShapeValue) and value.library == "np":
        if value.shape is None:
            return Unknown(("shape", value))
        sizes = tuple(Py("int") if size is None else const(size) for size in value.shape)
        return Sequence("tuple", sizes)
    return value


# -- the number of outputs ------------------------------------------------------------------


def _counts(
    call: WrapperCall, world: str, number: int | None, value: Value, node: ast.AST
) -> Iterator[Problem]:
    items = outputs_of(value)
    certain_length = True
    given: int | str
    if items is not None:
        given = len(items)
    elif is_many(value):
        # A list whose length depends on data: of one element only by accident.
        assert isinstance(value, Sequence)
        if number not in (None, 1) or value.element is None:
            return
        given, certain_length = 2, False
    else:
        given = "none" if python_kind(value) == "none" else "single"
    verdict = facts.count(call.wrapper, world, number, given)
    if verdict is None or verdict.works:
        return
    wanted = 1 if number is None else number
    many = given if isinstance(given, int) else int(given == "single")
    text = ""
    if verdict.error:
        start = f"returns {many} values" if certain_length else "values"
        text = f"{start}, but expects to see {wanted} values"
        if "#" not in verdict.text:
            text = verdict.text
    yield Problem(
        Breach.COUNT if verdict.error else Breach.DROPPED, node, call.module, value,
        key_of(value) or "",
        declared=number, given=many if certain_length else None, many=is_many(value),
        error=verdict.error, text=text, requires=_needs(value),
    )  # fmt: skip


def _for_nothing(call: WrapperCall, world: str, value: Value, node: ast.AST) -> Iterator[Problem]:
    key = key_of(value)
    if key is None or call.world.kind == "session":
        return  # in a session nothing runs that is not asked for
    verdict = facts.returned_for_nothing(call.wrapper, world, key)
    if verdict is not None and verdict.error:
        text = "but expects to see 0 values" if "pyfunc_" in verdict.text else verdict.text
        yield Problem(
            Breach.COUNT, node, call.module, value, key, declared=0, given=int(key != "none"),
            error=verdict.error, text=text, requires=_needs(value),
        )  # fmt: skip
