"""What functions of Python's standard library and of common libraries do with a value.

Signatures come from typeshed (`tools/facts/python/stubs.py`); what an argument of each kind of
value leads to was measured, function by function, under the real TensorFlow
(`tools/facts/python/acceptance.py` and `libraries.py`). Nothing is derived here: what was not
measured, depends on the content of the value, or was not alike in all runs, is None.

Names are canonical: "builtins.open", "os.path.join", "pathlib.Path", "str.split" (a method of a
plain type goes without "builtins"), "io.TextIOWrapper.write", "cv2.imread".
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from string import ascii_letters
from typing import Any

from pyfunc_lint.tables import captured
from pyfunc_lint.tables.dtypes import ITEMS, KNOWN
from pyfunc_lint.tables.operands import Operand, Outcome

_DATA = Path(__file__).parent / "data"
_MEASURED = "acceptance.json"
_LIBRARIES = "libraries.json"
_ANY = frozenset({"any"})
#: Kinds that are text as str is, where bytes may not stand beside it.
_STR = frozenset({"str", "pathlib.Path"})


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: how it may be passed, and the categories of value that it declares.

    Categories: "str", "bytes", "path" (str or path-like), "bytes-path" (bytes too), "fd", "buffer",
    "index", "int", "float", "number", "bool", "iterable", "sequence", "mapping", "callable",
    "file", "hashable", "none"; "any" when the stub does not say.
    """

    name: str
    positional: bool
    required: bool
    accepts: frozenset[str]
    keyword: bool = True


@dataclass(frozen=True, slots=True)
class Signature:
    """A function's parameters in order, and the kind of value that comes back ("" unknown)."""

    name: str
    parameters: tuple[Parameter, ...]
    variadic: Parameter | None
    returns: str
    #: The parameters whose strings must all be str or all be bytes.
    same_string_type: frozenset[str] = frozenset()


@lru_cache(maxsize=1024)
def signature(name: str) -> Signature | None:
    """The signature of a function, method or class; None when the tables do not have it."""
    library = _table(_LIBRARIES).get("functions", {}).get(name)
    if library is not None:
        return _signature(name, library["returns"], library["parameters"], [])
    table = _table("python.json")
    found = table["functions"].get(name)
    if found is None:
        return None
    return _signature(name, found[0], found[1], table["categories"])


def accepts(categories: frozenset[str], operand: Operand) -> Outcome | None:
    """What happens when the operand is given to a parameter that takes one of these categories.

    It is what all measured functions with such a parameter have in common; None when they differ.
    ``outcome`` knows more about a function by its name.
    """
    if "any" in categories:
        return None
    table = _table(_MEASURED)
    asked = categories - {"none"}
    row = table["categories"].get(" ".join(sorted(asked)))
    if row is not None:
        return _look_up(_MEASURED, row, operand)
    if len(asked) < 2:
        return None
    found = [accepts(frozenset({category}), operand) for category in asked]
    if any(item is not None and not item.fails and not item.note for item in found):
        return Outcome()
    return _common(found)


def outcome(name: str, parameter: str, operand: Operand, others: str = "") -> Outcome | None:
    """What happens when the operand is given to this parameter, the others being as they should.

    ``parameter`` is "*args" for the variadic one; "items[]" asks about a list of such operands
    given to ``items``. ``others`` is "str" or "bytes" when other arguments are such text. What was
    not measured for this function is answered by ``accepts``.
    """
    if operand.kind == captured.KIND:
        other = outcome(name, parameter, captured.of_symbolic(operand), others)
        return captured.instead(other)
    for data in (_LIBRARIES, _MEASURED):
        rows = _rows(data, name)
        key = f"{parameter}@{others}"
        key = key if key in rows else parameter
        if key not in rows:
            continue
        number = rows[key]
        if number is not None:
            return _fill(_look_up(data, number, operand), name, operand)
        return _fill(Outcome(), name, operand) if operand.kind in _kinds(data) else None
    return accepts(_declared(name, parameter), operand)


def tells_of_elements(name: str, parameter: str) -> bool:
    """Whether it was measured what lists of values lead to, given to this parameter."""
    return any(f"{parameter}[]" in _rows(data, name) for data in (_LIBRARIES, _MEASURED))


