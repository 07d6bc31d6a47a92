"""Measures what TensorFlow's NumPy behaviour changes for tensors.

Writes numpy_behavior.json of `pyfunc_lint/tables/data`, and says what changed:

    python -m tools.facts.operations.numpy_behavior

The behaviour cannot be switched off again, so each setting is measured by a process of its own. An
operation, function or operator counts as changed where any of the samples shows another outcome
than without the behaviour: another exception, or a result of another kind or dtype.
"""

from __future__ import annotations

import argparse
import pickle
import random
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np

from pyfunc_lint.tables.dtypes import KNOWN
from pyfunc_lint.tables.operands import Outcome
from tools.facts.operations import attributes, binary, pack
from tools.facts.operations.observe import quiet, run
from tools.facts.operations.probe import Probe, function_graph, possible
from tools.facts.operations.samples import GRAPH_KINDS, Sample, make, placeholder
from tools.facts.processes import run_program
from tools.facts.tables import write

SETTINGS: tuple[dict[str, Any] | None, ...] = (
    None,
    {},
    {"prefer_float32": True},
    {"dtype_conversion_mode": "safe"},
    {"dtype_conversion_mode": "all"},
)
"""Without the behaviour, as it is by default, and with each of its options."""

ATTRIBUTE_KINDS = ("eager", "symbolic", "variable", "symvariable", "ragged", "keras")
OPERATION_KINDS = ("eager", "symbolic", "autograph", "variable", "symvariable")
SAMPLED_DTYPES = ("float32", "int32", "bool", "string")
OPERATORS = tuple(op for op in binary.OPERATORS if op not in ("in", "not in", "is", "is not"))
PARTNERS = ("same", "int", "float", "bool")
_ARGUMENTS: tuple[tuple[Any, ...], ...] = ((), (1,), ((3, 2),), (0, 1))
_NO_FUNCTIONS = frozenset({"save", "savetxt", "savez", "savez_compressed", "show_config", "info"})


def measured(setting: dict[str, Any] | None) -> dict[str, Any]:
    """All that one setting shows; the slow parts only without options."""
    import tensorflow as tf

    if setting is not None:
        tf.experimental.numpy.experimental_enable_numpy_behavior(**setting)
    with quiet():
        found: dict[str, Any] = {"operators": dict(_operators())}
        found["results"] = {} if setting is None else dict(_results())
        if not setting:
            found["attributes"] = {kind: _attributes(kind) for kind in ATTRIBUTE_KINDS}
            found["functions"] = dict(_functions())
            found["operations"] = {kind: dict(_operations(kind)) for kind in OPERATION_KINDS}
    return found


def _attributes(kind: str) -> dict[str, str]:
    """Name → "value" or "method", of what can be read of any of the kind's values."""
    states: dict[str, str] = {}
    for value in attributes.graph_samples(kind):
        for name in {*dir(value), *dir(np.ndarray)}:
            state = attributes.status(value, name)[0]
            if state != "raises" and not name.startswith("_self_"):
                states.setdefault(name, state)
    return states


def _results() -> Iterator[tuple[tuple[str, str, str], Outcome]]:
    """What the added attributes give, methods with their usual arguments."""
    shared = set(_attributes("eager")) & {n for n in dir(np.ndarray) if not n.startswith("_")}
    for kind in ("eager", "symbolic"):
        for dtype in ("float32", "float64", "int32"):
            for name in sorted(shared):
                with function_graph() if kind in GRAPH_KINDS else quiet():
                    sample = Sample(kind, dtype, 2)
                    tensor = placeholder(sample) if kind in GRAPH_KINDS else make(sample)
                    outcome = run(_used, tensor, name, _USUAL.get(name, ()), world=kind)
                yield (name, kind, dtype), _seen(outcome)


_USUAL: dict[str, tuple[Any, ...]] = {"reshape": (-1,), "clip": (0, 1), "astype": (np.int64,)}


def _used(tensor: Any, name: str, arguments: tuple[Any, ...]) -> Any:
    found = getattr(tensor, name)
    return found(*arguments) if callable(found) else found


def _operations(kind: str) -> Iterator[tuple[tuple[str, str, int], Outcome]]:
    probe = Probe()
    for dtype in SAMPLED_DTYPES:
        for rank in (0, 1, 2):
            for name, outcome in probe.on_sample(Sample(kind, dtype, rank)).items():
                yield (name, dtype, rank), _seen(outcome)


