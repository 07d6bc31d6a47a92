"""The rules of shapes, and the table that says which function follows which."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from pyfunc_lint.tables import functions, shapes
from pyfunc_lint.tables.shape_dims import Call, Dim, broadcast
from pyfunc_lint.tables.shape_rules import RULES, apply
from pyfunc_lint.tables.shapes import Failure

ROOT = Path(__file__).resolve().parents[1]


def dims(*sizes: Any) -> tuple[Dim, ...]:
    """A number: TensorFlow knows the size; in a list: it does not; None: content decides."""
    return tuple(
        Dim(size[0], False) if isinstance(size, list) else Dim(size, None if size is None else True)
        for size in sizes
    )


A, B = dims(2, 3, 5), dims(7, 5)


@pytest.mark.parametrize(
    ("rule", "given", "expected"),
    [
        (["same", "a"], {"a": A}, A),
        (["same", "a"], {"a": [[1, 2, 3], [4, 5, 6]]}, dims(2, 3)),
        (["same", "a"], {"a": None}, None),
        (["broadcast", "a", "b"], {"a": dims(2, 1, 5), "b": dims(3, 1)}, A),
        (["broadcast", "a", "b"], {"a": A, "b": 1.0}, A),
        (["broadcast", "a", "b"], {"a": dims(2), "b": dims(3)}, None),
        (["broadcast_items", "a"], {"a": [dims(2, 1), dims(3)]}, dims(2, 3)),
        (["fixed", []], {}, ()),
        (["fixed", [None, 3]], {}, dims(None, 3)),
        (["picture", "c"], {"c": 3}, dims(None, None, 3)),
        (["picture", "c"], {"c": 0}, dims(None, None, None)),
        (["literal", "s"], {"s": [2, 3]}, dims(2, 3)),
        (["literal", "s"], {"s": 4}, dims(4)),
        (["literal", "s"], {"s": [Dim(None, False), 3]}, dims([None], 3)),
        (["literal", "s"], {"s": dims(2)}, (Dim(None, None), Dim(None, None))),
        (["literal", ["n", "m"]], {"n": 3, "m": None}, dims(3, 3)),
        (["either", "s", ["literal", "s"], ["same", "a"]], {"s": None, "a": A}, A),
        (["either", "s", ["literal", "s"], ["same", "a"]], {"s": 3, "a": A}, dims(3)),
        (["either", "s", None, ["same", "a"]], {"s": True, "a": A}, None),
        (["join", ["literal", "s"], "a"], {"s": [4], "a": B}, dims(4, 7, 5)),
        (["reshape", "a", "s"], {"a": A, "s": [-1, 5]}, dims(6, 5)),
        (["reshape", "a", "s"], {"a": dims([2], 3), "s": [3, -1]}, dims(3, [2])),
        (["reshape", "a", "s"], {"a": None, "s": [3, -1]}, dims(3, [None])),
        (["ensured", "a", "s"], {"a": dims([None], 3), "s": [2, None]}, dims(2, 3)),
        (["ensured", "a", "s"], {"a": None, "s": [2, None]}, dims(2, [None])),
        (["atleast", "a", 2], {"a": dims(3)}, dims(1, 3)),
        (["reduce", "a", "x", "k"], {"a": A, "x": None, "k": False}, ()),
        (["reduce", "a", "x", "k"], {"a": None, "x": None, "k": False}, ()),
        (["reduce", "a", "x", "k"], {"a": A, "x": -1, "k": False}, dims(2, 3)),
        (["reduce", "a", "x", "k"], {"a": A, "x": (0, 2), "k": True}, dims(1, 3, 1)),
        (["reduce", "a", "x", None, 0], {"a": A, "x": None}, dims(3, 5)),
        (["reduce", "a", "x", "k"], {"a": A, "x": 3, "k": False}, None),
        (["concat", "a", "x"], {"a": [dims(2, 3), dims([4], [None])], "x": 0}, dims([6], 3)),
        (["concat", "a", "x"], {"a": [dims(2, 3), dims(4, 3)], "x": None}, dims(18)),
        (["concat", ["atleast", "a", 2], 0], {"a": [dims(3), dims(3)]}, dims(2, 3)),
        (["concat", ["atleast", "a", 1], 1], {"a": [dims(3), dims(4)]}, dims(7)),
        (["append", "a", "b", "x"], {"a": dims(2, 3), "b": dims(1, 3), "x": 0}, dims(3, 3)),
        (["stack", "a", "x"], {"a": [dims(3), dims(3)], "x": -1}, dims(3, 2)),
        (["diagonal", "a", "k"], {"a": dims(3), "k": 0}, dims(3, 3)),
        (["diagonal", "a", "k"], {"a": dims(3), "k": -2}, dims(5, 5)),
        (["diagonal", "a", "k"], {"a": dims([None]), "k": 1}, dims([None], [None])),
        (["diagonal", "a", "k"], {"a": dims(3), "k": None}, dims(None, None)),
        (["diagonal", "a", "k"], {"a": B, "k": 0}, dims(5)),
        (["diagonal", "a", "k"], {"a": B, "k": 2}, dims(3)),
        (["diagonal", "a", "k"], {"a": B, "k": -4}, dims(3)),
        (["diagonal", "a", "k"], {"a": B, "k": 6}, dims(0)),
        (["diagonal", "a", "k"], {"a": dims([None], 5), "k": 0}, dims(None)),
        (["diagonal", "a", "k"], {"a": A, "k": 0}, None),
        (["diagonal", "a", "k"], {"a": None, "k": 0}, None),
        (["expand", "a", "x"], {"a": B, "x": 1}, dims(7, 1, 5)),
        (["expand", "a", "x", "n"], {"a": B, "x": -1, "n": 4}, dims(7, 5, 4)),
        (["squeeze", "a", "x"], {"a": dims(1, 3, 1), "x": None}, dims(3)),
        (["squeeze", "a", "x"], {"a": dims(1, 3, 1), "x": -1}, dims(1, 3)),
        (["squeeze", "a", "x"], {"a": dims(1, [None]), "x": None}, None),
        (["transpose", "a", "x"], {"a": A, "x": None}, dims(5, 3, 2)),
        (["transpose", "a", "x"], {"a": A, "x": [0, 2, 1]}, dims(2, 5, 3)),
        (["transpose", "a", "*x"], {"a": A, "*x": [(0, 2, 1)]}, dims(2, 5, 3)),
        (["swap", "a", "x", "y"], {"a": A, "x": 0, "y": -1}, dims(5, 3, 2)),
        (["move", "a", "x", "y"], {"a": A, "x": 0, "y": -1}, dims(3, 5, 2)),
        (["replace", "a", -3, "s"], {"a": dims(9, 2, 3, 5), "s": [4, 6]}, dims(9, 4, 6, 5)),
        (["replace", "a", -1, [1]], {"a": A}, dims(2, 3, 1)),
        (["shorten", "a", "x", "n"], {"a": A, "x": -1, "n": 2}, dims(2, 3, 3)),
        (["leading", "a", 1, 2], {"a": A}, dims(2, 3, None, None)),
        (["ranked", "a", -1], {"a": A}, dims(None, None)),
        (["rank_vector", "a"], {"a": A}, dims(3)),
        (["indices", "a"], {"a": A}, dims(None, 3)),
        (["flat", "a"], {"a": dims(2, [3])}, dims([6])),
        (["gather", "a", "i", "x", "n"], {"a": A, "i": dims(4), "x": 1, "n": 0}, dims(2, 4, 5)),
        (["gather", "a", "i", "x", "n"], {"a": A, "i": dims(2, 4), "x": None, "n": 1}, dims(2, 4, 5)),  # noqa: E501
        (["gather_nd", "a", "i"], {"a": A, "i": dims(4, 2)}, dims(4, 5)),
        (["masked", "a", "i"], {"a": A, "i": dims(2, 3)}, dims(None, 5)),
        (["tile", "a", "n"], {"a": B, "n": [2, 3]}, dims(14, 15)),
        (["tile", "a", "n"], {"a": B, "n": 2}, dims(7, 10)),
        (["repeat", "a", "n", "x"], {"a": B, "n": 2, "x": None}, dims(70)),
        (["repeat", "a", "n", "x"], {"a": dims(2, 5), "n": [1, 3], "x": 0}, dims(4, 5)),
        (["pad", "a", "p"], {"a": B, "p": [[1, 1], [0, 2]]}, dims(9, 7)),
        (["pad", "a", "p"], {"a": B, "p": 1}, dims(9, 7)),
        (["cut", "a", "b", "s"], {"a": A, "b": [1, 0, 2], "s": [-1, 2, -1]}, dims(1, 2, 3)),
        (["split", "a", "n", "x"], {"a": dims(6, 5), "n": 3, "x": 0}, dims(2, 5)),
        (["range", "m", "n", "s"], {"m": 5, "n": None, "s": 2}, dims(3)),
        (["mesh", "a", "i"], {"a": [dims(2), dims(3), dims(4)], "i": "xy"}, dims(3, 2, 4)),
        (["matmul", "a", "b"], {"a": A, "b": dims(5, 7)}, dims(2, 3, 7)),
        (["matmul", "a", "b"], {"a": dims(5), "b": dims(2, 5, 7)}, dims(2, 7)),
        (["matmul", "a", "b"], {"a": A, "b": dims(5)}, dims(2, 3)),
        (["matmul", "a", "b", "t", "u"], {"a": A, "b": B, "t": False, "u": True}, dims(2, 3, 7)),
        (["dot", "a", "b"], {"a": A, "b": dims(4, 5, 6)}, dims(2, 3, 4, 6)),
        (["dot", "a", "b", -1], {"a": A, "b": B}, dims(2, 3, 7)),
        (["tensordot", "a", "b", "x"], {"a": A, "b": dims(3, 5, 4), "x": 2}, dims(2, 4)),
        (["outer", "a", "b"], {"a": dims(2, 3), "b": dims(4)}, dims(6, 4)),
        (["einsum", "e", "a"], {"e": "ij,jk->ik", "a": [dims(2, 3), dims(3, 4)]}, dims(2, 4)),
        (
            ["window", "a", "n", "s", "p", None],
            {"a": dims(2, 8, 9, 3), "n": 2, "s": [1, 2, 3, 1], "p": "VALID"},
            dims(2, 4, 3, 3),
        ),
        (
            ["window", "a", "f", "s", "p", 1],
            {"a": dims(2, [8], 9, 3), "f": dims(5, 5, 3, 4), "s": 2, "p": "SAME"},
            dims(2, [4], 5, 4),
        ),
    ],
)  # fmt: skip
def test_rules(rule: list[Any], given: dict[str, Any], expected: Any) -> None:
    assert said(rule, given) == expected


def said(rule: list[Any], given: dict[str, Any]) -> Any:
    arrays = {n: v for n, v in given.items() if _is_shape(v)}
    unknown = {n: None for n, v in given.items() if v is None and n in "ab"}
    constants = {n: v for n, v in given.items() if n not in arrays and n not in unknown}
    call = Call({**arrays, **unknown}, constants, frozenset(given), {})
    try:
        return apply(call, rule)
    except (LookupError, TypeError, ValueError):
        return None


def _is_shape(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(item, tuple) and _is_shape(item) for item in value)
    return isinstance(value, tuple) and all(isinstance(dim, Dim) for dim in value)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Dim(3), Dim(3, False), Dim(3)),
        (Dim(1), Dim(3, False), Dim(3, False)),
        (Dim(1, False), Dim(3), Dim(3)),
        (Dim(1, False), Dim(1), Dim(1, False)),
        (Dim(None, False), Dim(3), Dim(3)),
        (Dim(None, False), Dim(1), Dim(None, False)),
        (Dim(None, True), Dim(None, False), Dim(None, None)),
        (Dim(3, None), Dim(3, False), Dim(3, None)),
    ],
)
def test_what_tracing_knows_of_broadcast_sizes(one: Dim, other: Dim, expected: Dim) -> None:
    assert broadcast([(one,), (other,)]) == broadcast([(other,), (one,)]) == (expected,)


@pytest.mark.parametrize(
    ("name", "arrays", "constants", "expected"),
    [
        ("tf.abs", {"x": A}, {}, A),
        ("tf.add", {"x": A, "y": dims(5)}, {}, A),
        ("tf.reduce_sum", {"input_tensor": A}, {"axis": 1}, dims(2, 5)),
        ("tf.compat.v1.reduce_sum", {"input_tensor": A}, {"axis": 1}, dims(2, 5)),
        ("tf.argmax", {"input": A}, {}, dims(3, 5)),
        ("tf.concat", {"values": [dims(2, 3), dims(2, 4)]}, {"axis": -1}, dims(2, 7)),
        ("tf.stack", {"values": [B, B]}, {}, dims(2, 7, 5)),
        ("tf.unstack", {"value": A}, {}, dims(3, 5)),
        ("tf.reshape", {"tensor": A}, {"shape": [-1]}, dims(30)),
        ("tf.transpose", {"a": A}, {"perm": [0, 2, 1]}, dims(2, 5, 3)),
        ("tf.expand_dims", {"input": A}, {"axis": 0}, dims(1, 2, 3, 5)),
        ("tf.one_hot", {"indices": dims(4)}, {"depth": 9}, dims(4, 9)),
        ("tf.gather", {"params": A, "indices": dims(8)}, {"axis": 1}, dims(2, 8, 5)),
        ("tf.zeros", {}, {"shape": [2, 3]}, dims(2, 3)),
        ("tf.shape", {"input": A}, {}, dims(3)),
        ("tf.image.resize", {"images": dims(2, 8, 9, 3)}, {"size": [4, 6]}, dims(2, 4, 6, 3)),
        ("tf.io.decode_jpeg", {"contents": ()}, {"channels": 3}, dims([None], [None], 3)),
        ("tf.linalg.matmul", {"a": A, "b": B}, {"transpose_b": True}, dims(2, 3, 7)),
        ("np.mean", {"a": A}, {"axis": (0, 1), "keepdims": True}, dims(1, 1, 5)),
        ("np.zeros", {}, {"shape": (2, 3)}, dims(2, 3)),
        ("np.stack", {"arrays": [B, B]}, {"axis": -1}, dims(7, 5, 2)),
        ("np.vstack", {"tup": [dims(3), dims(3)]}, {}, dims(2, 3)),
        ("np.where", {"condition": B, "x": B, "y": ()}, {}, B),
        ("np.random.normal", {}, {"size": (2, 3)}, dims(2, 3)),
        ("np.transpose", {"a": A}, {}, dims(5, 3, 2)),
        ("ndarray.reshape", {"self": A}, {"*shape": [3, -1]}, dims(3, 10)),
        ("ndarray.sum", {"self": A}, {}, ()),
        ("ndarray.T", {"self": A}, {}, dims(5, 3, 2)),
        ("np.no_such_function", {"a": A}, {}, None),
    ],
)
def test_shapes_of_functions(
    name: str, arrays: dict[str, Any], constants: dict[str, Any], expected: Any
) -> None:
    assert shapes.result(name, arrays, constants) == expected


def test_what_is_passed_but_not_known_makes_the_result_unknown() -> None:
    arrays: dict[str, Any] = {"input_tensor": A}
    assert shapes.result("tf.reduce_sum", arrays, {}) == ()
    assert shapes.result("tf.reduce_sum", arrays, {}, frozenset({"axis"})) is None
    assert shapes.result("tf.reduce_sum", arrays, {}, frozenset({"name"})) == ()
    assert shapes.result("np.sum", {"a": A, "where": A}, {}) is None


def test_defaults_and_arrays_that_were_not_tried_say_nothing() -> None:
    assert shapes.result("np.take", {"a": A, "indices": dims(4)}, {}) == dims(4)
    assert shapes.result("np.random.lognormal", {"mean": dims(4)}, {}) is None
    assert (
        shapes.result(
            "tf.nn.max_pool",
            {"input": dims(1, 8, 8, 3)},
            {"ksize": 2, "strides": 2, "padding": "SAME", "data_format": "X"},
        )
        is None
    )


def test_unknown_ranks() -> None:
    assert shapes.of_unranked("tf.abs", "x") == "unranked"
    assert shapes.of_unranked("tf.shape", "input") == (False,)
    assert shapes.of_unranked("tf.reduce_sum", "input_tensor") == ()
    assert shapes.of_unranked("tf.reduce_sum", "input_tensor", {}, {"axis": 0}) == "unranked"
    assert shapes.of_unranked("tf.reshape", "tensor", {}, {"shape": [2, -1]}) == (True, False)
    assert shapes.of_unranked("tf.image.resize", "images") == Failure(
        "ValueError", "contains no shape"
    )
    assert isinstance(shapes.of_unranked("tf.unstack", "value"), Failure)
    assert shapes.of_unranked("np.sum", "a") is None


# --- the table ----------------------------------------------------------------------------------


def _table() -> dict[str, Any]:
    text = resources.files("pyfunc_lint.tables").joinpath("data/shapes.json").read_text()
    table: dict[str, Any] = json.loads(text)
    return table


def _rules(rule: Any) -> Iterator[str]:
    if isinstance(rule, list) and rule and isinstance(rule[0], str) and rule[0] in RULES:
        yield rule[0]
    elif isinstance(rule, list) and rule and isinstance(rule[0], str):
        yield from () if rule[0] in _parameters() else (rule[0],)
    for item in rule if isinstance(rule, list) else ():
        yield from _rules(item)


def _parameters() -> set[str]:
    found = set()
    for name in _table()["functions"]:
        model = _model(name)
        found.update(model.parameters if model else ())
    return found


def _model(name: str) -> functions.FunctionModel | None:
    family, _, short = name.partition(".")
    if family in ("tf", "np"):
        return functions.tensorflow(name) if family == "tf" else functions.numpy(name)
    method = functions.ndarray_method if family == "ndarray" else functions.tensor_method
    return method(short)


def test_the_reader_knows_all_rules_of_the_table() -> None:
    for rule, *_ in _table()["entries"]:
        assert rule[0] in RULES
        assert set(_rules(rule)) <= set(RULES)


def test_all_rules_are_used() -> None:
    used = {name for rule, *_ in _table()["entries"] for name in _rules(rule)}
    assert set(RULES) == used


def test_functions_are_those_of_the_other_tables() -> None:
    for name in _table()["functions"]:
        model = _model(name)
        assert model is not None and model.name == name


def test_the_reader_never_raises() -> None:
    odd: list[Any] = [None, (), [], [None], dims(None, 2), [dims(2), None], [A, B]]
    values: list[Any] = [None, [], [[1, "a"], 2.0], {}, object(), "xy", (0, None), -1, True]
    for name in _table()["functions"]:
        model = _model(name)
        assert model is not None
        for value in odd:
            shapes.result(name, dict.fromkeys(model.parameters, value), {})
        for value in values:
            shapes.result(name, {}, dict.fromkeys(model.parameters, value))
            shapes.of_unranked(name, model.parameters[0] if model.parameters else "", {}, {})


@pytest.mark.tensorflow
def test_shapes_are_so() -> None:
    """Other runs than those the table was made from, under the real libraries."""
    pytest.importorskip("tensorflow")
    done = subprocess.run(
        [sys.executable, "-m", "tools.facts.functions.check_shapes", "30", "--seed", "3"],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": ""},
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


@pytest.mark.tensorflow
@pytest.mark.parametrize(
    ("name", "parameter"),
    [
        ("tf.abs", "x"),
        ("tf.shape", "input"),
        ("tf.unstack", "value"),
        ("tf.reduce_sum", "input_tensor"),
    ],
)
def test_unknown_ranks_are_so(name: str, parameter: str) -> None:
    tf = pytest.importorskip("tensorflow")
    told = shapes.of_unranked(name, parameter)
    function = tf
    for part in name.split(".")[1:]:
        function = getattr(function, part)
    with tf.Graph().as_default():
        unranked = tf.compat.v1.placeholder("float32", None)
        if isinstance(told, Failure):
            with pytest.raises(ValueError, match=told.text):
                function(unranked)
            return
        shape = function(unranked).shape
    if told == "unranked":
        assert shape.rank is None
    else:
        assert told == tuple(size is not None for size in shape)


@pytest.mark.tensorflow
@pytest.mark.parametrize("shape", [(1,), (3,), (0,), (2, 5), (5, 2), (3, 3), (1, 4), (0, 2)])
@pytest.mark.parametrize("offset", range(-6, 7))
def test_diagonals(shape: tuple[int, ...], offset: int) -> None:
    np = pytest.importorskip("numpy")
    found = shapes.result("np.diag", {"v": dims(*shape)}, {"k": offset})
    assert found is not None
    real = np.diag(np.zeros(shape), offset).shape
    assert tuple(dim.size for dim in found) == real
    unsized = shapes.result("np.diag", {"v": dims(*[None] * len(shape))}, {"k": offset})
    assert unsized is not None
    assert len(unsized) == len(real)
    assert {dim.size for dim in unsized} == {None}
