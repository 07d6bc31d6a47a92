"""TensorFlow's counterparts of NumPy's and Python's functions: what gives the same values.

The table is made by `tools/facts/functions/counterparts.py`. It names a counterpart only for calls,
dtypes and ranks on which both were run and agreed: eagerly and on a symbolic tensor.

Names are canonical: ``np.sum``, ``math.sqrt``, ``builtins.sum``, ``os.path.join``; methods and
attributes of arrays are ``ndarray.sum`` and ``ndarray.T``, methods of texts ``str.split``. The
object of a method is its first argument.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pyfunc_lint.tables.dtypes import KNOWN, LETTERS

_DATA = Path(__file__).parent / "data"
_FIELD = re.compile(r"\{(\w+)\}")
_PLAIN = re.compile(r"[\w /,:;=-]*", re.ASCII)
"""What means itself in a regular expression."""
_USUAL_DTYPES = ("float32", "string")
UNKNOWN = ""
"""The kind of an argument of which nothing is known: it is taken to be one that agrees."""


class Counterpart(NamedTuple):
    """What gives the same as a call."""

    name: str
    """The function of TensorFlow: ``tf.reduce_sum``."""
    template: str
    """The whole call, for ``str.format`` with the texts of the arguments.

    Fields are numbers for arguments by position and names for those by keyword, as the original
    call has them: ``tf.reduce_sum({0}, axis={axis})``.
    """


class Row(NamedTuple):
    """One way of calling a function, and what gives the same."""

    template: str
    """With the names of the original's parameters as fields."""
    options: Mapping[str, str]
    """Further parameters that may be given, and how TensorFlow names them."""
    kinds: Mapping[str, str]
    """What may be given for each parameter, where it need not be a tensor."""
    dtypes: str
    """The letters of the dtypes (`dtypes.LETTERS`) on which both agree."""
    ranks: str
    """The ranks of the tensors on which they agree, a word for each call; empty: all."""


class Entry(NamedTuple):
    """A function's parameters, as in `signatures.py`, and the ways of calling it."""

    parameters: str
    rows: tuple[Row, ...]


@cache
def table() -> dict[str, Entry]:
    """The entries by canonical name."""
    found = json.loads((_DATA / "counterparts.json").read_bytes())
    return {
        name: Entry(parameters, tuple(Row(*row) for row in rows))
        for name, (parameters, *rows) in found.items()
    }


def kind(value: object) -> str:
    """The kind of an argument that is a constant of Python's.

    "none", "flag", "int", "number", "sequence" (of numbers), "dtype" (a dtype's own name), "text"
    (that means itself in a regular expression), "path" (one that begins or ends with a slash),
    "marks" (any other text), "other". Others are "tensor", "tensors" (a list or tuple that
    holds them), "per-axis" (a sequence that is known to have an item for each axis), "dtype"
    (``np.float32``), "builtin" (a type), and `UNKNOWN`.
    """
    match value:
        case None:
            return "none"
        case bool():
            return "flag"
        case int():
            return "int"
        case float():
            return "number"
        case tuple() | list():
            return "sequence"
        case str() if value in KNOWN:
            return "dtype"
        case str() if not _PLAIN.fullmatch(value):
            return "marks"
        case str():
            return "path" if "/" in (value[:1], value[-1:]) else "text"
    return "other"


def counterpart(
    name: str,
    dtype: str | None = None,
    arguments: Sequence[str] = ("tensor",),
    keywords: Mapping[str, str] | None = None,
    ranks: Sequence[int | None] | None = None,
) -> Counterpart | None:
    """What gives the same as a call of the named function on tensors of a dtype.

    All tensors have that dtype; a condition of ``np.where`` or ``np.compress`` is of bool whatever
    the dtype is. Arguments by position and by keyword are told by their `kind`; a number that
    itself is a tensor (an axis, a size) is `UNKNOWN`. ``ranks`` are those of the arguments of kind
    "tensor" and "tensors", in order, for a list that of its items. Where a rank is not known, there
    is an answer only if all ranks have the same. Where the dtype is not known, the answer is that
    for float32, or for texts.
    """
    entry = table().get(name)
    if entry is None:
        return None
    given = _bound(entry.parameters, arguments, keywords or {})
    if given is None:
        return None
    word = _word(given, ranks)
    for usual in _USUAL_DTYPES if dtype is None else (dtype,):
        for row in entry.rows:
            if _agrees(row, given, LETTERS.get(usual, UNKNOWN), word):
                return _counterpart(row, given)
    return None


class _Given(NamedTuple):
    """The kinds that are given for a parameter, and the fields that stand for it."""

    kinds: tuple[str, ...]
    fields: str


def _bound(
    parameters: str, arguments: Sequence[str], keywords: Mapping[str, str]
) -> dict[str, _Given] | None:
    """What is given by the name of the parameter; None where the call does not fit."""
    names = parameters.split()
    found = {}
    for position, one in enumerate(arguments):
        if position >= len(names) or names[position] == "*":
            return None
        if names[position].startswith("*"):
            fields = ", ".join(f"{{{i}}}" for i in range(position, len(arguments)))
            found[names[position][1:]] = _Given(tuple(arguments[position:]), fields)
            break
        found[names[position]] = _Given((one,), f"{{{position}}}")
    for name, one in keywords.items():
        if name in found:
            return None
        found[name] = _Given((one,), f"{{{name}}}")
    return found


def _word(given: Mapping[str, _Given], ranks: Sequence[int | None] | None) -> str | None:
    """The ranks of all tensors in one word; None where one of them is not known."""
    kinds = [one for of in given.values() for one in of.kinds]
    count = sum(one in ("tensor", "tensors") for one in kinds)
    if ranks is None or len(ranks) != count:
        return None
    return "".join("?" if rank is None else str(rank) for rank in ranks)


def _agrees(row: Row, given: Mapping[str, _Given], letter: str, word: str | None) -> bool:
    """Whether a row is about such a call."""
    if not letter or letter not in row.dtypes:
        return False
    needed = set(_FIELD.findall(row.template))
    if not needed <= given.keys() or not given.keys() <= needed | row.options.keys():
        return False
    if row.ranks and word not in row.ranks.split():
        return False
    return all(
        one in (UNKNOWN, *row.kinds.get(name, "tensor").split())
        for name, of in given.items()
        for one in of.kinds
    )


def _counterpart(row: Row, given: Mapping[str, _Given]) -> Counterpart:
    text = row.template
    for name in (name for name in row.options if name in given):
        text = f"{text[:-1]}, {row.options[name]}={{{name}}})"
    written = _FIELD.sub(lambda field: given[field[1]].fields, text)
    return Counterpart(text.partition("(")[0], written)