def _functions() -> Iterator[tuple[tuple[str, str, Any], Outcome]]:
    """NumPy's functions on a tensor: those that ask it for a method change."""
    for kind in ("eager", "symbolic"):
        sample = Sample(kind, "float32", 2)
        for name in dir(np):
            function = getattr(np, name)
            if not callable(function) or isinstance(function, type) or name in _NO_FUNCTIONS:
                continue
            for rest in _ARGUMENTS:
                if kind in GRAPH_KINDS:
                    with function_graph():
                        outcome = run(function, placeholder(sample), *rest, world="symbolic")
                else:
                    outcome = run(function, make(sample), *rest)
                yield (name, kind, rest), _seen(outcome)


def _operators(
    chance: random.Random | None = None, share: float = 1.0
) -> Iterator[tuple[tuple[str, str, str, str, bool], Outcome | None]]:
    """Operators on tensors of one dtype, and on a tensor and a number of Python's."""
    for kind in ("eager", "symbolic"):
        for dtype in KNOWN:
            tensor = Sample(kind, dtype, 1)
            if not possible(tensor):
                continue
            for partner in PARTNERS:
                other = tensor if partner == "same" else Sample(partner)
                for op in OPERATORS:
                    for flipped in (False, True):
                        if chance is not None and chance.random() > share:
                            continue
                        pair = (other, tensor) if flipped else (tensor, other)
                        outcome = binary.one_cell(op, *pair)
                        key = (partner, op, dtype, kind, flipped)
                        yield key, None if outcome is None else _seen(outcome)


def _seen(outcome: Outcome) -> Outcome:
    """Without the words, which may differ from run to run."""
    return Outcome(outcome.result, outcome.error)


def table(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """The content of the file, from the measurements of all settings."""
    before, after = parts[0], parts[1]
    added: dict[str, dict[str, str]] = {}
    for kind in ATTRIBUTE_KINDS:
        new = {
            name: state
            for name, state in after["attributes"][kind].items()
            if name not in before["attributes"][kind]
        }
        if new:
            added[kind] = {
                state: " ".join(sorted(n for n in new if new[n] == state))
                for state in ("value", "method")
            }
    return {
        "attributes": added,
        "results": _tensors(added["eager"], [part["results"] for part in parts[1:]]),
        "operations": {
            kind: " ".join(sorted(changed(before["operations"][kind], after["operations"][kind])))
            for kind in OPERATION_KINDS
        },
        "functions": " ".join(sorted(changed(before["functions"], after["functions"]))),
        "operators": _unchanged([part["operators"] for part in parts]),
    }


def _tensors(added: dict[str, str], parts: list[dict[Any, Any]]) -> dict[str, str]:
    """What the added attributes give: "=" a tensor of the same dtype, "?" a tensor of any.

    "!" and exceptions: they are refused by tensors that have no value.
    """
    found: dict[str, str] = {}
    for name in " ".join(added.values()).split():
        outcomes = [(key, part[key]) for part in parts for key in part if key[0] == name]
        if not outcomes:
            continue
        errors = {o.error for key, o in outcomes if key[1] == "symbolic"}
        if "" not in errors:
            found[name] = "!" + " or ".join(sorted(errors))
            continue
        if all(o.result is not None and o.result.kind == key[1] for key, o in outcomes):
            same = all(o.result.dtype == key[2] for key, o in outcomes)
            found[name] = "=" if same else "?"
    return found


def changed(before: dict[Any, Any], after: dict[Any, Any]) -> set[str]:
    """The names (first in each key) of which some sample has another outcome."""
    return {key[0] for key in before if before[key] != after[key]}


def _unchanged(parts: list[dict[Any, Any]]) -> dict[str, dict[str, str]]:
    """Partner → operator → dtypes whose outcome is the same under all settings."""
    found: dict[str, dict[str, str]] = {}
    different = {key[:3] for key in parts[0] if any(part[key] != parts[0][key] for part in parts)}
    for partner in PARTNERS:
        found[partner] = {}
        for op in OPERATORS:
            dtypes = {key[2] for key in parts[0] if key[:2] == (partner, op)}
            same = [d for d in KNOWN if d in dtypes and (partner, op, d) not in different]
            if same:
                found[partner][op] = pack.letters(same)
    return found


def main() -> None:
    """Measures every setting and writes the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part is not None:
        sys.stdout.buffer.write(pickle.dumps(measured(SETTINGS[options.part])))
        return
    parts = [
        pickle.loads(run_program(__spec__.name, "--part", str(index)))
        for index in range(len(SETTINGS))
    ]
    write("numpy_behavior.json", table(parts))


if __name__ == "__main__":
    main()
