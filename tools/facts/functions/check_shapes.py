"""Compares the table of shapes with runs that it was not made from.

    python -m tools.facts.functions.check_shapes COUNT [--seed SEED]

Runs as many functions of each library anew, and fails when a shape is not so.
"""

from __future__ import annotations

import argparse
import random
import sys
from typing import Any

from pyfunc_lint.tables import shapes
from tools.facts.functions.files import scratch
from tools.facts.functions.shape_fit import agrees
from tools.facts.functions.shape_runs import of_numpy, of_tensorflow, runs_of
from tools.facts.functions.shapes import modelled, name_of
from tools.facts.functions.tensorflow_api import Api
from tools.facts.processes import in_batches


def check(count: int, seed: int) -> int:
    """Run ``count`` functions of each library anew; the number of shapes that are not so."""
    scratch()
    apis = [api for api in modelled() if shapes.is_known(name_of(api))]
    dice = random.Random(seed)
    chosen: list[Any] = []
    for traces in (True, False):
        those = [api for api in apis if isinstance(api, Api) is traces]
        chosen += dice.sample(those, min(count, len(those)))
    runs = said = lies = 0
    for _, found in in_batches(chosen, lambda api: compared(api, str(seed)), 20, quiet=True):
        for text, told, true in found or ():  # Some functions end the process.
            runs += 1
            said += told
            lies += not true
            if not true:
                print("not true:", text)
    print(f"{runs} runs, {said} foretold, {lies} not true")
    return lies


def compared(api: Any, seed: str) -> list[tuple[str, bool, bool]]:
    """(run in words, whether the table says something, whether that is so) for each run."""
    subject = of_tensorflow(api) if isinstance(api, Api) else of_numpy(api)
    found = []
    for case in runs_of(subject, seed=seed).cases:
        call = case.call
        dims = shapes.result(subject.name, call.shapes, call.constants, call.passed)
        shape = case.shape if case.each == shapes.is_of_each(subject.name) else None
        true = dims is None or agrees(dims, shape)
        text = "" if true else f"{subject.name} {call.shapes} {call.constants} {dims} {case.shape}"
        found.append((text, dims is not None, true))
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
