"""Measures NumPy's functions, and what they do with TensorFlow's values.

Writes numpy.json of `pyfunc_lint/tables/data`, and says what changed::

    python -m tools.facts.functions.numpy [--numpy1-python PATH] [--only PREFIX …]

PATH is the Python of an environment with NumPy 1.26: the same runs are made under both
(``numpy_runs``), and ``fit`` keeps the shortest rules that agree with all of them. With ``--only``
the table keeps what it says of the other functions.
"""

from __future__ import annotations

import argparse
import pickle
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tools.facts.functions import numpy_runs
from tools.facts.functions.files import scratch
from tools.facts.functions.fit import Interner, Task, fit
from tools.facts.functions.reactions import reactions
from tools.facts.functions.tables import kept, rewrite, write
from tools.facts.processes import in_batches, run_program


def measure(only: tuple[str, ...], python1: str) -> None:
    """Measure and write, all functions or those whose names start so."""
    scratch()
    results = []
    for python in filter(None, (python1, sys.executable)):
        with tempfile.NamedTemporaryFile(suffix=".pickle") as file:
            run_program(__spec__.name, "--runs", file.name, "--only", *only, python=python)
            results.append(pickle.load(file))
    newest = results[-1]
    interner = Interner({"promotion": _merge([r["promotion"] for r in results])})
    names = sorted(set().union(*(r["runs"] for r in results)))

    import tensorflow as tf  # The other Python need not have it.

    tf.keras.Input  # noqa: B018 - loads Keras here, once
    apis = {api.name: api for api in numpy_runs.numpy_api()}

    def work(name: str) -> Any:
        runs = [r["runs"][name] for r in results if name in r["runs"]]
        last = runs[-1]
        points = list(
            {repr((p.arguments, p.seen, p.tag)): p for r in runs for p in r.points}.values()
        )
        local = Interner({"promotion": interner.shared["promotion"]})
        task = Task(
            name,
            "np",
            last.parameters,
            last.defaults,
            points,
            last.tensors,
            dtype_parameters=[p for p in last.parameters if p == "dtype"],
        )
        if name in apis and name in newest["runs"]:
            task.reactions = reactions(apis[name], newest["runs"][name])
        return fit(task, local), local.shared

    functions, aliases = kept("numpy", only, interner)
    for name, result in in_batches(names, work):
        if result is None:
            print("not measured:", name)
            continue
        functions[name] = rewrite(*result, interner)
    versions = " and ".join(r["numpy"] for r in results)
    aliases |= _np_aliases(functions)
    write("numpy", functions, aliases, interner, {"numpy": versions})


def _np_aliases(functions: dict[str, Any]) -> dict[str, str]:
    """Other names of the same functions."""

    by_id: dict[int, str] = {}
    found = {}
    for api in numpy_runs.numpy_api():
        if api.name in functions and not api.name.startswith("ndarray."):
            first = by_id.setdefault(id(api.function), api.name)
            if first != api.name:
                found[api.name] = first
    for name in found:
        functions.pop(name, None)
    return found


def _merge(tables: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {
        section: {
            key: value
            for key, value in rows.items()
            if value is not None and all(t[section].get(key) == value for t in tables)
        }
        for section, rows in tables[0].items()
    }


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--numpy1-python", default="", metavar="PATH")
    parser.add_argument("--only", nargs="*", default=[], metavar="PREFIX")
    parser.add_argument("--runs", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    only = tuple(arguments.only)
    if arguments.runs:
        scratch()
        arguments.runs.write_bytes(pickle.dumps(numpy_runs.every(only)))
    else:
        measure(only, arguments.numpy1_python)


if __name__ == "__main__":
    main()
