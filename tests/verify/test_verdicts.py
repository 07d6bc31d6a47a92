"""Verdicts on findings that are right, and on findings that are made up."""

from __future__ import annotations

import ast
import os
import random
import textwrap
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path
from threading import Lock, Timer
from typing import Any

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding, Input, Oracle, Place, Prediction, Step
from pyfunc_lint.verify.execution.runner import ForkRunner
from pyfunc_lint.verify.execution.sandbox import Job, Outcome
from pyfunc_lint.verify.programs.reproducer import Nothing
from pyfunc_lint.verify.verdict import Verdict
from pyfunc_lint.verify.verifier import Case, Verifier
from tests.programs import test_programs_run as real

ROOT = Path(__file__).parents[2]
WANTED = int(os.environ.get("PYFUNC_LINT_VERIFY_PROGRAMS", "24"))
"""How many of the programs are looked at; a larger number than there are means all."""


def cases(paths: Sequence[Path]) -> Iterator[Case]:
    for path in paths:
        text = path.read_text(encoding="utf-8")
        analysis = analyze(text, str(path))
        for finding in analysis.findings:
            yield Case(finding, text, path.name, analysis.call_sites)


def some(paths: Sequence[Path]) -> list[Path]:
    chosen = sorted(paths, key=lambda path: path.name)  # The choice outlives a move.
    random.Random(7).shuffle(chosen)
    return chosen[:WANTED]


def shown(case: Case, verdict: Verdict) -> str:
    place = case.finding.place
    return (
        f"{place.path}:{place.line}: {case.finding.symbol}: {verdict.status}: "
        f"{verdict.reason or verdict.error}"
    )


class Parallel:
    """Runs nothing; each job takes as long as it takes another thread to come by."""

    held = None

    def __init__(self) -> None:
        self.jobs = 0
        self.most = 0

    def submit(self, job: Job) -> Future[Outcome]:
        future: Future[Outcome] = Future()
        self.jobs += 1
        self.most = max(self.most, self.jobs)
        Timer(0.02, self.answer, [future]).start()
        return future

    def answer(self, future: Future[Outcome]) -> None:
        self.jobs -= 1
        future.set_result({"status": "ended"})

    def close(self) -> None:
        pass


