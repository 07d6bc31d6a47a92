"""Measures which functions of TensorFlow give the same as NumPy's and Python's.

Writes counterparts.json of `pyfunc_lint/tables/data`, in some minutes::

    python -m tools.facts.functions.counterparts

With names behind it only these are measured, and printed. Nothing is taken on trust: what the
search finds and what the recipes say is run on samples of several dtypes and ranks, eagerly and in
a function that is traced, and is written down for those on which NumPy's values come out.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pyfunc_lint.tables.dtypes import LETTERS
from tools.facts.functions.counterpart_measures import Call, Found, measure
from tools.facts.functions.counterpart_search import calls, is_alike, order_of, with_options
from tools.facts.functions.counterpart_subjects import Subject, subjects
from tools.facts.functions.counterpart_trials import DTYPES
from tools.facts.tables import write

_SPECIAL = ("is", "fmax", "fmin")
"""How functions begin that are about NaN and infinity."""


class Measured(NamedTuple):
    """A row of the table, before its dtypes are put together."""

    template: str
    options: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]
    ranks: str


def measured(names: Iterable[str] = ()) -> dict[str, list[Any]]:
    """The rows of all subjects, or of those that are named."""
    wanted = set(names)
    found = {}
    for subject in subjects():
        if not wanted or subject.name in wanted:
            rows = list(_rows(subject))
            print(subject.name, len(rows), file=sys.stderr, flush=True)
            if rows:
                found[subject.name] = [_trimmed(subject, rows), *rows]
    return found


def _trimmed(subject: Subject, rows: list[list[Any]]) -> str:
    """The parameters up to the last that a row is about."""
    names = subject.parameters.split()
    used = {name for template, options, *_ in rows for name in [*_fields(template), *options]}
    last = max(i for i, name in enumerate(names) if name.removeprefix("*") in used)
    return " ".join(names[: last + 1])


def _fields(template: str) -> list[str]:
    return [part.partition("}")[0] for part in template.split("{")[1:]]


def _rows(subject: Subject) -> Iterator[list[Any]]:
    """The rows with the letters of their dtypes."""
    letters: dict[Measured, str] = {}
    every = list(calls(subject))
    written = {call.given for alternatives in every for call in alternatives if call.written}
    for alternatives in every:
        for call in _chosen(alternatives):
            for dtype in DTYPES:
                for row in _of_dtype(call, dtype, written):
                    letters[row] = letters.get(row, "") + LETTERS[dtype]
    for row, of in letters.items():
        yield [row.template, dict(row.options), dict(row.kinds), of, row.ranks]


def _special(subject: Subject) -> bool:
    return subject.name.rpartition(".")[2].startswith(_SPECIAL)


def _chosen(alternatives: list[Call]) -> list[Call]:
    """Every recipe that adds something to those before it, or the best that was found."""
    covered: set[tuple[str, ...]] = set()
    kept, scores = [], dict[Call, tuple[bool, int, int, str]]()
    for call in alternatives:
        found = [
            (dtype, one) for dtype in DTYPES for one in measure(call, dtype, _special(call.subject))
        ]
        cells = {(dtype, word, *map(str, one.kinds)) for dtype, one in found for word in one.ranks}
        if call.written and not cells <= covered:
            kept.append(call)
            covered |= cells
        elif cells and not call.written:
            # Of another name, and only for some ranks: that may be an accident.
            if is_alike(call) or all(one.everywhere for _, one in found):
                scores[call] = order_of(call, len(cells))
    return kept or sorted(scores, key=scores.__getitem__)[:1]


def _of_dtype(call: Call, dtype: str, written: Collection[tuple[str, ...]]) -> Iterator[Measured]:
    """The rows for one dtype: the call by itself, with its options, and with one at a time."""
    special = _special(call.subject)
    plain = list(measure(call, dtype, special))
    options: dict[str, tuple[str, str]] = {}
    alone: list[tuple[Call, Found]] = []
    for fuller, option, keyword in with_options(call, dtype):
        known = option in options or any(other.given == fuller.given for other, _ in alone)
        if known or fuller.given in written:
            continue
        every = measure(fuller, dtype, special)
        kinds = [dict(found.kinds) for found in every]
        taken = [of.pop(option, "tensor") for of in kinds]
        alike = [(_ranks(found), of) for found, of in zip(every, kinds, strict=True)]
        wanted = [(_ranks(found), dict(found.kinds)) for found in plain[:1]]
        if wanted and alike == wanted and _together(call, options, fuller, dtype):
            options[option] = (keyword, taken[0])
        else:
            alone += [(fuller, found) for found in every]
    for found in plain:
        yield _row(call, found, options if found is plain[0] else {})
    for fuller, found in alone:
        yield _row(fuller, found, {})


def _together(call: Call, options: Mapping[str, tuple[str, str]], fuller: Call, dtype: str) -> bool:
    """Whether an option agrees beside those that there are."""
    for option, (keyword, _) in options.items():
        fuller = fuller.with_option(option, keyword)
    return not options or any(measure(fuller, dtype, _special(call.subject)))


def _ranks(found: Found) -> str:
    return "" if found.everywhere else " ".join(found.ranks)


def _row(call: Call, found: Found, options: Mapping[str, tuple[str, str]]) -> Measured:
    keywords = tuple((option, keyword) for option, (keyword, _) in options.items())
    kinds = (*found.kinds, *((option, kinds) for option, (_, kinds) in options.items()))
    return Measured(call.template, keywords, kinds, _ranks(found))


if __name__ == "__main__":
    if sys.argv[1:]:
        for name, rows in measured(sys.argv[1:]).items():
            print(name, *rows, sep="\n  ")
    else:
        write("counterparts.json", measured())
