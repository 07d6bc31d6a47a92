"""Measures what the language's operations do to the values that TensorFlow programs hold.

Writes protocols.json, attributes.json and binary.json of `pyfunc_lint/tables/data`, and says what
changed. Run it with the TensorFlow whose behaviour is to be known:

    python -m tools.facts.operations.protocols [--numpy1-python PATH]
                                               [--only protocols|attributes|binary]

NumPy 1 and 2 give different results for some operations on arrays. PATH is the Python of an
environment with NumPy 1.26 (and ml_dtypes): what the two disagree on is then left out.
"""

from __future__ import annotations

import argparse
import pickle
import sys
import time
from typing import Any

from pyfunc_lint.tables.operands import UNKNOWN_RANK, Operand
from tools.facts.operations import attributes, binary, pack, sources
from tools.facts.operations.probe import Cell, Probe, agreed
from tools.facts.operations.samples import NUMPY_KINDS, TENSOR_KINDS
from tools.facts.processes import run_program
from tools.facts.tables import Pool, write

RANKS = (0, 1, 2, 3, UNKNOWN_RANK)


def numpy_tables() -> dict[str, Any]:
    """All that needs NumPy and Python only."""
    probe = Probe()
    return {
        "protocols": {kind: probe.kind(kind) for kind in NUMPY_KINDS},
        "attributes": {kind: attributes.split(attributes.samples(kind)) for kind in NUMPY_KINDS},
        "binary": binary.measure(binary.numpy_pairs(), progress=False),
    }


def by_another(python: str, what: str) -> Any:
    """Part of the measurement, by another Python."""
    return pickle.loads(run_program(__spec__.name, "--part", what, python=python))


def both(left: Any, right: Any) -> Any:
    """Where two measurements agree."""
    if isinstance(left, dict):
        return {key: both(value, right.get(key)) for key, value in left.items()}
    return agreed([left, right])


def measure_protocols(tables: dict[str, Any]) -> dict[str, Any]:
    """The content of protocols.json, from the tables of NumPy's kinds."""
    probe = Probe()
    for kind in TENSOR_KINDS:
        start = time.monotonic()
        tables[kind] = probe.kind(kind)
        print(f"  {kind}: {time.monotonic() - start:.0f} s", file=sys.stderr)
    return packed_protocols(tables, probe.plain())


def packed_protocols(
    tables: dict[str, dict[str, dict[tuple[str | None, int], Cell]]],
    plain: dict[str, dict[str, Cell]],
) -> dict[str, Any]:
    """The tables as they are written."""
    outcomes, grids = Pool(), Pool()
    kinds, names = [*tables, *plain], (*sources.NAMES, *sources.EITHER)
    packed: dict[str, list[int | None]] = {name: [None] * len(kinds) for name in names}
    for kind, table in tables.items():
        for name, cells in table.items():
            numbers = {
                (dtype, rank): outcomes.number(
                    pack.packed_outcome(useful(name, cell), Operand(kind, dtype, rank))
                )
                for (dtype, rank), cell in cells.items()
            }
            packed[name][kinds.index(kind)] = grids.number(pack.grid(numbers, RANKS))
    for kind, plain_cells in plain.items():
        for name, cell in plain_cells.items():
            number = outcomes.number(pack.packed_outcome(useful(name, cell), Operand(kind)))
            packed[name][kinds.index(kind)] = grids.number(number)
    return {
        "ranks": list(RANKS),
        "kinds": kinds,
        "outcomes": outcomes.items,
        "grids": grids.items,
        "operations": packed,
    }


def useful(name: str, cell: Cell) -> Cell:
    """Without the failures that say more about the sample than about its kind."""
    if cell is not None and cell.error in ("KeyError", "IndexError") and name.endswith("-of-dict"):
        return None
    return cell


def main() -> None:
    """Writes what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--numpy1-python", metavar="PATH")
    parser.add_argument("--only", choices=("protocols", "attributes", "binary"))
    parser.add_argument("--part", choices=("numpy",), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        sys.stdout.buffer.write(pickle.dumps(numpy_tables()))
        return
    tables = numpy_tables()
    if options.numpy1_python:
        older = by_another(options.numpy1_python, "numpy")
        tables["protocols"] = both(tables["protocols"], older["protocols"])
        tables["binary"] = both(tables["binary"], older["binary"])
        tables["attributes"] = attributes.both(tables["attributes"], older["attributes"])
    if options.only in (None, "attributes"):
        write("attributes.json", attributes.measure(tables["attributes"]))
    if options.only in (None, "protocols"):
        write("protocols.json", measure_protocols(tables["protocols"]))
    if options.only in (None, "binary"):
        table = {**tables["binary"], **binary.measure(binary.tensor_pairs())}
        write("binary.json", binary.packed(table))


if __name__ == "__main__":
    main()
