"""The tables of protocols, attributes and operators: their reader, and a sample run for real."""

from __future__ import annotations

import random
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from pyfunc_lint.tables.operands import KINDS, UNKNOWN_RANK, Operand, Outcome
from pyfunc_lint.tables.protocols import attribute, attribute_error, binary, combine, protocol


def eager(dtype: str | None = None, rank: int | None = None) -> Operand:
    return Operand("eager", dtype, rank)


def array(dtype: str | None = None, rank: int | None = None) -> Operand:
    return Operand("ndarray", dtype, rank)


class TestReader:
    """What the tables say, where everybody can check it against TensorFlow's own documentation."""

    def test_needs_neither_tensorflow_nor_numpy(self) -> None:
        program = (
            "import sys; from pyfunc_lint.tables import protocols as p, operands as o\n"
            "assert p.protocol('bool', o.Operand('symbolic')) and p.attribute('eager', 'numpy')\n"
            "assert p.binary('+', o.Operand('eager', 'int32', 0), o.Operand('int'))\n"
            "assert not {'tensorflow', 'numpy'} & set(sys.modules)\n"
        )
        subprocess.run([sys.executable, "-c", program], check=True)

    @pytest.mark.parametrize("op", ["bool", "not", "if", "while", "ternary", "and"])
    def test_a_symbolic_tensor_has_no_truth(self, op: str) -> None:
        outcome = protocol(op, Operand("symbolic"))
        assert outcome is not None
        assert outcome.error == "OperatorNotAllowedInGraphError"
        assert "is not allowed" in outcome.text

    @pytest.mark.parametrize("op", ["if", "while", "ternary", "not"])
    def test_autograph_gives_it_one(self, op: str) -> None:
        outcome = protocol(op, Operand("autograph", "bool", 0))
        assert outcome is not None
        assert not outcome.fails

    def test_autograph_does_not_unpack(self) -> None:
        outcome = protocol("unpack", Operand("autograph"))
        assert outcome is not None
        assert outcome.fails

    def test_the_result_is_relative_to_the_operand(self) -> None:
        assert protocol("neg", eager("float32", 2)) == Outcome(eager("float32", 2))
        assert protocol("next", eager("int64", 2)) == Outcome(eager("int64", 1))
        assert protocol("getitem:newaxis", eager("string", 0)) == Outcome(eager("string", 1))

    def test_an_unknown_dtype_keeps_what_all_share(self) -> None:
        assert protocol("len", eager(None, 1)) == Outcome(Operand("int"))
        assert protocol("getitem:int", eager(None, 2)) == Outcome(eager(None, 1))
        assert protocol("getitem:int", eager("float32")) is None

    def test_an_unknown_rank_may_make_it_unknown(self) -> None:
        scalar = protocol("len", eager("int32", 0))
        assert scalar is not None
        assert scalar.error == "TypeError"
        assert protocol("len", eager("int32")) is None

    def test_what_depends_on_the_number_of_elements_is_unknown(self) -> None:
        assert protocol("unpack", eager("float32", 1)) is None
        assert protocol("bool", array("float32", 1)) is None

    def test_integers_are_indices(self) -> None:
        assert protocol("index", eager("int32", 0)) == Outcome(Operand("int"))
        failing = protocol("index-into-list", eager("float32", 0))
        assert failing is not None
        assert failing.fails

    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_every_kind_can_be_asked(self, kind: str) -> None:
        for op in ("bool", "no such operation"):
            protocol(op, Operand(kind))
        for other in KINDS:
            binary("+", Operand(kind), Operand(other))
        attribute(kind, "shape")
        attribute_error(kind, "shape")

    def test_unknown_names_are_not_known(self) -> None:
        assert protocol("no such operation", eager()) is None
        assert protocol("bool", eager("no such dtype", 0)) is None
        assert binary("@@", eager(), eager()) is None
        assert binary("+", eager("no such dtype", 0), eager("float32", 0)) is None


