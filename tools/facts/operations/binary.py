"""Measures what binary operators do with every pair of kinds and dtypes."""

from __future__ import annotations

import itertools
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np

from pyfunc_lint.tables.dtypes import ITEMS
from pyfunc_lint.tables.operands import Outcome
from tools.facts.operations import pack, sources
from tools.facts.operations.observe import attempt, quiet
from tools.facts.operations.probe import Cell, agreed, converted, function_graph, works_or_fails
from tools.facts.operations.samples import (
    GRAPH_KINDS,
    NUMPY_KINDS,
    Sample,
    cells,
    make,
    placeholder,
    real_dtype,
)
from tools.facts.tables import Pool

OPERATORS = (
    *("+", "-", "*", "/", "//", "%", "**", "@", "<", "<=", ">", ">=", "==", "!="),
    *("&", "|", "^", "<<", ">>", "in", "not in", "is", "is not"),
)
#: AutoGraph rewrites these two; the others are Python's own also in a converted function.
REWRITTEN = ("==", "!=")

#: For each of Python's kinds, groups of values. Within a group one that works is enough, as for the
#: contents of arrays; where the groups differ, the tables cannot say.
PYTHON_GROUPS: dict[str, tuple[tuple[Any, ...], ...]] = {
    "int": ((2, 0, 1),),
    "float": ((2.0, 2.5),),
    "complex": ((2 + 0j, 2.5 + 1j),),
    "bool": ((True, False),),
    "str": (("2", ""),),
    "bytes": ((b"2", b""),),
    "none": ((None,),),
    "list": tuple(([e, e],) for e in (2, 2.5, "2", b"2", True, None, [2, 2])),
    "tuple": tuple(((e, e),) for e in (2, 2.5, "2", b"2", True, None, (2, 2))),
    "dict": tuple(({e: 1},) for e in (2, "2", b"2")),
}
_ARITHMETIC = OPERATORS[:7] + OPERATORS[8:14]
#: The left and right values that show whether a fraction is lost.
_FRACTIONS = ((2, 2.5), (3, 1.5), (-1, -1.5))
_TENSORS = ("eager", "symbolic", "autograph", "variable", "symvariable")


def ranks_of(operator: str) -> tuple[int, ...]:
    """The ranks to measure: beyond them nothing changes, save for matrices."""
    return (0, 1, 2) if operator == "@" else (0, 1)


@cache
def functions(autograph: bool) -> dict[str, Callable[[object, object], object]]:
    """The operators as functions, from source so that AutoGraph can convert them."""
    _, plain = sources.written(
        "probed_operators", "x, y", {name: f"return x {name} y" for name in OPERATORS}
    )
    return {name: converted(f) for name, f in plain.items()} if autograph else plain


def tensor_pairs() -> Iterator[tuple[str, str]]:
    """The pairs of kinds that need TensorFlow."""
    others = (*NUMPY_KINDS, *PYTHON_GROUPS)
    for tensor, partners in {
        "eager": ("eager", "variable", *others),
        "variable": ("variable", *others),
        "symbolic": ("symbolic", "symvariable", "eager", *others),
        "symvariable": ("symvariable", *others),
        "autograph": ("autograph", "symvariable", "eager", *others),
        "keras": ("keras", "eager", *others),
    }.items():
        for partner in partners:
            yield tensor, partner
            if partner != tensor:
                yield partner, tensor


def numpy_pairs() -> Iterator[tuple[str, str]]:
    """The pairs of kinds that do without."""
    return itertools.product((*NUMPY_KINDS, *PYTHON_GROUPS), repeat=2)


class Values:
    """The samples of a kind, each made once."""

    def __init__(self) -> None:
        self._made: dict[Sample, Any] = {}

    def groups(self, sample: Sample, length: int) -> list[list[Any]]:
        """The values to try: all groups must agree, one value of a group is enough."""
        if sample.kind in PYTHON_GROUPS:
            return [
                [value[:length] if sample.kind in ("list", "tuple") else value for value in group]
                for group in PYTHON_GROUPS[sample.kind]
            ]
        return [[self._value(replace(sample, length=length))]]

    def _value(self, sample: Sample) -> Any:
        if sample not in self._made:
            inside = sample.kind in GRAPH_KINDS and sample.kind != "symvariable"
            self._made[sample] = placeholder(sample) if inside else make(sample)
        return self._made[sample]


def samples(kind: str, ranks: Iterable[int]) -> list[Sample]:
    """The cells of a kind in a table of pairs."""
    if kind in PYTHON_GROUPS:
        return [Sample(kind)]
    return [sample for sample in cells(kind) if sample.rank in ranks]


def measure_pair(left: str, right: str) -> Iterator[tuple[str, tuple[Sample, Sample], Cell]]:
    """All operators on all cells of two kinds."""
    world = _world(left, right)
    autograph = world == "autograph"
    for name in REWRITTEN if autograph else OPERATORS:
        function = functions(autograph)[name]
        rights = samples(right, ranks_of(name))
        for x in samples(left, ranks_of(name)):
            with function_graph() if world != "eager" else quiet():
                values = Values()
                for y in rights:
                    yield name, (x, y), _cell(name, function, values, x, y, world)


