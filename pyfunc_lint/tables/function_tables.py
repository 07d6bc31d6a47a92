"""The tables of one library's functions, as they lie in its file: packed, with shared parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pyfunc_lint.tables.operands import Outcome


@dataclass(frozen=True, slots=True)
class Tables:
    """One library's tables: the functions and what they share."""

    family: str
    """"tf" or "np"."""
    functions: Mapping[str, int]
    entries: Sequence[Any]
    aliases: Mapping[str, str]
    shared: Mapping[str, Any]

    def row(self, section: str, number: int) -> Any:
        """A shared table; in the file they are packed, because most of their cells are equal."""
        row = self.shared[section][number]
        if isinstance(row, list):
            row = self.shared[section][number] = unpack(section, row, self.shared["classes"])
        return row

    def outcome(self, error: int) -> Outcome:
        """The failure of that number."""
        kind, text = self.shared["errors"][error]
        return Outcome(error=kind, text=text)


def unpack(section: str, packed: list[Any], classes: Sequence[str]) -> dict[str, Any]:
    """The table that [cell, number of the class of its keys] pairs stand for, world by world."""
    if section == "beside":
        eager, graph, dtypes, kinds = packed
        beside: dict[str, Any] = {"dtypes": dtypes, "keys": classes[kinds]}
        for world, cells in (("eager", eager), ("graph", graph)):
            beside[world] = {key: cell for cell, keys in cells for key in classes[keys].split()}
        return beside
    if section == "naturals":
        row: dict[str, Any] = {}
        for cell, keys in packed:
            if isinstance(cell, list):
                worlds = zip(("eager", "graph"), cell, strict=True)
                cell = {world: {"error": error} for world, error in worlds if error is not None}
            row.update(dict.fromkeys(classes[keys].split(), cell))
        return row
    table: dict[str, Any] = {}
    for world, cells in zip(("eager", "graph"), packed, strict=True):
        table[world] = {}
        for error, keys in cells:
            table[world].update(dict.fromkeys(classes[keys].split(), error))
    return table
