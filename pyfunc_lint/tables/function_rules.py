"""How the rules in the function tables are evaluated: arguments in, dtype, rank and kind out.

A rule is a small JSON term, found by ``tools/facts/functions`` as the shortest one that agrees
with everything that was measured. ``None`` always means "cannot say".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pyfunc_lint.tables.dtypes import (
    NUMPY_NATURAL,
    TENSORFLOW_BUILTINS,
    TENSORFLOW_NAMES,
    as_tensor,
    numpy_name,
)
from pyfunc_lint.tables.operands import Operand


@dataclass(frozen=True, slots=True)
class Constant:
    """A known Python value: a number, a string, None, a list or tuple of constants."""

    value: Any


Argument = Operand | Constant | tuple[Any, ...] | None
"""``None``: nothing is known; a tuple: a Python list or tuple of arguments."""

TENSORS = frozenset({"eager", "symbolic", "autograph", "tensor", "variable", "symvariable"})
SYMBOLIC = frozenset({"symbolic", "autograph", "symvariable", "symragged", "symsparse"})
COMPOSITES = frozenset({"ragged", "symragged", "sparse", "symsparse"})
ARRAYS = frozenset({"ndarray", "npscalar", "array"})
NUMBERS = ("bool", "int", "float", "complex")
TEXTS = ("str", "bytes")


@dataclass(frozen=True, slots=True)
class Value:
    """An argument, as the rules look at it.

    ``form``: "tensor", "array" (rank 1 and up or unknown), "scalar" (0-d array or NumPy scalar),
    "python" (numbers, texts and nests of them), "list" (a nest that holds tensors or arrays),
    "none", "other" or "unknown".
    """

    form: str
    kind: str = ""
    dtype: str | None = None
    rank: int | None = None
    leaf: str = ""
    """Python type of the numbers or texts in it: "int", "float", "str", …"""
    length: int | None = None
    constant: Constant | None = None
    """The value, when the whole of it is known."""
    inner: frozenset[str] = frozenset()
    """Forms of what a list holds."""
    kinds: frozenset[str] = frozenset()
    """Kinds of all leaves."""
    uniform: bool = True
    """False when a nest mixes dtypes or forms."""
    tensors: frozenset[str] = frozenset()
    """Dtypes of all the tensors in it."""
    items: tuple[Value, ...] = ()
    """What a list or tuple holds."""

    @property
    def key(self) -> str:
        """Form with dtype, as the tables name it."""
        return f"{self.form}:{self.dtype or self.leaf}"


UNKNOWN = Value("unknown")
NONE = Value("none", "none", constant=Constant(None), kinds=frozenset({"none"}))


def view(argument: Argument) -> Value:
    """The rules' view of an argument."""
    if argument is None:
        return UNKNOWN
    if isinstance(argument, Operand):
        return _operand(argument)
    if isinstance(argument, Constant):
        return _constant(argument)
    return _nest([view(item) for item in argument], None)


def _operand(operand: Operand) -> Value:
    kind, leaves = operand.kind, frozenset({operand.kind})
    dtype = "object" if operand.dtype == "string" else operand.dtype  # as arrays hold texts
    if kind in TENSORS:
        dtypes = frozenset({operand.dtype} if operand.dtype else ())
        return Value("tensor", kind, operand.dtype, operand.rank, kinds=leaves, tensors=dtypes)
    if kind == "npscalar" or (kind in ARRAYS and operand.rank == 0):
        return Value("scalar", kind, dtype, 0, kinds=leaves)
    if kind in ARRAYS:
        return Value("array", kind, dtype, operand.rank, kinds=leaves)
    if kind in NUMBERS or kind in TEXTS:
        return Value("python", kind, rank=0, leaf=kind, kinds=leaves)
    if kind == "none":
        return NONE
    if kind in COMPOSITES and operand.dtype:
        dtypes = frozenset({operand.dtype})
        return Value("tensor", kind, operand.dtype, operand.rank, kinds=leaves, tensors=dtypes)
    return Value("other", kind, operand.dtype, operand.rank, kinds=leaves)