def call(
    name: str,
    positional: Sequence[Operand | None] = (),
    keywords: Mapping[str, Operand | None] | None = None,
) -> Outcome | None:
    """What a call does; None when it cannot be said. An argument that is None is unknown.

    A method's receiver is not among the arguments. The first argument that surely fails decides;
    one of which nothing is known is taken to work. A failure with the note "when-iterated" comes
    only when the result, an iterator, is used.
    """
    known = signature(name)
    bound = None if known is None else _bind(known, positional, keywords or {})
    if known is None or bound is None:
        return None
    outcomes = []
    for index, (parameter, operand) in enumerate(bound):
        found = None
        if operand is not None:
            rest = [other for place, (_, other) in enumerate(bound) if place != index]
            found = _beside(name, parameter, operand, rest)
        if found is not None and found.fails:
            return found
        outcomes.append(found)
    return _returned(known, outcomes)


def _beside(
    name: str, parameter: str, operand: Operand, rest: list[Operand | None]
) -> Outcome | None:
    """The outcome of one argument beside others, whose text may be str or bytes or not known."""
    texts = {"str" if item.kind in _STR else item.kind for item in rest if item is not None}
    texts &= {"str", "bytes"}
    if not texts and None in rest:
        both = [outcome(name, parameter, operand, text) for text in ("str", "bytes")]
        return _common(both)
    found = [outcome(name, parameter, operand, text) for text in sorted(texts) or [""]]
    return next((item for item in found if item is not None and item.fails), found[0])


def returned(
    name: str, arguments: Collection[str] | None = None
) -> tuple[Operand, ...] | Operand | None:
    """What comes back, several for a tuple.

    ``arguments`` are the names of the parameters that are given. Dtype and rank are said only if
    all of them were seen to leave these alone; not when it is not known what is given.
    """
    library = _table(_LIBRARIES).get("functions", {}).get(name)
    known = signature(name)
    if library is None or known is None or not library["result"]:
        return Operand(known.returns) if known is not None and known.returns else None
    required = {item.name for item in known.parameters if item.required}
    stable = required | set(library["stable"].split())
    exact = arguments is not None and stable.issuperset(arguments)
    rows = tuple(
        Operand(kind, dtype, rank) if exact else Operand(kind)
        for kind, dtype, rank in library["result"]
    )
    return rows[0] if len(rows) == 1 else rows


def _signature(name: str, returns: str, text: str, categories: list[str]) -> Signature:
    parameters, variadic = [], None
    for item in text.split():
        label, flags, number = item.split(":")
        declared = frozenset(categories[int(number)].split()) if number else _ANY
        made = Parameter(label.lstrip("*"), "p" in flags, "r" in flags, declared, "k" in flags)
        if label.startswith("*"):
            variadic = made
        else:
            parameters.append(made)
    same = {key.partition("@")[0] for key in _rows(_MEASURED, name) if key.endswith("@bytes")}
    return Signature(name, tuple(parameters), variadic, returns, frozenset(same))


def _declared(name: str, parameter: str) -> frozenset[str]:
    """The categories that a parameter declares."""
    known = signature(name)
    if known is not None:
        if known.variadic is not None and parameter == f"*{known.variadic.name}":
            return known.variadic.accepts
        for item in known.parameters:
            if item.name == parameter:
                return item.accepts
    return _ANY


def _bind(
    known: Signature, positional: Sequence[Operand | None], keywords: Mapping[str, Operand | None]
) -> list[tuple[str, Operand | None]] | None:
    """Arguments by the name of their parameter; None when they do not fit."""
    places = [item for item in known.parameters if item.positional]
    bound: list[tuple[str, Operand | None]] = []
    for index, operand in enumerate(positional):
        if index < len(places):
            bound.append((places[index].name, operand))
        elif known.variadic is not None:
            bound.append((f"*{known.variadic.name}", operand))
        else:
            return None
    taken = {name for name, _ in bound}
    by_keyword = {item.name for item in known.parameters if item.keyword}
    for name, operand in keywords.items():
        if name in taken or name not in by_keyword:
            return None
        bound.append((name, operand))
    return bound


def _returned(known: Signature, outcomes: list[Outcome | None]) -> Outcome | None:
    """The outcome of a call of which no argument was seen to fail."""
    sure = [item for item in outcomes if item is not None]
    note = next((item.note for item in sure if item.note), "")
    results = {item.result for item in sure if item.result is not None}
    if len(results) == 1:
        return Outcome(result=results.pop(), note=note)
    if not results and known.returns:
        return Outcome(result=Operand(known.returns), note=note)
    if len(sure) == len(outcomes):
        return Outcome(note=note)
    return None