def test_sources_are_parsed_by_one_thread_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python 3.11 up to 3.11.7 raises SystemError else, now and then."""
    parsing = Lock()
    parse = ast.parse

    def slowly(*arguments: Any, **options: Any) -> ast.AST:
        assert parsing.acquire(blocking=False), "another thread parses"
        try:
            time.sleep(0.001)
            return parse(*arguments, **options)
        finally:
            parsing.release()

    all_cases = list(cases(sorted(ROOT.glob("docs/messages/*/bad.py"))[:8]))
    monkeypatch.setattr(ast, "parse", slowly)
    runner = Parallel()
    found = list(Verifier(runner, jobs=4).verify_all(all_cases))
    assert len(found) == len(all_cases)
    assert [verdict.reason for _, verdict in found if "failed on it" in verdict.reason] == []
    assert runner.most > 1  # They wait side by side all the same.


@pytest.mark.tensorflow
def test_every_finding_of_docs_and_examples_is_confirmed(runner: ForkRunner) -> None:
    paths = [*ROOT.glob("docs/messages/*/bad.py"), *ROOT.glob("examples/*.py")]
    verdicts = list(Verifier(runner).verify_all(list(cases(sorted(paths)))))
    assert verdicts
    assert [shown(*one) for one in verdicts if one[1].status != "confirmed"] == []


@pytest.mark.tensorflow
def test_findings_in_programs_of_users_are_confirmed(runner: ForkRunner) -> None:
    found = list(Verifier(runner).verify_all(list(cases(some(real.bad_programs())))))
    assert [shown(*one) for one in found if one[1].status == "refuted"] == []
    confirmed = sum(verdict.status == "confirmed" for _, verdict in found)
    assert confirmed >= 0.95 * len(found), "\n".join(
        shown(*one) for one in found if one[1].status != "confirmed"
    )


def doctored(path: Path, chance: random.Random) -> Case | None:
    """A finding that is not true, at a call of a good program."""
    text = path.read_text(encoding="utf-8")
    options = []
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        predictions = {
            "py_function": Prediction("raises", "InvalidArgumentError", "", ("dataset",)),
            "numpy_function": Prediction("raises", "InvalidArgumentError", "", ("function",)),
            "numpy": Prediction("raises", "AttributeError", "'numpy'", ("function",)),
            "decode": Prediction("raises", "AttributeError", "has no attribute", ("eager",)),
            "astype": Prediction("raises", "AttributeError", "has no attribute", ("eager",)),
        }
        if name in predictions:
            assert node.end_lineno and node.end_col_offset
            place = Place(
                str(path), node.lineno, node.col_offset, node.end_lineno, node.end_col_offset
            )
            options.append(Finding("made-up", place, "not true", "HIGH", "", predictions[name]))
    return Case(chance.choice(options), text, path.name) if options else None


@pytest.mark.tensorflow
def test_findings_made_up_about_good_programs_are_refuted(runner: ForkRunner) -> None:
    chance = random.Random(3)
    paths = some(real.good_programs())
    made_up = [case for path in paths if (case := doctored(path, chance))]
    verdicts = list(Verifier(runner).verify_all(made_up))
    assert [shown(*one) for one in verdicts if one[1].status == "confirmed"] == []
    refuted = sum(verdict.status == "refuted" for _, verdict in verdicts)
    assert refuted >= 0.8 * len(verdicts), "\n".join(shown(*one) for one in verdicts)


def verdict_on(
    runner: ForkRunner,
    text: str,
    wanted: str,
    prediction: Prediction,
    steps: tuple[Step, ...] = (),
    worlds: tuple[str, ...] = (),
) -> Verdict:
    """The verdict on a finding at the first place where this source stands."""
    text = textwrap.dedent(text)
    before = text[: text.index(wanted)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n") - 1
    place = Place(os.path.abspath("module.py"), line, column, line, column + len(wanted))
    finding = Finding("made-up", place, "made up", "HIGH", "", prediction, {}, steps)
    return Verifier(runner, worlds=worlds).verify(Case(finding, text))


NUMPY = Prediction("raises", "AttributeError", "has no attribute 'numpy'", ("dataset",))


@pytest.mark.tensorflow
def test_another_error_confirms_nothing(runner: ForkRunner) -> None:
    program = """
        import tensorflow as tf

        def load(x):
            y = {}["missing"]
            return x.numpy() + y

        dataset = tf.data.Dataset.range(3).map(load)
    """
    verdict = verdict_on(runner, program, "x.numpy()", NUMPY)
    assert verdict.status == "inconclusive"
    assert "KeyError" in verdict.reason


@pytest.mark.tensorflow
def test_errors_of_libraries_may_be_called_anything(runner: ForkRunner) -> None:
    program = """
        import struct
        import tensorflow as tf

        def unpack(x):
            return struct.unpack("i", x.numpy())[0]

        for number in tf.data.Dataset.from_tensor_slices(["ab"]).map(
            lambda x: tf.py_function(unpack, [x], tf.int32)
        ):
            print(number)
    """
    place = 'struct.unpack("i", x.numpy())'
    said = Prediction("raises", "error", "requires a buffer of 4 bytes", ("eager",))
    assert verdict_on(runner, program, place, said).status == "confirmed"
    other = Prediction("raises", "Empty", "requires a buffer of 4 bytes", ("eager",))
    assert verdict_on(runner, program, place, other).status == "inconclusive"


@pytest.mark.tensorflow
def test_the_same_error_elsewhere_confirms_nothing(runner: ForkRunner) -> None:
    program = """
        import tensorflow as tf

        def load(x):
            x.numpy()
            return x.numpy() + 1

        dataset = tf.data.Dataset.range(3).map(load)
    """
    verdict = verdict_on(runner, program, "x.numpy() + 1", NUMPY)
    assert verdict.status == "inconclusive"
    assert "elsewhere" in verdict.reason


@pytest.mark.tensorflow
def test_a_place_that_is_not_reached_refutes_nothing(runner: ForkRunner) -> None:
    program = """
        import tensorflow as tf

        def load(x, debug=False):
            if debug:
                print(x.numpy())
            return x + 1

        dataset = tf.data.Dataset.range(3).map(load)
    """
    verdict = verdict_on(runner, program, "x.numpy()", NUMPY)
    assert verdict.status == "inconclusive"
    assert "did not reach" in verdict.reason


@pytest.mark.tensorflow
def test_a_value_of_a_stand_in_decides_nothing(runner: ForkRunner) -> None:
    program = """
        import tensorflow as tf
        import some_missing_reader

        def load(x):
            return tf.py_function(lambda y: some_missing_reader.read(y), [x], tf.float32)

        for element in tf.data.Dataset.range(3).map(load):
            print(element)
    """
    wanted = "tf.py_function(lambda y: some_missing_reader.read(y), [x], tf.float32)"
    prediction = Prediction("raises", "InvalidArgumentError", "", ("dataset",))
    verdict = verdict_on(runner, program, wanted, prediction)
    assert verdict.status == "inconclusive"
    assert "stand-in" in verdict.reason


@pytest.mark.tensorflow
def test_a_stand_in_that_does_not_matter_is_no_hindrance(runner: ForkRunner) -> None:
    program = """
        import some_missing_logger
        import tensorflow as tf

        log = some_missing_logger.get(__name__)

        @some_missing_logger.traced
        def load(x):
            log.info("loading")
            return x.numpy()

        dataset = tf.data.Dataset.range(3).map(load)
    """
    assert verdict_on(runner, program, "x.numpy()", NUMPY).status == "confirmed"


@pytest.mark.tensorflow
def test_what_is_lost_is_seen(runner: ForkRunner) -> None:
    program = """
        import numpy as np
        import tensorflow as tf

        def mean(x):
            return np.mean(x.numpy())

        def average(x):
            return tf.py_function(mean, [x], tf.{dtype})

        for average in tf.data.Dataset.from_tensors([1.0, 2.0]).map(average):
            print(average)
    """
    prediction = Prediction("loses", worlds=("dataset",), oracle=Oracle.OUTPUTS)
    for dtype, status in (("int32", "confirmed"), ("float32", "refuted")):
        text = program.replace("{dtype}", dtype)
        call = f"tf.py_function(mean, [x], tf.{dtype})"
        verdict = verdict_on(runner, text, call, prediction)
        assert verdict.status == status, verdict
    assert (
        "1.5"
        in verdict_on(
            runner,
            program.replace("{dtype}", "int32"),
            "tf.py_function(mean, [x], tf.int32)",
            prediction,
        ).error
    )


@pytest.mark.tensorflow
def test_a_function_without_callers_is_run_with_made_up_inputs(runner: ForkRunner) -> None:
    program = """
        import tensorflow as tf

        def size(path, scale):
            return len(path) * scale

        def load(path):
            return tf.py_function(size, [path, 2.0], tf.float32)
    """
    path = Input("path", "tensor", "string", ())
    module = os.path.abspath("module.py")
    steps = (
        Step(module, 0, "", "eager", "", "generic"),
        Step(module, 7, "load", "dataset", "", "role", (path,)),
        Step(
            module, 4, "size", "dataset", "tf.py_function", "role",
            (path, Input("scale", "tensor", "float32", ())),
        ),
    )  # fmt: skip
    prediction = Prediction("raises", "TypeError", "", ("eager",))
    verdict = verdict_on(runner, program, "len(path)", prediction, steps)
    assert verdict.status == "confirmed", verdict
    assert "scalar" in verdict.error.lower()


@pytest.mark.tensorflow
def test_only_the_worlds_that_were_asked_for(runner: ForkRunner) -> None:
    program = """
        import numpy as np
        import tensorflow as tf

        def halve(x):
            return x / 2

        def half(x):
            return tf.numpy_function(halve, [x], tf.float32)
    """
    step = Step(
        os.path.abspath("module.py"), 8, "half", "maybe", "", "generic",
        (Input("x", "tensor", "float64", ()),),
    )  # fmt: skip
    call = "tf.numpy_function(halve, [x], tf.float32)"
    prediction = Prediction("raises", "InvalidArgumentError", "", ("function", "dataset"))
    verdict = verdict_on(runner, program, call, prediction, (step,))
    assert verdict.status == "confirmed"
    assert set(verdict.worlds) == {"function", "dataset"}
    verdict = verdict_on(runner, program, call, prediction, (step,), ("function",))
    assert set(verdict.worlds) == {"function"}
    verdict = verdict_on(runner, program, call, prediction, (step,), ("keras",))
    assert verdict.status == "inconclusive"


def test_nothing_can_be_made_of_a_place_that_nothing_leads_to() -> None:
    from pyfunc_lint.verify.programs.reproducer import reproducers

    place = Place(os.path.abspath("module.py"), 1, 0, 1, 1)
    finding = Finding("made-up", place, "made up", "HIGH", "", NUMPY)
    with pytest.raises(Nothing):
        list(reproducers(finding, "def broken(:\n"))


@pytest.mark.tensorflow
def test_advice_without_an_effect_is_neither_confirmed_nor_refuted(runner: ForkRunner) -> None:
    program = """
        import tensorflow as tf

        def mark(signal):
            signal[:1]
            return signal

        @tf.function
        def both(x):
            return tf.numpy_function(mark, [x], tf.float32, stateful=False)

        both(tf.constant([1.0]))
    """
    call = "tf.numpy_function(mark, [x], tf.float32, stateful=False)"
    places = (
        ("mutated-argument", "signal[:1]", Oracle.CHANGED_ARGUMENT),
        ("stateless-function", call, Oracle.RUN_ONCE),
        ("late-binding", call, Oracle.LAST_TURN),
    )
    for symbol, wanted, oracle in places:
        text = textwrap.dedent(program)
        before = text[: text.index(wanted)]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n") - 1
        place = Place(os.path.abspath("module.py"), line, column, line, column + len(wanted))
        said = Prediction("loses", worlds=("function",), oracle=oracle, subject="text")
        finding = Finding(symbol, place, "made up", "HIGH", "", said)
        assert Verifier(runner).verify(Case(finding, text)).status == "inconclusive"


@pytest.mark.tensorflow
def test_a_dataset_made_at_the_place_is_used(runner: ForkRunner) -> None:
    program = """
        import numpy as np
        import tensorflow as tf

        def spectrum(x):
            return np.fft.rfft(x)

        ds = tf.data.Dataset.from_tensor_slices(np.ones((2, 8), np.float32))
        ds = ds.map(lambda x: tf.numpy_function(spectrum, [x], tf.{dtype}))
        print(ds)
    """
    prediction = Prediction("raises", "InvalidArgumentError", "", ("dataset",))
    for dtype, status in (("float32", "confirmed"), ("complex64", "refuted")):
        call = f"tf.numpy_function(spectrum, [x], tf.{dtype})"
        text = program.replace("{dtype}", dtype)
        assert verdict_on(runner, text, call, prediction).status == status
