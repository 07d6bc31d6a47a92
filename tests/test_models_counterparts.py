"""TensorFlow's counterparts of NumPy's and Python's functions, against the real libraries."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pyfunc_lint.tables import counterparts
from pyfunc_lint.tables.counterparts import UNKNOWN, Counterpart, Row, counterpart, kind
from pyfunc_lint.tables.dtypes import LETTERS

ROOT = Path(__file__).resolve().parents[1]
DTYPES = {letter: name for name, letter in LETTERS.items()}
SEED = 20
REMEASURED = ("np.square", "np.argmax", "np.clip", "ndarray.T", "str.replace", "math.floor")


def test_import_needs_no_library() -> None:
    program = (
        "import sys; from pyfunc_lint.tables.counterparts import counterpart\n"
        "assert counterpart('np.square', 'float32')\n"
        "assert not {'tensorflow', 'numpy'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    ("name", "dtype", "text"),
    [
        ("np.square", "float32", "tf.square({0})"),
        ("np.square", None, "tf.square({0})"),
        ("np.sqrt", "float64", "tf.sqrt({0})"),
        ("np.sqrt", "int32", None),
        ("np.sqrt", "int16", None),
        ("math.sqrt", "float32", "tf.sqrt({0})"),
        ("builtins.sum", "float32", "tf.reduce_sum({0}, axis=0)"),
        ("ndarray.T", "float32", "tf.transpose({0})"),
        ("ndarray.flatten", "bool", "tf.reshape({0}, [-1])"),
        ("str.lower", "string", "tf.strings.lower({0}, 'utf-8')"),
        ("str.lower", None, "tf.strings.lower({0}, 'utf-8')"),
        ("np.median", "float32", None),
        ("made.up", "float32", None),
    ],
)
def test_of_one_tensor(name: str, dtype: str | None, text: str | None) -> None:
    found = counterpart(name, dtype)
    assert (found.template if found else None) == text


def test_arguments_keep_their_places_and_names() -> None:
    found = counterpart("np.sum", "float32", ("tensor", "int"), {"keepdims": "flag"})
    assert found == Counterpart(
        "tf.reduce_sum", "tf.reduce_sum({0}, axis={1}, keepdims={keepdims})"
    )
    assert found.template.format("x", "-1", keepdims="True") == (
        "tf.reduce_sum(x, axis=-1, keepdims=True)"
    )
    shaped = counterpart("ndarray.reshape", "int32", ("tensor", "int", UNKNOWN))
    assert shaped == Counterpart("tf.reshape", "tf.reshape({0}, [{1}, {2}])")
    shaped = counterpart("ndarray.reshape", "int32", ("tensor", "sequence"))
    assert shaped == Counterpart("tf.reshape", "tf.reshape({0}, {1})")
    joined = counterpart("np.concatenate", None, ("tensors",), {"axis": "int"})
    assert joined == Counterpart("tf.concat", "tf.concat({0}, axis={axis})")


def test_what_was_not_measured_is_not_said() -> None:
    assert counterpart("np.sum", "float32", ("tensor",), {"where": UNKNOWN}) is None
    assert counterpart("np.sum", "float32", ("tensor", "int"), {"axis": "int"}) is None
    assert counterpart("np.square", "float32", ("tensor", "tensor")) is None
    assert counterpart("ndarray.T", "float32", ("tensor", "int")) is None
    assert counterpart("np.expand_dims", "float32", ("tensor", "sequence")) is None
    assert counterpart("str.replace", "string", ("tensor", "marks", "text")) is None
    assert counterpart("os.path.join", "string", ("path", "tensor")) is None
    assert counterpart("np.maximum", "int32", ("tensor", "number")) is None
    assert counterpart("np.maximum", "float32", ("tensor", "number")) is not None


def test_where_ranks_matter() -> None:
    assert counterpart("np.argmax", "float32") is None
    assert counterpart("np.argmax", "float32", ranks=(None,)) is None
    assert counterpart("np.argmax", "float32", ranks=(2,)) is None
    found = counterpart("np.argmax", "float32", ranks=(1,))
    assert found is not None and found.template == "tf.argmax({0})"
    matrices = counterpart("np.matmul", "float32", ("tensor", "tensor"), ranks=(2, 2))
    assert matrices is not None and matrices.name == "tf.matmul"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "none"), (True, "flag"), (2, "int"), (0.5, "number"), ((0, 1), "sequence"),
        ([0, 1], "sequence"), ("float32", "dtype"), ("a b", "text"), ("", "text"), ("a/b", "text"),
        ("/", "path"), ("a/", "path"), (".", "marks"), ("a|b", "marks"), (b"a", "other"),
    ],
)  # fmt: skip
def test_kinds_of_constants(value: object, expected: str) -> None:
    assert kind(value) == expected


def test_rows_are_well_formed() -> None:
    for name, entry in counterparts.table().items():
        known = {part.removeprefix("*") for part in entry.parameters.split()}
        for row in entry.rows:
            fields = set(re.findall(r"\{(\w+)\}", row.template))
            assert fields and fields | row.options.keys() <= known, name
            assert row.kinds.keys() <= fields | row.options.keys(), name
            assert row.options.keys() <= row.kinds.keys() | known, name
            assert row.dtypes and set(row.dtypes) <= DTYPES.keys(), name
            assert row.template.startswith("tf."), name


class TestLibraries:
    pytestmark = pytest.mark.tensorflow

    @pytest.fixture
    def measures(self) -> Any:
        """The program's module; it imports TensorFlow."""
        pytest.importorskip("tensorflow")
        from tools.facts.functions import counterpart_measures

        return counterpart_measures

    @pytest.mark.parametrize("name", REMEASURED)
    def test_rows_come_out_again(self, measures: Any, name: str) -> None:
        from tools.facts.functions.counterparts import measured

        table = json.loads((counterparts._DATA / "counterparts.json").read_bytes())
        assert json.loads(json.dumps(measured([name]))) == {name: table[name]}

    def test_every_counterpart_gives_the_same_on_other_values(self, measures: Any) -> None:
        """Each row for one of its dtypes, by itself or with all of its options."""
        from tools.facts.functions.counterpart_subjects import subjects

        known = {subject.name: subject for subject in subjects()}
        wrong = []
        for number, (name, entry) in enumerate(counterparts.table().items()):
            for row in entry.rows:
                dtype = DTYPES[row.dtypes[number % len(row.dtypes)]]
                call = call_of(measures, known[name], row, number % 2 == 0)
                found = measures.again(call, row.kinds, row.ranks, dtype, SEED)
                if found != "same":
                    wrong.append((call.template, dtype, found))
        assert wrong == []


def call_of(measures: Any, subject: Any, row: Row, with_options: bool) -> Any:
    fields = set(re.findall(r"\{(\w+)\}", row.template))
    order = [name.removeprefix("*") for name in subject.parameters.split()]
    call = measures.Call(subject, tuple(sorted(fields, key=order.index)), row.template)
    for option, keyword in row.options.items() if with_options else ():
        call = call.with_option(option, keyword)
    return call