def one_cell(name: str, x: Sample, y: Sample) -> Cell:
    """One operator on one cell, by itself."""
    world = _world(x.kind, y.kind)
    with function_graph() if world != "eager" else quiet():
        return _cell(name, functions(world == "autograph")[name], Values(), x, y, world)


def _world(left: str, right: str) -> str:
    """The kind of a symbolic result."""
    if "autograph" in (left, right):
        return "autograph"
    return "symbolic" if {"symbolic", "symvariable"} & {left, right} else "eager"


def _cell(
    name: str,
    function: Callable[[object, object], object],
    values: Values,
    x: Sample,
    y: Sample,
    world: str,
) -> Cell:
    if name == "%" and x.kind in ("str", "bytes"):
        return None  # This is formatting: what it does depends on the text.
    if name in ("in", "not in") and {x.kind, y.kind} == {"keras", "eager"}:
        return None  # The error depends on what Keras did before.
    sized = x.rank or y.rank or {x.kind, y.kind} & {"list", "tuple"}
    lengths = (2, 1) if sized and not {x.kind, y.kind} <= {*_TENSORS, "keras"} else (2,)
    return agreed(
        works_or_fails(
            [_once(name, function, a, b, (x, y), world) for a, b in itertools.product(left, right)]
        )
        for length in lengths
        for left, right in itertools.product(values.groups(x, length), values.groups(y, length))
    )


def _once(
    name: str,
    function: Callable[[object, object], object],
    a: Any,
    b: Any,
    pair: tuple[Sample, Sample],
    world: str,
) -> Outcome:
    outcome, value = attempt(function, a, b, world=world)
    if outcome.error:
        return outcome
    if _families(*pair) and name in ("==", "in", "is") and _always(value, False):
        note = "always-false"
    elif _families(*pair) and name in ("!=", "not in", "is not") and _always(value, True):
        note = "always-true"
    elif _truncates(name, function, pair, world):
        note = "truncates"
    else:
        note = ""
    return replace(outcome, note=note)


def _families(x: Sample, y: Sample) -> bool:
    """Whether the two are of families that Python never finds equal: numbers, text, bytes, …"""
    families = {_family(x), _family(y)}
    return len(families) == 2 and "unknown" not in families


def _family(sample: Sample) -> str:
    if sample.dtype is not None:
        held = ITEMS.get(sample.dtype)
        return held if held in ("bytes", "str") else "number"
    if sample.kind in ("list", "tuple", "dict"):
        return "unknown"
    return sample.kind if sample.kind in ("str", "bytes", "none") else "number"


def _always(value: Any, truth: bool) -> bool:
    """Whether the comparison of equal-looking values has this answer throughout."""
    if isinstance(value, bool | np.bool_):
        return bool(value) is truth
    return isinstance(value, np.ndarray) and value.size > 0 and bool((value == truth).all())


def _integer_with_fraction(x: Sample, y: Sample) -> bool:
    """Whether a tensor of integers meets NumPy's fractions."""
    for tensor, other in ((x, y), (y, x)):
        if tensor.kind in _TENSORS and other.kind in NUMPY_KINDS:
            return (tensor.dtype or "").strip("u").startswith("int") and "float" in (
                other.dtype or ""
            )
    return False


def _truncates(
    name: str,
    function: Callable[[object, object], object],
    pair: tuple[Sample, Sample],
    world: str,
) -> bool:
    """Whether the fraction of NumPy's operand gets lost on the way into TensorFlow."""
    if name not in _ARITHMETIC or not _integer_with_fraction(*pair):
        return False
    import tensorflow as tf

    x, y = pair
    tensor_first = x.kind in _TENSORS
    tensor, other = pair if tensor_first else (y, x)
    exact = functions(False)[name]
    for whole, fraction in _FRACTIONS:
        if whole < 0 and (tensor.dtype or "").startswith("u"):
            continue
        partner = np.asarray(fraction, real_dtype(other.dtype or ""))
        if other.kind == "npscalar":
            partner = partner[()]
        if tensor.kind in GRAPH_KINDS and tensor.kind != "symvariable":
            value = tf.compat.v1.placeholder(tensor.dtype, [])
        else:
            value = make(replace(tensor, rank=0))
            value = value * 0 + tf.cast(whole, tensor.dtype)
        a, b = (value, partner) if tensor_first else (partner, value)
        result: Any = function(a, b)
        if world != "eager":
            # The constant that TensorFlow made of the operand is an input of the operation.
            constants = [tf.get_static_value(i) for i in result.op.inputs]
            if any(c is not None and float(c) == int(fraction) for c in constants):
                return True
            continue
        a, b = (whole, fraction) if tensor_first else (fraction, whole)
        if abs(float(result) - float(exact(float(a), float(b)))) > 0.01:
            return True
    return False