def _constant(constant: Constant) -> Value:
    value = constant.value
    if value is None:
        return NONE
    name = type(value).__name__
    if name in NUMBERS or name in TEXTS:
        return Value("python", name, rank=0, leaf=name, constant=constant, kinds=frozenset({name}))
    if isinstance(value, (list, tuple)):
        return _nest([view(_wrap(item)) for item in value], constant)
    return Value("other", name, constant=constant, kinds=frozenset({name}))


def _wrap(value: Any) -> Argument:
    return value if isinstance(value, (Operand, Constant)) else Constant(value)


def _nest(items: Sequence[Value], constant: Constant | None) -> Value:
    """The view of a list or tuple."""
    if constant is None and all(item.constant is not None for item in items):
        constant = Constant(tuple(item.constant.value for item in items if item.constant))
    if not items:
        return Value("python", "list", rank=1, length=0, constant=constant)
    forms = {item.form for item in items}
    ranks = {item.rank for item in items}
    first = items[0].rank
    rank = None if first is None or len(ranks) != 1 else 1 + first
    nest = Value(
        "list", "list", None, rank, "", len(items), constant,
        kinds=frozenset().union(*(item.kinds for item in items)),
        tensors=frozenset().union(*(item.tensors for item in items)),
        inner=frozenset().union(*(item.inner or {item.form} for item in items)),
        items=tuple(items),
        uniform=len(ranks) == 1 and all(item.uniform for item in items),
    )  # fmt: skip
    if forms == {"python"}:
        leaf = _widest({item.leaf for item in items})
        return replace(nest, form="python", leaf=leaf, uniform=nest.uniform and leaf != "")
    if forms & {"unknown", "other", "none"}:
        return replace(nest, rank=None, uniform=False)
    dtypes = {item.dtype for item in items}
    dtype = items[0].dtype if len(dtypes) == 1 else None
    return replace(
        nest, dtype=dtype, uniform=nest.uniform and dtype is not None and len(forms) == 1
    )


def _widest(leaves: set[str]) -> str:
    if leaves <= set(NUMBERS):
        # True among numbers converts differently from library to library: not claimed.
        if len(leaves) > 1 and "bool" in leaves:
            return ""
        return max(leaves, key=NUMBERS.index)
    return next(iter(leaves)) if len(leaves) == 1 else ""


def dtype_of_argument(value: Value, family: str) -> str | None:
    """The dtype that a ``dtype=`` argument names; ``family`` is "tf" or "np"."""
    tensors = family == "tf"
    if value.kind in ("dtype", "npdtype"):
        return as_tensor(value.dtype) if tensors and value.dtype else value.dtype
    if value.constant is None:
        return None
    given = value.constant.value
    if isinstance(given, type):
        return (TENSORFLOW_BUILTINS if tensors else NUMPY_NATURAL).get(given.__name__)
    if not isinstance(given, str):
        return None
    return TENSORFLOW_NAMES.get(given) if tensors else numpy_name(given)


# --- rank ---------------------------------------------------------------------------------------


