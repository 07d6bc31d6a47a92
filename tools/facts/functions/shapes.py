"""Measures which shapes functions of TensorFlow and NumPy give, and what tracing knows of them.

Writes shapes.json of `pyfunc_lint/tables/data`, and says what changed::

    python -m tools.facts.functions.shapes [--only PREFIX …]

Every function that tensorflow.json and numpy.json describe is run on arguments of telling shapes
(``shape_runs``); ``shape_fit`` keeps the simplest rule that agrees with all of these runs. Then
TensorFlow's functions are traced with arguments of which sizes or ranks are not known
(``shape_tracing``). A function without such a rule has no entry. With ``--only`` the table keeps
what it says of the other functions.
"""

from __future__ import annotations

import argparse
import json
from typing import Any

import numpy as np
import tensorflow as tf

from tools.facts.functions import numpy_runs
from tools.facts.functions.files import scratch
from tools.facts.functions.probe import HARMLESS
from tools.facts.functions.shape_fit import Fit, names_in, predicted
from tools.facts.functions.shape_runs import Case, Subject, of_numpy, of_tensorflow, runs_of
from tools.facts.functions.shape_samples import arrays_of
from tools.facts.functions.shape_tracing import tracing
from tools.facts.functions.tensorflow_api import Api, tensorflow_api
from tools.facts.functions.tensorflow_runs import DTYPE_NAMES
from tools.facts.processes import in_batches
from tools.facts.tables import DATA, Pool, write

OTHERS = ("again", "and again", "11", "5")
"""Seeds of the runs on which a rule must hold that it was not fitted to."""
UNSETTLED = frozenset({"tf.compat.v1.nn.relu_layer"})
"""Single runs gave another rank than all others: nothing is said of them."""


def measured(api: Any, gentle: bool = False) -> dict[str, Any]:
    """The entry of one function; its rule is None when none fits."""
    traces = isinstance(api, Api)
    subject = of_tensorflow(api) if traces else of_numpy(api)
    fit, rule, cases = _fitted(subject, gentle, traces)
    if rule is None or (traces and UNSETTLED & set(api.names)):
        return {"r": None}
    saying = [case for case in cases if predicted(case.call, rule) is not None]
    entry: dict[str, Any] = {"r": rule, "p": " ".join(_covered(subject, rule, saying))}
    looked_at = names_in(rule, subject.parameters)
    defaults = {
        name: subject.defaults[name]
        for name in looked_at
        if name in subject.defaults and not all(name in case.samples for case in saying)
    }
    defaults |= {n: [] for n in looked_at if n[0] == "*"}
    if defaults:
        entry["d"] = defaults
    if fit.each:
        entry["e"] = 1
    if traces:
        entry |= tracing(subject, rule, saying)
        ranked = entry.pop("ranked", False)
        if not fit.confirmed and not ranked:
            return {"r": None}  # Not even TensorFlow is sure of the rank.
    return entry


def _fitted(subject: Subject, gentle: bool, presume: bool) -> tuple[Fit, Any, list[Case]]:
    """A rule, tried on runs that it was not fitted to, and fitted to these, too, where it fails."""
    runs = runs_of(subject, gentle)
    others: list[Case] | None = None
    while True:
        fit = Fit(runs, gentle)
        rule, cases = fit.best() or (fit.presumed() if presume else None, runs.cases)
        if rule is None:
            break
        if others is None:
            others = [case for seed in OTHERS for case in runs_of(subject, gentle, seed).cases]
        if all(fit.is_true(rule, case) for case in others):
            break
        runs.cases += others
        others = []
    return fit, rule, cases


def _covered(subject: Subject, rule: Any, cases: list[Case]) -> list[str]:
    """Parameters that were passed, with something else than their default where they have one.

    Of options that are words the words are told, as another word may mean another shape
    ("padding=SAME|VALID"); what was never an array is marked ("alpha="), as one might make the
    result larger.
    """
    found = []
    for name in subject.parameters:
        given = [case for case in cases if name in case.samples]
        values = [case.call.constants.get(name, ...) for case in given]
        if (
            not given
            or name in HARMLESS
            or set(map(repr, values)) == {repr(_default(subject, name))}
        ):
            continue
        words = {value for value in values if isinstance(value, str)}
        several = len(words) > 1 or name in subject.defaults
        free = name in (*DTYPE_NAMES, *names_in(rule, subject.parameters))
        is_array = any(name in arrays_of(case.samples) for case in given)
        told = "|".join(sorted(words)) if words and several else ""
        found.append(name if free or (is_array and not told) else f"{name}={told}")
    return found


def _default(subject: Subject, name: str) -> Any:
    return subject.defaults.get(name, NotImplemented)


def modelled() -> list[Any]:
    """The functions of both libraries that the other tables describe."""
    names = {
        name
        for library in ("tensorflow", "numpy")
        for name in json.loads((DATA / f"{library}.json").read_bytes())["functions"]
    }
    apis = [*tensorflow_api()[0], *numpy_runs.numpy_api()]
    return [api for api in apis if name_of(api) in names]


def name_of(api: Any) -> str:
    """As the tables name the function."""
    return str(api.canonical if isinstance(api, Api) else api.name)


def measure(only: tuple[str, ...]) -> None:
    """Measure and write, all functions or those whose names start so."""
    tf.keras.Input  # noqa: B018 - loads Keras here, once
    scratch()
    found = _kept(only) if only else {}
    apis = [api for api in modelled() if not only or name_of(api).startswith(only)]
    for api, entry in in_batches(apis, measured, gently=True):
        if entry is None:
            print("not measured:", name_of(api))
        elif entry["r"] is not None:
            found[name_of(api)] = entry
    entries, failures = Pool(), Pool()
    functions = {
        name: entries.number(_packed(entry, failures)) for name, entry in sorted(found.items())
    }
    table = {
        "source": {"tensorflow": tf.__version__, "numpy": np.__version__},
        "functions": functions,
        "entries": entries.items,
        "failures": failures.items,
    }
    write("shapes.json", table)


def _packed(entry: dict[str, Any], failures: Pool) -> list[Any]:
    """The entry as a row of the table, with numbers in place of failures."""

    def packed(said: Any) -> Any:
        if isinstance(said, dict) and "raises" in said:
            return failures.number(said["raises"])
        return {**said, "said": packed(said["said"])} if isinstance(said, dict) else said

    more = {key: entry[key] for key in entry if key not in ("r", "p", "d")}
    for key in ("u", "n"):
        if key in more:
            more[key] = {name: packed(said) for name, said in more[key].items()}
    return [entry["r"], entry["p"], entry.get("d", {}), more]


def _kept(only: tuple[str, ...]) -> dict[str, Any]:
    """What the present table says of functions that are not measured anew."""
    path = DATA / "shapes.json"
    if not path.exists():
        return {}
    table = json.loads(path.read_bytes())

    def unpacked(said: Any) -> Any:
        if isinstance(said, int):
            return {"raises": table["failures"][said]}
        return {**said, "said": unpacked(said["said"])} if isinstance(said, dict) else said

    found = {}
    for name, number in table["functions"].items():
        rule, parameters, defaults, more = table["entries"][number]
        for key in ("u", "n"):
            if key in more:
                more = {**more, key: {n: unpacked(said) for n, said in more[key].items()}}
        if not name.startswith(only):
            found[name] = {"r": rule, "p": parameters, "d": defaults, **more}
    return found


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], metavar="PREFIX")
    measure(tuple(parser.parse_args().only))


if __name__ == "__main__":
    main()
