"""The reader of the measured contract: what it knows, and that it derives nothing."""

from __future__ import annotations

import pytest

from pyfunc_lint.tables import contract

P, N, V1 = "tf.py_function", "tf.numpy_function", "tf.compat.v1.py_func"


@pytest.mark.parametrize("world", ["eager", "graph"])
def test_tensors_are_never_converted_by_py_function(world: str) -> None:
    verdict = contract.returned(P, world, "tensor:int32", "int64")
    assert verdict is not None
    assert (verdict.error, verdict.text) == (
        "InvalidArgumentError",
        "Tensor conversion requested dtype",
    )
    assert contract.returned(P, world, "tensor:int32", "int32") == contract.WORKS


def test_arrays_are_cast_by_py_function_and_refused_by_the_others() -> None:
    assert contract.returned(P, "graph", "array:float64", "int32") == contract.LOSES
    assert contract.returned(P, "graph", "array:float64", "float32") == contract.WORKS
    for wrapper in (N, V1):
        verdict = contract.returned(wrapper, "graph", "array:float64", "float32")
        assert verdict is not None
        assert "value returned by pyfunc_" in verdict.text
        assert contract.returned(wrapper, "eager", "array:float64", "float32") == contract.WORKS


def test_what_was_not_measured_is_not_known() -> None:
    assert contract.returned(P, "graph", "array:float128", "float32") is None
    assert contract.returned(P, "graph", "array:float64", "float128") is None
    assert contract.tout(P, "graph", "str datetime64") is None
    assert contract.element(P, "graph", "no such thing") is None
    assert contract.keyword(P, "no_such_keyword") is None


@pytest.mark.parametrize(
    ("declared", "given", "works", "loses"),
    [
        (None, "single", True, False),
        (None, 1, True, False),
        (None, 9, False, True),
        (2, "none", False, False),
        (2, 1, False, False),
        (7, 7, True, False),
        (7, 6, False, False),
        (6, 7, False, True),
        (0, 9, True, False),
    ],
)
def test_counts_of_any_length(
    declared: int | None, given: int | str, works: bool, loses: bool
) -> None:
    verdict = contract.count(P, "graph", declared, given)
    assert verdict is not None
    assert (verdict.works, verdict.loses) == (works, loses)
    in_graph = contract.count(N, "graph", declared, given)
    assert in_graph is not None
    assert in_graph.works is (works and declared != 0)


def test_tout_forms() -> None:
    for key in ("builtins.int", "str int", "dict", "nested list", "tf.Tensor", "none", "missing"):
        verdict = contract.tout(P, "eager", key)
        assert verdict is not None
        assert verdict.error == "TypeError"
    for key in ("builtins.float", "str float32", "np.dtype", "np.int32", "empty list"):
        assert contract.tout(P, "eager", key) == contract.WORKS
    in_graph = contract.tout(N, "graph", "tensorspec")
    assert in_graph is not None
    assert in_graph.error == "TypeError"
    assert contract.tout(P, "graph", "tensorspec") == contract.WORKS
    # Called eagerly, numpy_function does not look at Tout.
    assert contract.tout(N, "eager", "builtins.int") == contract.WORKS


def test_words_that_are_no_dtypes_are_refused() -> None:
    for word in ("flaot32", "integer", "nonsense"):
        verdict = contract.tout(P, "graph", f"str {word}")
        assert verdict is not None and verdict.error == "TypeError"
    for name in ("f8", "S5", "float8_e5m2", "qint8", "Float64", "int4", "<M8[ns]", "i4,i4"):
        assert contract.tout(P, "graph", f"str {name}") is None