def measure(pairs_of_kinds: Iterable[tuple[str, str]], progress: bool = True) -> dict[Any, Any]:
    """(operator, left kind, right kind) → (left cell, right cell) → outcome."""
    table: dict[Any, dict[Any, Cell]] = defaultdict(dict)
    for left, right in pairs_of_kinds:
        start = time.monotonic()
        with quiet():
            for name, (x, y), cell in measure_pair(left, right):
                table[name, left, right][(x.dtype, x.rank), (y.dtype, y.rank)] = cell
        seconds = time.monotonic() - start
        if progress and seconds > 2:
            print(f"  {left} and {right}: {seconds:.0f} s", file=sys.stderr)
    return dict(table)


def packed(table: dict[Any, Any]) -> dict[str, Any]:
    """The content of binary.json."""
    outcomes, ranked, matrices = Pool(), Pool(), Pool()
    pairs: dict[str, dict[str, list[int | None]]] = defaultdict(dict)
    for (name, left, right), cells_of in table.items():
        matrix = _matrix(cells_of, ranks_of(name), outcomes, ranked)
        row = pairs[left].setdefault(right, [None] * len(OPERATORS))
        row[OPERATORS.index(name)] = matrices.number(matrix)
    kinds = sorted({kind for _, left, right in table for kind in (left, right)})
    dtypes = {kind: list(dict.fromkeys(s.dtype for s in samples(kind, (0, 1)))) for kind in kinds}
    return {
        "dtypes": {k: pack.letters(v) for k, v in dtypes.items() if v != [None]},
        "outcomes": outcomes.items,
        "ranked": ranked.items,
        "matrices": matrices.items,
        "operators": list(OPERATORS),
        "pairs": pairs,
    }


def _matrix(
    cells_of: dict[Any, Cell], ranks: tuple[int, ...], outcomes: Pool, ranked: Pool
) -> list[Any]:
    """Rows [left dtypes, usual, [right dtypes, other], …]; "=" is the same dtype as on the left."""
    candidates = {key: _templates(key, cell) for key, cell in cells_of.items()}
    frequent = Counter(str(t) for options in candidates.values() for t in options)
    numbers = {
        key: outcomes.number(max(options, key=lambda t: (frequent[str(t)], str(t))))
        for key, options in candidates.items()
    }
    by_dtypes: dict[Any, dict[tuple[int, int], int]] = defaultdict(dict)
    for ((ldtype, lrank), (rdtype, rrank)), number in numbers.items():
        by_dtypes[ldtype, rdtype][lrank or 0, rrank or 0] = number
    lefts = dict.fromkeys(ldtype for ldtype, _ in by_dtypes)
    rights = dict.fromkeys(rdtype for _, rdtype in by_dtypes)
    entries = {
        ldtype: {r: _by_rank(by_dtypes[ldtype, r], ranks, ranked) for r in rights}
        for ldtype in lefts
    }
    return min((_rows(entries, same) for same in (True, False)), key=lambda rows: len(str(rows)))


def _rows(entries: dict[str | None, dict[str | None, int]], same: bool) -> list[Any]:
    """The rows, where `same` says whether to write the left's own dtype as "="."""
    rows: dict[str, list[Any]] = {}
    for ldtype, row_entries in entries.items():
        row = _row(ldtype if same else None, row_entries)
        rows.setdefault(str(row), [[], *row])[0].append(ldtype)
    return [[pack.letters(row[0]), *row[1:]] for row in rows.values()]


def _by_rank(numbers: dict[tuple[int, int], int], ranks: tuple[int, ...], ranked: Pool) -> int:
    """The outcome's number where the ranks do not matter, else -1 - the number of a list."""
    if len(set(numbers.values())) == 1:
        return next(iter(numbers.values()))
    return -1 - ranked.number([numbers.get(pair) for pair in itertools.product(ranks, repeat=2)])


def _row(ldtype: str | None, entries: dict[str | None, int]) -> list[Any]:
    """The usual cell, then the right dtypes that have another one."""
    usual = Counter(entries.values()).most_common(1)[0][0]
    row: list[Any] = [usual]
    if ldtype is not None and entries.get(ldtype, usual) != usual:
        row += ["=", entries[ldtype]]
    others: dict[int, list[str | None]] = defaultdict(list)
    for rdtype, entry in entries.items():
        if entry != usual and (rdtype is None or rdtype != ldtype):
            others[entry].append(rdtype)
    for entry, rdtypes in others.items():
        row += [pack.letters(rdtypes), entry]
    return row


def _templates(key: Any, cell: Cell) -> list[list[Any] | None]:
    """The ways to write an outcome: dtypes as the left's, the right's, or by name."""
    (ldtype, lrank), (rdtype, rrank) = key
    if cell is None or cell.error or cell.result is None:
        return [pack.packed_outcome(cell, None)]
    result = cell.result
    dtypes = [result.dtype]
    if result.dtype is not None:
        dtypes += ["l"] * (result.dtype == ldtype) + ["r"] * (result.dtype == rdtype)
    rank: Any = result.rank
    if rank is not None and rank == max(lrank or 0, rrank or 0):
        rank = "max"
    packed_cells = []
    for dtype in dtypes:
        packed_cell = [result.kind, dtype, rank, cell.note]
        while not packed_cell[-1] and packed_cell[-1] != 0:
            packed_cell.pop()
        packed_cells.append(packed_cell)
    return packed_cells