def rank(rule: Any, values: Mapping[str, Value], given: Mapping[str, Value]) -> int | None:
    """The rank that a rule gives, from all arguments and from those that the call gives.

    A number · ``same`` as a parameter · ``plus`` a number · the ``max`` of several
    (broadcasting) · their ``sum`` or ``diff`` plus a number · ``len`` of a shape · ``count`` of
    ``*args`` · what is left after a ``reduce`` over an axis, or there after an ``expand`` · one of
    two rules, by whether an argument is ``given`` or ``is`` a constant.
    """
    if rule is None or isinstance(rule, int):
        return rule
    name, *terms = rule
    if name == "same":
        return _rank_of(values, terms[0])
    if name == "plus":
        return _add(_rank_of(values, terms[0]), terms[1])
    if name == "max":
        *params, offset = terms if isinstance(terms[-1], int) else (*terms, 0)
        ranks = [_rank_of(values, param) for param in params]
        known = [r for r in ranks if r is not None]
        return max(known) + offset if known and len(known) == len(ranks) else None
    if name == "sum":
        *params, offset = terms
        ranks = [_rank_of(values, param) for param in params]
        known = [r for r in ranks if r is not None]
        return sum(known) + offset if len(known) == len(ranks) else None
    if name == "diff":
        first, second = _rank_of(values, terms[0]), _rank_of(values, terms[1])
        return None if first is None or second is None else first - second + int(terms[2])
    if name == "expand":
        added = values.get(terms[1], UNKNOWN)
        if added.length is None and added.rank != 0:
            return None
        return _add(_rank_of(values, terms[0]), added.length or 1)
    if name == "len":
        return _length(values.get(terms[0], UNKNOWN))
    if name == "count":
        return values.get(terms[0], UNKNOWN).length
    if name == "reduce":
        return _reduce(values, *terms)
    if name in ("given", "is"):
        first, second = rank(terms[-2], values, given), rank(terms[-1], values, given)
        return either(holds(rule, values, given), first, second)
    return None


Chosen = TypeVar("Chosen")


def either(test: bool | None, first: Chosen | None, second: Chosen | None) -> Chosen | None:
    """What both branches agree on where it is not known which one is taken."""
    if test is None:
        return first if first == second else None
    return first if test else second


def holds(
    test: Sequence[Any], values: Mapping[str, Value], given: Mapping[str, Value]
) -> bool | None:
    """The test of a rule with two branches: an argument is given, or equals a constant."""
    name, param = test[0], test[1]
    value = (given if name == "given" else values).get(param, NONE)
    if value.form == "unknown":
        return None
    if name == "given":
        return not (value.form == "none" or (param.startswith("*") and value.length == 0))
    return None if value.constant is None else bool(value.constant.value == test[2])


def _rank_of(values: Mapping[str, Value], name: str) -> int | None:
    return values.get(name, UNKNOWN).rank


def length(rules: Any, values: Mapping[str, Value]) -> int | None:
    """How many items a list or tuple has: the first of the rules that can say it.

    The ``count`` of ``*args`` or of a list · the ``rank`` of an argument, a scalar's being 1 · the
    ``number`` that is given; each plus a number.
    """
    for name, parameter, offset in rules:
        value = values.get(parameter, UNKNOWN)
        if name == "count":
            found = value.length
        elif name == "rank":
            found = None if value.rank is None else max(value.rank, 1)
        else:
            given = value.constant.value if value.constant is not None else None
            found = given if type(given) is int else None
        if found is not None:
            return found + int(offset)
    return None


def _add(number: int | None, offset: int) -> int | None:
    return None if number is None else max(number + offset, 0)


def _length(value: Value) -> int | None:
    """How many dimensions a shape argument asks for."""
    if value.length == 1 and value.items and value.items[0].length is not None:
        return value.items[0].length  # x.reshape((2, 3)): the tuple is the only one of *shape
    if (
        value.length == 1
        and value.items
        and value.items[0].form not in ("python", "tensor", "scalar")
    ):
        return None
    if value.length is not None:
        return value.length
    if value.kind == "shape":
        return value.rank
    if value.form in ("python", "tensor", "scalar", "array"):
        return 1 if value.rank == 0 and value.leaf in ("", "int") else None
    return None


def _reduce(values: Mapping[str, Value], param: str, axis: str, keep: str | None) -> int | None:
    """Rank after reducing over ``axis``; without an axis over everything."""
    source = _rank_of(values, param)
    if keep is not None:
        kept = values.get(keep, UNKNOWN)
        flag = kept.constant.value if kept.constant is not None else ...
        if flag is True:
            return source
        if flag not in (False, None):
            return None
    over = values.get(axis, UNKNOWN)
    if over.form == "none":
        return 0
    if source is None:
        return None
    if over.length is not None:
        return _add(source, -over.length)
    if over.rank == 0 and over.form in ("python", "tensor", "scalar"):
        return _add(source, -1)
    return None
