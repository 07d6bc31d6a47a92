"""Operators whose dtype NumPy 1 and NumPy 2 do not agree about."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.source.versions.facts import EVERY_NUMPY, NumPy
from pyfunc_lint.tables import numpy_promotion
from pyfunc_lint.tables.operands import Operand
from tests.versions import findings

PROGRAM = """import numpy as np
import tensorflow as tf

def body(x):
    return {expression}

@tf.function
def run(x):
    return tf.numpy_function(body, [x], tf.{tout})

print(run(tf.constant({given})))
"""
RUNNER = """
import json, sys
for text in json.load(sys.stdin):
    try:
        exec(text, {})
        print("ran")
    except Exception as error:
        print(type(error).__name__)
"""
ONE: frozenset[NumPy] = frozenset({"1"})
TWO: frozenset[NumPy] = frozenset({"2", "2.4"})
SCALAR, VECTOR = "2.0", "[1.0, 2.0]"
CASES = [  # expression, what is given, dtype under NumPy 1, under NumPy 2
    ("np.float32(3) * 2.5", SCALAR, "float64", "float32"),
    ("x * 2.5", SCALAR, "float64", "float32"),
    ("1 / x", SCALAR, "float64", "float32"),
    ("x.mean() + 1", VECTOR, "float64", "float32"),
    ("np.uint8(3) + 1", SCALAR, "int64", "uint8"),
    ("x * np.float64(0.1)", VECTOR, "float32", "float64"),
    ("np.float64(0.1) - x", VECTOR, "float32", "float64"),
]
SAME = [
    ("x * 2.5", VECTOR, "float32"),
    ("x + x", SCALAR, "float32"),
    ("x * np.ones(2)", VECTOR, "float64"),
]


def said(expression: str, given: str, tout: str, numpy: frozenset[NumPy]) -> list[tuple[str, ...]]:
    """What every finding needs."""
    text = PROGRAM.format(expression=expression, given=given, tout=tout)
    found = findings(text, {"3"}, numpy)
    assert all(finding.symbol == "tout-dtype-mismatch" for finding in found)
    return [finding.requires for finding in found]


@pytest.mark.parametrize("expression, given, first, second", CASES)
def test_each_numpy_has_its_own(expression: str, given: str, first: str, second: str) -> None:
    assert said(expression, given, first, ONE) == []
    assert said(expression, given, second, ONE) == [("numpy<2",)]
    assert said(expression, given, second, TWO) == []
    assert said(expression, given, first, TWO) == [("numpy>=2",)]


@pytest.mark.parametrize("expression, given, first, second", CASES)
def test_nothing_is_said_where_it_is_not_known_which(
    expression: str, given: str, first: str, second: str
) -> None:
    assert said(expression, given, first, EVERY_NUMPY) == []
    assert said(expression, given, second, EVERY_NUMPY) == []


@pytest.mark.parametrize("expression, given, dtype", SAME)
@pytest.mark.parametrize("numpy", [ONE, TWO, EVERY_NUMPY])
def test_what_both_do_alike_needs_neither(
    expression: str, given: str, dtype: str, numpy: frozenset[NumPy]
) -> None:
    assert said(expression, given, dtype, numpy) == []
    assert said(expression, given, "int32", numpy) == [()]


def test_a_dtype_that_is_asked_for_needs_neither() -> None:
    for numpy in (ONE, TWO):
        assert said("(x * 2.5).astype(np.float32)", SCALAR, "float64", numpy) == [()]
        assert said("np.float32(x * 2.5)", SCALAR, "int32", numpy) == [()]


def test_which_numpy_it_is_is_asked_only_where_it_matters() -> None:
    for expression, asked in (("x + x", False), ("x[0] * x[1]", False), ("x.mean() + 1", True)):
        text = PROGRAM.format(expression=expression, given=VECTOR, tout="float32")
        assert (analyze(text, None).versions is not None) is asked, expression


KINDS = {"array": ("ndarray", 1), "scalar": ("npscalar", 0)}


def operands(pair: str, dtypes: str) -> list[Operand]:
    sides = [(KINDS.get(side, (side, 0)), name or None) for side, name in
             zip(pair.split(), dtypes.split(","), strict=True)]  # fmt: skip
    return [Operand(kind, dtype, rank) for (kind, rank), dtype in sides]


def installed() -> frozenset[NumPy]:
    return ONE if pytest.importorskip("numpy").__version__.startswith("1.") else TWO


def test_the_table_is_what_the_installed_numpy_does() -> None:
    numpy = installed()
    from tools.facts.versions import numpy_promotion as facts

    checked = 0
    for (pair, op), cells in numpy_promotion._tables().items():
        values = [dict(facts.samples(side)) for side in pair.split()]
        for dtypes in cells:
            both = numpy_promotion.differing(op, *operands(pair, dtypes))
            assert both is not None
            found = numpy_promotion.under(both, numpy)
            if found is not None:
                left, right = dtypes.split(",")
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    real = facts.outcome(op, values[0][left], values[1][right])
                assert real == found[0], (pair, op, dtypes)
                checked += 1
    assert checked > 300


@pytest.mark.tensorflow
def test_tensorflow_agrees() -> None:
    """Run with the installed NumPy, one dtype works and the other does not."""
    pytest.importorskip("tensorflow")
    position = 0 if installed() == ONE else 1
    programs = [
        (PROGRAM.format(expression=expression, given=given, tout=tout), tout == right[position])
        for expression, given, *right in CASES
        for tout in right
    ]
    # AutoGraph cannot read the source of what is executed that way, and need not.
    run = subprocess.run(
        [sys.executable, "-c", RUNNER],
        input=json.dumps([text.replace("print(run", "(run") for text, _ in programs]),
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    seen = [line for line in run.stdout.splitlines() if line]
    assert seen == ["ran" if works else "InvalidArgumentError" for _, works in programs]
