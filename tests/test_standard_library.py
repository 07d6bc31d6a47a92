"""Calls of the standard library with tensors: what the linter says against what TensorFlow does.

Every expression is run on a traced tensor and on an EagerTensor behind ``tf.py_function``; where it
works there must be no finding, and what fails for reasons of worlds has to be found.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze

HEADER = """
import ast, bisect, collections, datetime, decimal, fractions, functools, heapq, itertools, json
import math, operator, pickle, random, statistics, struct, time
import numpy as np
import tensorflow as tf
"""
LOSES = {"tensor-as-text", "bytes-compared-with-str", "mutated-argument"}
"""Findings about calls that raise nothing."""
NUMBERS = (
    'json.dumps({"a": [{"b": t}]})', 'json.dumps({"a": t}, default=str)', "json.dumps(1)",
    "statistics.fmean([t, t])", "statistics.median([t])", "statistics.stdev([t, t])",
    "decimal.Decimal(t)", "fractions.Fraction(t)", "datetime.timedelta(seconds=t)",
    "bisect.bisect([1, 2], t)", "bisect.bisect([], t)", "bisect.insort([1], t)",
    "heapq.heappush([], t)", "heapq.heappush([t], t)", "heapq.heapify([t, t])",
    "heapq.nlargest(1, [t, t])", "sorted([t, t])", "sorted([t])", "sorted([1, 2], key=lambda v: t)",
    'sorted([("a", t), ("b", t)], key=operator.itemgetter(0))',
    'sorted([("a", t), ("b", t)], key=operator.itemgetter(1))', "max([t, 1])", "max([t])",
    "min([t, t], key=id)", "max(1, 2, key=lambda v: t)", 'max({"a": t, "b": t}, key=len)',
    "any([t, t])", "any([True, t])", "all([t])", "list(filter(lambda v: v > 0, [t, t]))",
    "list(filter(lambda v: v.shape.rank == 0, [t]))", "list(itertools.chain([t], [t]))",
    "list(itertools.takewhile(lambda v: v, [t]))", "list(itertools.accumulate([t, t]))",
    "functools.reduce(operator.add, [t, t])", "operator.truth(t)", "operator.mul(t, 2)",
    "set([t])", "{t}", "{v for v in [t]}", "{v: 1 for v in [t]}", "set().add(t)",
    "collections.Counter([t, t])", "collections.deque([t, t])", "np.mean(collections.deque([t]))",
    '"abc"[:t]', "[1, 2, 3][t:]", "(1, 2, 3)[:t]", "np.zeros(4)[:t]", '"{:.2f}".format(t)',
    '"{:d} {x:>9}".format(1, x=t)', '"{} {!r:>9}".format(t, t)', 'format(t, ".1f")', 'f"{t:.3e}"',
    "list(range(t))", "len(range(t))", "range(t)[0]", "[i for i in range(t)]", "sum(range(t))",
    "math.isclose(t, 1.0)", "math.hypot(t, t)", "math.prod([t, t])", "random.uniform(0, t)",
    "random.choices([1, 2], weights=[t, t])", "random.choice([t, t])", "time.sleep(t)",
    "collections.deque([1], maxlen=t)", "list(itertools.repeat(1, t))",
)  # fmt: skip
ROWS = (
    "json.dumps(t)", "functools.reduce(operator.add, t)", "collections.deque(t)", "set(t)",
    "statistics.fmean(t)", "sorted(t)", "sorted(t)[0]", "heapq.nlargest(1, t)", "any(t)",
    "list(itertools.chain(t, t))", "math.fsum(t)", "random.choice(t)", "list(zip(t, t))",
    "max(t)", "collections.Counter(t)", "decimal.Decimal(t)", "json.dumps([v for v in t])",
)  # fmt: skip
VALUES = (("0.5", NUMBERS), ("2", NUMBERS), ("[1.0, 2.0]", ROWS))


def cases() -> list[tuple[str, str]]:
    return [(value, text) for value, texts in VALUES for text in texts]


def source(world: str) -> str:
    parts = [HEADER]
    for number, (value, text) in enumerate(cases()):
        decorator = "@tf.function\n" if world == "traced" else ""
        call = (
            f"body_{number}(tf.constant({value}))"
            if world == "traced"
            else f"tf.py_function(body_{number}, [tf.constant({value})], [])"
        )
        parts.append(
            f"{decorator}def body_{number}(t):\n    {text}\ndef case_{number}():\n    {call}\n"
        )
    calls = "".join(f"    case_{number}()\n" for number in range(len(cases())))
    return "\n".join([*parts, "if __name__ == '__main__':\n" + calls])


@pytest.mark.parametrize("world", ["traced", "eager"])
def test_what_is_said_happens(world: str, tmp_path: Path) -> None:
    pytest.importorskip("tensorflow")
    path = tmp_path / f"calls_{world}.py"
    text = source(world)
    path.write_text(text, encoding="utf-8")
    found: dict[int, set[str]] = {}
    for finding in analyze(text, str(path)).findings:
        found.setdefault(finding.place.line, set()).add(finding.symbol)
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    lines = text.split("\n")
    wrong, silent = [], []
    for number, (value, expression) in enumerate(cases()):
        said = found.get(lines.index(f"def body_{number}(t):") + 2, set())
        try:
            getattr(module, f"case_{number}")()
        except Exception:  # That it fails is the fact; how, the tables say.
            if not said:
                silent.append(f"{expression} of {value}")
        else:
            if said - LOSES:
                wrong.append(f"{expression} of {value}: {said}")
    assert not wrong
    assert not silent