def _fill(found: Outcome | None, name: str, operand: Operand) -> Outcome | None:
    """Put in what the tables leave out: the usual result, and the type's name in the text."""
    if found is None:
        return None
    if found.fails:
        return replace(found, text=_spell(found.text, operand))
    if found.result is None:
        usual = returned(name)
        if isinstance(usual, Operand):
            return replace(found, result=usual)
    return found


def _spell(text: str, operand: Operand) -> str:
    """A message with the name of the operand's class, as Python writes it."""
    if "{type}" not in text:
        return text
    name = _table(_MEASURED)["types"].get(operand.kind)
    if operand.kind == "npscalar":
        name = operand.dtype
    if name is not None:
        return text.replace("{type}", name)
    return max(text.split("{type}"), key=len).strip(" '")


@cache
def _table(name: str) -> dict[str, Any]:
    path = _DATA / name
    table: dict[str, Any] = json.loads(path.read_bytes()) if path.exists() else {}
    return table


@cache
def _rows(data: str, name: str) -> dict[str, int | None]:
    """The numbers of a function's measured rows, by parameter; None where everything works."""
    found = _table(data).get("functions", {}).get(name, "")
    text = found["rows"] if isinstance(found, dict) else found
    pairs = (item.rpartition(":") for item in text.split())
    return {parameter: int(number) if number else None for parameter, _, number in pairs}


@cache
def _kinds(data: str) -> frozenset[str]:
    """The kinds of value that were tried."""
    return frozenset(key.partition(" ")[0] for key in _table(data)["keys"])


@lru_cache(maxsize=256)
def _row(data: str, number: int) -> dict[tuple[str, str, str], Outcome | None]:
    """A row unpacked: outcomes by kind, dtype and rank of the operand."""
    table = _table(data)
    numbers, _, runs = table["rows"][number].partition(" ")
    outcomes = [_outcome(table["outcomes"][int(item)]) for item in numbers.split(",") if item]
    letters = "".join(
        letter * int(count or 1) for letter, count in re.findall(r"([-.a-zA-Z])(\d*)", runs)
    )
    found: dict[tuple[str, str, str], Outcome | None] = {}
    for key, letter in zip(table["keys"], letters, strict=True):
        if letter == "-":
            continue  # not tried
        kind, dtype, rank = [*key.split(), "", ""][:3]
        found[kind, dtype, rank] = None if letter == "." else outcomes[ascii_letters.index(letter)]
    return found


def _outcome(row: list[str]) -> Outcome:
    error, text, note, result = row
    return Outcome(Operand(result) if result else None, error, text, note)


@lru_cache(maxsize=4096)
def _look_up(data: str, number: int, operand: Operand) -> Outcome | None:
    """What all classes that the operand may belong to have in common."""
    matching = [
        (dtype, found)
        for (kind, dtype, rank), found in _row(data, number).items()
        if kind == operand.kind and _same_rank(operand.rank, rank)
    ]
    if operand.dtype is not None:
        sort = _sort(operand.dtype)
        for alike in (
            [found for dtype, found in matching if not dtype or dtype == operand.dtype],
            # One that was not tried ("int16"): those of its sort that were tried must agree.
            [found for dtype, found in matching if _sort(dtype) == sort],
        ):
            if alike:
                return _common(alike)
    return _common([found for _, found in matching])


def _sort(dtype: str) -> str:
    return ITEMS[dtype] if dtype in KNOWN else dtype


def _same_rank(rank: int | None, text: str) -> bool:
    if not text or rank is None:
        return True
    return text == str(min(rank, 2))


def _common(found: Iterable[Outcome | None]) -> Outcome | None:
    """What several outcomes share; None when some fail and some do not."""
    known: list[Outcome] = []
    for item in dict.fromkeys(found):
        if item is None:
            return None
        known.append(item)
    if len(known) < 2:
        return known[0] if known else None
    errors = {item.error for item in known}
    notes = {item.note for item in known}
    if ("" in errors and len(errors) > 1) or len(notes) > 1:
        return None
    if errors == {""}:
        results = {item.result for item in known}
        return Outcome(result=results.pop() if len(results) == 1 else None, note=notes.pop())
    texts = {item.text for item in known}
    return Outcome(
        error=errors.pop() if len(errors) == 1 else "Exception",
        text=texts.pop() if len(texts) == 1 else "",
        note=notes.pop(),
    )
