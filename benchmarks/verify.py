"""How fast findings are verified, against a fresh interpreter for each.

``python benchmarks/verify.py`` makes small modules with one finding each, of several kinds and in
several worlds, verifies all of them from a server that has TensorFlow imported, and some of them in
interpreters of their own. It prints findings per second, the ratio, and the time for 20 findings
all told, that is with the analysis and the import of TensorFlow.

``python benchmarks/verify.py --corpus FOLDER --sample N`` verifies a sample of the findings in a
folder of packages instead, and prints the verdicts per message and why some are not confirmed.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pyfunc_lint.analysis import analyze
from pyfunc_lint.commands.discovery import python_files
from pyfunc_lint.commands.verify import sample
from pyfunc_lint.source.reading import decode
from pyfunc_lint.verify.execution.runner import ForkRunner, Runner
from pyfunc_lint.verify.execution.subprocess_runner import FreshRunner
from pyfunc_lint.verify.verifier import Case, Verifier

TEMPLATES = (
    """\
import tensorflow as tf


def load(x):
    return x.numpy() + {number}


dataset = tf.data.Dataset.range(3).map(load)
""",
    """\
import tensorflow as tf


@tf.function
def step(x):
    return tf.py_function(lambda value: value + {number}, [x], tf.int64)


print(step(tf.constant([1.5, 2.5])))
""",
    """\
import numpy as np
import tensorflow as tf


def read(x):
    return x.numpy() * np.float32({number})


dataset = tf.data.Dataset.from_tensor_slices([1.0, 2.0]).map(
    lambda x: tf.numpy_function(read, [x], tf.float32)
)
for element in dataset:
    print(element)
""",
    """\
import tensorflow as tf


def name(path):
    return path.split("/")[{number} % 2]


for path in tf.data.Dataset.from_tensor_slices(["a/b"]).map(
    lambda path: tf.py_function(name, [path], tf.string)
):
    print(path)
""",
)


def cases(count: int, folder: Path) -> list[Case]:
    """One finding of each of so many modules."""
    found: list[Case] = []
    for number in range(count):
        text = TEMPLATES[number % len(TEMPLATES)].format(number=number + 1)
        path = folder / f"module_{number}.py"
        path.write_text(text, encoding="utf-8")
        analysis = analyze(text, str(path))
        if analysis.findings:
            found.append(Case(analysis.findings[0], text, path.name, analysis.call_sites))
    return found


def verify(runner: Runner, chosen: Sequence[Case], jobs: int) -> tuple[float, Counter[str]]:
    """Seconds for these cases, and the verdicts."""
    start = time.perf_counter()
    verdicts = list(Verifier(runner, jobs=jobs).verify_all(chosen))
    return time.perf_counter() - start, Counter(verdict.status for _, verdict in verdicts)


def verify_corpus(folder: str, count: int, jobs: int) -> None:
    """Verify a sample of the findings in a folder of packages."""
    from corpus import Limits, analyse_all

    modules = list(analyse_all(list(python_files(folder)), jobs, Limits(20.0)))
    found = [
        Case(
            finding, decode(Path(module.path).read_bytes()), module.path, module.analysis.call_sites
        )
        for module in modules
        for finding in module.analysis.findings
    ]
    counts: Counter[tuple[str, str]] = Counter()
    with ForkRunner(jobs) as runner:
        chosen = sample(found, count, 0).chosen
        for case, verdict in Verifier(runner, jobs=jobs).verify_all(chosen):
            counts[case.finding.symbol, verdict.status] += 1
            if verdict.status != "confirmed":
                print(f"{verdict.status} {case.shown_path}:{case.finding.place.line}")
                print(f"    {case.finding.message}\n    -> {verdict.reason}")
    print(f"verified {len(chosen)} of {len(found)} findings")
    for (symbol, status), number in sorted(counts.items()):
        print(f"  {number:5}  {status:12}  {symbol}")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--count", type=int, default=50, help="findings for the server")
    parser.add_argument("--fresh", type=int, default=8, help="findings in fresh interpreters")
    parser.add_argument("--jobs", "-j", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--corpus", metavar="FOLDER", help="verify findings in these packages")
    parser.add_argument("--sample", type=int, default=60, help="how many of them")
    options = parser.parse_args()
    if options.corpus:
        verify_corpus(options.corpus, options.sample, options.jobs)
        return

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = time.perf_counter()
        with ForkRunner(options.jobs) as runner:
            twenty = cases(20, folder)
            verify(runner, twenty, options.jobs)
            all_told = time.perf_counter() - start
            many = cases(options.count, folder)
            seconds, statuses = verify(runner, many, options.jobs)
        forked = len(many) / seconds
        print(f"{len(twenty)} findings all told, with the import of TensorFlow: {all_told:.1f} s")
        print(f"server:             {forked:6.2f} findings per second {dict(statuses)}")
        fresh_runner = FreshRunner(options.jobs)
        try:
            few = many[: options.fresh]
            seconds, statuses = verify(fresh_runner, few, options.jobs)
        finally:
            fresh_runner.close()
        fresh = len(few) / seconds
        print(f"fresh interpreters: {fresh:6.2f} findings per second {dict(statuses)}")
        print(f"ratio: {forked / fresh:.1f}")


if __name__ == "__main__":
    main()
