"""Symbolic tensors of the code around a wrapper: the table's reader, and a sample run for real."""

from __future__ import annotations

import random
import subprocess
import sys
from typing import Any

import pytest

from pyfunc_lint.tables import captured
from pyfunc_lint.tables.operands import Operand, Outcome
from pyfunc_lint.tables.protocols import attribute, attribute_error, binary, protocol
from pyfunc_lint.tables.python import outcome

TENSOR = Operand("captured", "float32", 1)
OUT_OF_SCOPE = "is out of scope and cannot be used here"


class TestReader:
    def test_operations_fail_that_would_give_symbolic_tensors(self) -> None:
        for op in ("neg", "abs", "getitem:int", "eq-int"):
            found = protocol(op, TENSOR)
            assert found is not None and found.error == "TypeError" and OUT_OF_SCOPE in found.text

    def test_what_is_known_statically_can_be_read(self) -> None:
        for op in ("str", "is-none", "isinstance", "attribute:shape", "attribute:dtype", "print"):
            found = protocol(op, TENSOR)
            assert found is not None and not found.fails, op

    @pytest.mark.parametrize("other", ["captured", "eager", "variable", "int", "float"])
    def test_operators(self, other: str) -> None:
        partner = Operand(other, None if other in ("int", "float") else "float32")
        for pair in ((TENSOR, partner), (partner, TENSOR)):
            found = binary("*", *pair)
            assert found is not None and found.error == "TypeError" and OUT_OF_SCOPE in found.text

    def test_an_array_to_the_right_of_it_asks_for_its_value(self) -> None:
        found = binary("*", TENSOR, Operand("ndarray", "float32", 1))
        assert found is not None and found.error == "NotImplementedError"

    def test_identity(self) -> None:
        found = binary("is", TENSOR, Operand("none"))
        assert found is not None and not found.fails

    def test_what_autograph_rewrites_may_fail_in_another_way(self) -> None:
        found = protocol("if", Operand("captured", "bool", 0))
        assert found == Outcome(error="OperatorNotAllowedInGraphError or TypeError")

    def test_attributes_are_those_of_symbolic_tensors(self) -> None:
        assert attribute("captured", "numpy") == "missing"
        assert attribute("captured", "shape") == attribute("captured", "name") == "value"
        assert attribute_error("captured", "numpy")[0] == "AttributeError"

    def test_functions(self) -> None:
        found = captured.refuses("tf.add")
        assert found["x"].error == found["y"].error == "TypeError"
        assert "value" in captured.refuses("tf.constant")
        for name in ("tf.is_tensor", "tf.get_static_value", "tf.rank", "tf.size", "tf.cast"):
            assert not {"x", "input", "tensor"} & set(captured.refuses(name)), name

    def test_functions_of_python(self) -> None:
        found = outcome("math.floor", "x", TENSOR)
        assert found is not None and found.error == "TypeError"

    def test_what_is_returned(self) -> None:
        assert captured.returned("tf.py_function", True).error == "UnknownError"
        assert captured.returned("tf.py_function", False).error == "InvalidArgumentError"
        assert captured.returned("tf.numpy_function", True).error == "UnimplementedError"

    def test_whose_functions_run_eagerly_without_eager_execution(self) -> None:
        assert captured.always_eager("tf.py_function")
        assert not captured.always_eager("tf.numpy_function")


PROGRAM = """
import json, sys
from tools.facts.operations.observe import quiet
from tools.facts.operations.probe import Probe
from tools.facts.functions.probe import t
from tools.facts.wrappers.captured import in_wrapper

probe, found = Probe(), []
with quiet():
    for world, wrapper, name, dtype, rank in json.loads(sys.argv[1]):
        value = [[], [2], [[2]]][rank] if rank else 2
        value = t(value).cast(dtype)
        use = lambda tensor, _, name=name: probe.functions[name](tensor)
        found.append(in_wrapper(world, wrapper, use, value))
print(json.dumps(found))
"""


@pytest.mark.tensorflow
def test_a_sample_in_real_wrappers() -> None:
    import json

    random.seed(7)
    operations = [op for op in captured.table("protocols")["operations"] if op != "getitem:list"]
    cases: list[tuple[Any, ...]] = [
        (world, wrapper, random.choice(operations), dtype, random.choice((0, 1)))
        for world in ("function", "dataset")
        for wrapper in ("tf.py_function", "tf.numpy_function", "tf.compat.v1.py_func")
        for dtype in ("float32", "int64", "bool", "string")
        for _ in range(6)
    ]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(cases)], check=True, stdout=subprocess.PIPE
    )
    for case, real in zip(cases, json.loads(done.stdout.splitlines()[-1]), strict=True):
        *_, name, dtype, rank = case
        wanted = protocol(name, Operand("captured", dtype, rank))
        if wanted is None:
            continue
        errors = wanted.error.split(" or ")
        assert (real[0] if real else "") in errors, (case, real, wanted)
        assert not real or wanted.text in real[1], (case, real, wanted)
