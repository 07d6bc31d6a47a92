"""Compares the function tables with runs that they were not made from.

    python -m tools.facts.functions.check COUNT [--seed SEED]

Runs as many functions of each library anew, and fails when a statement is not true.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable
from typing import Any

from pyfunc_lint.tables import functions as models
from tools.facts.functions import numpy_runs, tensorflow_runs
from tools.facts.functions.files import scratch
from tools.facts.functions.fit import agrees
from tools.facts.functions.probe import Point
from tools.facts.functions.tensorflow_api import tensorflow_api
from tools.facts.processes import in_batches


def check(count: int, seed: int) -> int:
    """Run ``count`` functions of each library anew; the number of statements that are not true."""
    scratch()
    dice = random.Random(seed)
    apis: list[Any] = [a for a in numpy_runs.numpy_api() if model_of(a.name)]
    chosen = dice.sample(apis, min(count, len(apis)))
    others = [a for a in tensorflow_api()[0] if model_of(a.canonical)]
    chosen += dice.sample(others, min(count, len(others)))

    def work(api: Any) -> list[Any]:
        if isinstance(api, numpy_runs.NpApi):
            return compare(api.name, numpy_runs.sample_points(api, seed))
        return compare(api.canonical, tensorflow_runs.sample_points(api, seed))

    runs = said = lies = 0
    for _, found in in_batches(chosen, work, 40, quiet=True):
        if found is None:
            continue  # Some functions end the process on odd arguments.
        for name, point, outcome, true in found:
            runs += 1
            said += outcome is not None
            if not true:
                lies += 1
                print("not true:", name, point.world, point.arguments, outcome, point.seen)
    print(f"{runs} runs, {said} foretold, {lies} not true")
    return lies


def model_of(name: str) -> models.FunctionModel | None:
    """The tables' model of a function by the name that the generator uses."""
    for prefix, reader in (("ndarray.", models.ndarray_method), ("Tensor.", models.tensor_method)):
        if name.startswith(prefix):
            return reader(name.removeprefix(prefix))
    return models.numpy(name) if name.startswith("np.") else models.tensorflow(name)


def compare(name: str, points: Iterable[Point]) -> list[Any]:
    """(name, run, what the tables say, whether it is true) for each run."""
    model = model_of(name)
    assert model is not None
    found = []
    for point in points:
        outcome = model.result(point.arguments, world=point.world)  # type: ignore[arg-type]
        # A result is promised only if the call works at all; and where several things are wrong
        # with a call, it is open which one is noticed first.
        open_ = not point.seen.ok and (
            outcome is None or not outcome.error or len(point.arguments) > 1
        )
        found.append((name, point, outcome, open_ or agrees(outcome, point.seen, point.world)))
    return found


def main() -> None:
    """Check, and tell by the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, metavar="COUNT")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    sys.exit(bool(check(arguments.count, arguments.seed)))


if __name__ == "__main__":
    main()