class TestBinary:
    """Operators on two values."""

    def test_tensors_of_one_dtype(self) -> None:
        assert binary("+", eager("int64", 1), eager("int64", 0)) == Outcome(eager("int64", 1))
        assert binary("<", eager("int64", 3), Operand("int")) == Outcome(eager("bool", 3))

    def test_tensors_of_two_dtypes(self) -> None:
        outcome = binary("*", eager("float32"), eager("float64"))
        assert outcome is not None
        assert outcome.error == "InvalidArgumentError"

    def test_a_fraction_is_lost_in_silence(self) -> None:
        outcome = binary("*", eager("int32", 0), Operand("npscalar", "float64", 0))
        assert outcome == Outcome(eager("int32", 0), note="truncates")
        outcome = binary("*", eager("int32", 0), Operand("float"))
        assert outcome is not None
        assert outcome.fails

    def test_integers_divide_to_floats(self) -> None:
        assert binary("/", eager("int32", 0), Operand("int")) == Outcome(eager("float64", 0))
        assert binary("/", eager("uint8", 0), Operand("int")) == Outcome(eager("float32", 0))

    def test_bytes_never_equal_text(self) -> None:
        outcome = binary("==", Operand("bytes"), Operand("str"))
        assert outcome == Outcome(Operand("bool"), note="always-false")
        outcome = binary("!=", Operand("bytes"), Operand("str"))
        assert outcome == Outcome(Operand("bool"), note="always-true")

    def test_what_the_versions_of_numpy_disagree_on_has_no_dtype(self) -> None:
        outcome = binary("*", array("float32", 1), Operand("npscalar", "float64", 0))
        assert outcome == Outcome(array(None, 1))
        assert binary("*", array("float32", 1), Operand("float")) == Outcome(array("float32", 1))

    def test_autograph_results_stay_its_own(self) -> None:
        tensor = Operand("autograph", "float32", 1)
        assert binary("+", tensor, Operand("int")) == Outcome(tensor)
        assert binary("==", tensor, Operand("float")) == Outcome(Operand("autograph", "bool", 1))

    def test_unknown_ranks(self) -> None:
        tensor = Operand("symbolic", "float32", UNKNOWN_RANK)
        assert binary("+", tensor, Operand("int")) == Outcome(tensor)
        assert binary("+", tensor, Operand("symbolic", "float32")) == Outcome(
            Operand("symbolic", "float32")
        )


class TestAttributes:
    """What the kinds have, and what not."""

    @pytest.mark.parametrize(
        ("kind", "name", "status"),
        [
            ("eager", "numpy", "method"),
            ("symbolic", "numpy", "missing"),
            ("autograph", "numpy", "missing"),
            ("keras", "numpy", "missing"),
            ("ndarray", "numpy", "missing"),
            ("bytes", "numpy", "missing"),
            ("eager", "shape", "value"),
            ("eager", "graph", "raises"),
            ("symbolic", "graph", "value"),
            ("eager", "astype", "missing"),
            ("bytes", "decode", "method"),
            ("str", "decode", "missing"),
            ("eager", "_keras_mask", ""),
            ("list", "anything", ""),
            ("ndarray", "ptp", ""),  # only NumPy 1 has it
        ],
    )
    def test_status(self, kind: str, name: str, status: str) -> None:
        assert attribute(kind, name) == status

    def test_scalars_differ_by_dtype(self) -> None:
        assert attribute("npscalar", "decode") == ""
        assert attribute("npscalar", "decode", "bytes") == "method"
        assert attribute("npscalar", "decode", "float32") == "missing"

    def test_messages(self) -> None:
        error, text = attribute_error("symbolic", "numpy")
        assert (error, text) == (
            "AttributeError",
            "'SymbolicTensor' object has no attribute 'numpy'",
        )
        assert (
            attribute_error("eager", "astype")[1] == "EagerTensor object has no attribute 'astype'"
        )


class TestCombine:
    """What is sure of several possibilities."""

    def test_failures(self) -> None:
        left, right = Outcome(error="TypeError", text="a"), Outcome(error="ValueError", text="a")
        assert combine([left, right, left]) == Outcome(error="TypeError or ValueError", text="a")

    def test_mixed(self) -> None:
        assert combine([Outcome(), Outcome(error="TypeError")]) is None
        assert combine([Outcome(), None]) is None
        assert combine([]) is None

    def test_results(self) -> None:
        assert combine([Outcome(eager("int32", 1)), Outcome(eager("int32", 2))]) == Outcome(
            eager("int32")
        )
        assert combine([Outcome(eager("int32", 1)), Outcome(array("int32", 1))]) == Outcome()


@pytest.fixture(scope="module")
def facts() -> Any:
    """The modules of the facts program, with TensorFlow."""
    pytest.importorskip("tensorflow")
    from tools.facts.operations import attributes, binary, observe, probe, samples, worlds

    modules = {"attributes": attributes, "binary": binary, "observe": observe}
    return SimpleNamespace(**modules, probe=probe, samples=samples, worlds=worlds)


def agrees(predicted: Outcome, real: Outcome) -> bool:
    """Whether a run is what was predicted; what the prediction leaves open may be anything."""
    if predicted.fails or real.fails:
        return real.error in predicted.error.split(" or ")
    left, right = predicted.result, real.result
    if left is None:
        return True
    return right is not None and all(
        getattr(left, name) in (None, getattr(right, name)) for name in ("kind", "dtype", "rank")
    )


def test_protocols_under_tensorflow(facts: Any) -> None:
    """A sample of the operations, with a fixed seed."""
    chance = random.Random(20)
    probe = facts.probe.Probe()
    wrong, tried = [], 0
    kinds = [*facts.samples.NUMPY_KINDS, *facts.samples.TENSOR_KINDS]
    with facts.observe.quiet():
        for _ in range(150):
            kind = chance.choice(kinds)
            sample = chance.choice(list(facts.samples.cells(kind)))
            if kind == "symragged" or not facts.probe.possible(sample):
                continue
            variant = chance.choice(list(facts.samples.variants(sample)))
            names = chance.sample(probe.names, 12)
            runs = [probe.on_sample(s, names) for s in facts.samples.contents(variant)]
            for name in names:
                real = facts.probe.works_or_fails([run[name] for run in runs])
                predicted = protocol(name, Operand(kind, sample.dtype, sample.rank))
                if predicted is not None:
                    tried += 1
                    if not agrees(predicted, real):
                        wrong.append((name, variant, predicted, real))
    assert not wrong
    assert tried > 800


def test_converted_functions_in_function_and_dataset(facts: Any) -> None:
    """tf.function and Dataset.map do what the table of converted functions says."""
    chance = random.Random(21)
    probe = facts.probe.Probe()
    wrong = []
    with facts.observe.quiet():
        for _ in range(40):
            dtype, rank = chance.choice(("float32", "int32", "bool", "string")), chance.randrange(3)
            name = chance.choice(probe.names)
            predicted = protocol(name, Operand("autograph", dtype, rank))
            world = chance.choice(facts.worlds.WORLDS)
            sample = facts.samples.Sample("eager", dtype, rank)
            real = facts.probe.works_or_fails(
                [
                    facts.worlds.outcome_in(world, probe, name, s)
                    for s in facts.samples.contents(sample)
                ]
            )
            if predicted is not None and predicted.fails and not real.fails:
                wrong.append((name, sample, predicted, real))
    assert not wrong


def test_binary_operators_under_tensorflow(facts: Any) -> None:
    """A sample of pairs, also of ranks higher than those in the tables."""
    chance = random.Random(22)
    wrong, tried = [], 0
    pairs = [*facts.binary.tensor_pairs(), *facts.binary.numpy_pairs()]
    with facts.observe.quiet():
        for _ in range(2000):
            left, right = chance.choice(pairs)
            op = chance.choice(facts.binary.OPERATORS)
            samples = [
                chance.choice(facts.binary.samples(kind, (0, 1, 2, 3, UNKNOWN_RANK)))
                for kind in (left, right)
            ]
            tensors = [sample for sample in samples if sample.dtype is not None]
            predicted = binary(op, *(Operand(s.kind, s.dtype, s.rank) for s in samples))
            if predicted is None or not all(map(facts.probe.possible, tensors)):
                continue
            real = facts.binary.one_cell(op, *samples)
            tried += 1
            if real is not None and not agrees(predicted, real):
                wrong.append((op, samples, predicted, real))
    assert not wrong
    assert tried > 1500


def test_attributes_under_tensorflow(facts: Any) -> None:
    """Every attribute of every kind that the tables say something about."""
    wrong = []
    with facts.observe.quiet():
        for kind in facts.attributes.CLOSED:
            for value in chance_of(facts.attributes.graph_samples(kind)):
                for name in {*dir(value), "numpy", "decode", "astype", "item", "shape"}:
                    operand = facts.observe.operand_of(value, kind)
                    dtype = operand.dtype if operand else None
                    predicted = attribute(kind, name, dtype)
                    real = facts.attributes.status(value, name)[0]
                    if predicted and predicted.replace("missing", "raises") != real:
                        wrong.append((kind, name, predicted, real))
    assert not wrong


def chance_of(values: Any) -> list[Any]:
    """A few of them."""
    everything = list(values)
    return random.Random(23).sample(everything, min(3, len(everything)))
