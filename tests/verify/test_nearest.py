"""Faults in functions that cannot be called from outside: the nearest function is, by itself."""

from __future__ import annotations

import os
import textwrap
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding, Input, Place, Prediction, Step
from pyfunc_lint.verify.execution.runner import ForkRunner
from pyfunc_lint.verify.oracles.marks import evaluated_first
from pyfunc_lint.verify.places import Span
from pyfunc_lint.verify.programs.repair import without_failing
from pyfunc_lint.verify.verdict import Verdict
from pyfunc_lint.verify.verifier import Case, Verifier

PROGRAMS = {
    "a method whose class wants settings": """
        import tensorflow as tf
        import some_missing_config

        class Reader:
            def __init__(self, settings, folder):
                self.size = settings.image.size
                self.names = some_missing_config.names(folder)
                self.factor = 2.0

            def decode(self, x):
                y = tf.cast(x, tf.float32) * self.factor
                return y.numpy()  # here

            def dataset(self, files):
                return tf.data.Dataset.from_tensor_slices(files).map(self.decode)
        """,
    "a function inside a method": """
        import tensorflow as tf

        class Pipeline:
            def __init__(self, options):
                self.options = options

            def build(self, files, crop):
                def half(x):
                    return x / 2

                def parse(path):
                    image = tf.io.decode_png(tf.io.read_file(path))
                    if self.options.debug:
                        tf.print(crop)
                    image = half(tf.cast(image, tf.float32))
                    return image.numpy()  # here

                return tf.data.Dataset.from_tensor_slices(files).map(parse)
        """,
    "a lambda": """
        import tensorflow as tf

        def pipeline(reader, options):
            dataset = reader.open(options.path)
            if options.repeat:
                dataset = dataset.repeat()
            scale = options.scale
            return tf.data.Dataset.from_tensor_slices(dataset.names).map(
                lambda x: tf.strings.length(x).numpy() * scale  # here
            )
        """,
    "what fails before is left out": """
        import tensorflow as tf
        from some_missing_package import boxes, tables

        PARAMS = boxes.parameters()

        def crop(path):
            table = tables.load(PARAMS.path)[int(PARAMS.index) % 3]
            wide = {"a": 1}[PARAMS.key]
            for box in wide.boxes(table):
                print(box)
            image = tf.io.decode_png(tf.io.read_file(path))
            return image.numpy() + wide  # here

        def dataset(files):
            return tf.data.Dataset.from_tensor_slices(files).map(crop)
        """,
    "a layer that wants arguments": """
        import numpy as np
        import tensorflow as tf

        class Scale(tf.keras.layers.Layer):
            def __init__(self, encoder, units, **options):
                super().__init__(**options)
                self.encoder = encoder
                self.table = encoder.table(units)
                self.kernel = self.add_weight(shape=(3,), name="kernel")

            def call(self, inputs):
                if self.encoder.active:
                    inputs = inputs * 2.0
                x = inputs * self.kernel
                return np.abs(x)  # here
        """,
    "a metric of strings": """
        import tensorflow as tf

        class Matches(tf.keras.metrics.Metric):
            def __init__(self, vocabulary, name="matches"):
                super().__init__(name=name)
                self.vocabulary = vocabulary
                self.count = self.add_weight(name="count", initializer="zeros")

            def update_state(self, y_true, y_pred, sample_weight=None):
                words = tf.strings.split(tf.strings.lower(y_pred))
                known = self.vocabulary.lookup(words)
                before = self.count.numpy()  # here
                self.count.assign(before + known)

            def result(self):
                return self.count
        """,
    "a base class that is not here": """
        import tensorflow as tf
        from some_missing_package import Augmenter

        class Flip(Augmenter):
            def __init__(self, rate, **options):
                super().__init__(**options)
                self.rate = rate

            def augment(self, path):
                self.check(path)
                return tf.io.read_file(path).numpy() * self.rate  # here

            def dataset(self, files):
                return tf.data.Dataset.from_tensor_slices(files).map(self.augment)
        """,
    "an abstract class": """
        import abc
        import tensorflow as tf

        class Task(abc.ABC):
            def __init__(self, params):
                self.params = params

            @abc.abstractmethod
            def load(self): ...

            def read(self, path):
                return tf.io.read_file(path).numpy() * self.params.weight  # here

            def dataset(self, files):
                return tf.data.Dataset.from_tensor_slices(files).map(self.read)
        """,
}


def findings(folder: Path, text: str) -> list[Case]:
    path = folder / "module.py"
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    source = path.read_text(encoding="utf-8")
    analysis = analyze(source, str(path))
    lines = source.split("\n")
    return [
        Case(finding, source, path.name, analysis.call_sites)
        for finding in analysis.findings
        if "# here" in lines[finding.place.line - 1]
    ]


@pytest.mark.tensorflow
@pytest.mark.parametrize("name", PROGRAMS)
def test_the_nearest_function_is_a_witness(name: str, tmp_path: Path, runner: ForkRunner) -> None:
    cases = findings(tmp_path, PROGRAMS[name])
    assert cases
    for case in cases:
        verdict = Verifier(runner).verify(case)
        assert verdict.status == "confirmed", verdict.reason


def verdict_on(runner: ForkRunner, text: str, wanted: str, said: Prediction, step: Step) -> Verdict:
    text = textwrap.dedent(text).lstrip()
    before = text[: text.index(wanted)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n") - 1
    place = Place(os.path.abspath("module.py"), line, column, line, column + len(wanted))
    found = Finding("made-up", place, "made up", "HIGH", "", said, {}, (step,))
    return Verifier(runner).verify(Case(found, text))


def step(line: int, scope: str, world: str, *inputs: Input) -> Step:
    return Step(os.path.abspath("module.py"), line, scope, world, "", "generic", inputs)


UNKNOWN = Input("x", "unknown"), Input("params", "unknown")
NUMPY = Prediction("raises", "AttributeError", "has no attribute 'numpy'", ("function",))


@pytest.mark.tensorflow
def test_what_depends_on_what_is_left_out_confirms_nothing(runner: ForkRunner) -> None:
    text = """
        import tensorflow as tf

        def load(x, params):
            x = {}[params.name]
            return x.numpy()
    """
    at = step(3, "load", "function", *UNKNOWN)
    assert verdict_on(runner, text, "x.numpy()", NUMPY, at).status == "inconclusive"


@pytest.mark.tensorflow
def test_the_dtype_of_a_made_up_value_confirms_nothing(runner: ForkRunner) -> None:
    text = """
        import tensorflow as tf

        def load(x, params):
            return tf.constant(1) * params.factor + tf.cast(x, tf.int32) + params.offset
    """
    at = step(3, "load", "eager", *UNKNOWN)
    for words in ("Cannot convert", "", "expected to be"):
        said = Prediction("raises", "TypeError or InvalidArgumentError", words, ("eager",))
        wanted = text.split("return ")[1].split("\n", maxsplit=1)[0]
        assert verdict_on(runner, text, wanted, said, at).status == "inconclusive"
    text = """
        import tensorflow as tf

        def add(x, params):
            return x + tf.constant(1)
    """
    at = step(3, "add", "eager", Input("x", "tensor"), UNKNOWN[1])
    said = Prediction("raises", "InvalidArgumentError", "expected to be", ("eager",))
    assert verdict_on(runner, text, "x + tf.constant(1)", said, at).status == "inconclusive"


@pytest.mark.tensorflow
def test_a_check_of_what_is_known_is_not_left_out(runner: ForkRunner) -> None:
    text = """
        import tensorflow as tf

        def load(x, params):
            if not tf.executing_eagerly():
                return x
            return x.numpy()

        def strict(x, params):
            if not hasattr(x, "numpy"):
                raise ValueError("only eagerly")
            return x.numpy()
    """
    for line, scope, wanted in ((3, "load", "x.numpy()"), (8, "strict", "x.numpy()\n")):
        at = step(line, scope, "function", Input("x", "tensor", "float32"), UNKNOWN[1])
        source = textwrap.dedent(text).lstrip().rstrip() + "\n"
        if scope == "strict":
            source = source.replace("return x.numpy()\n\n", "return x\n\n")
            wanted = "x.numpy()"
        assert verdict_on(runner, source, wanted, NUMPY, at).status == "inconclusive"


@pytest.mark.tensorflow
def test_a_function_that_only_a_wrapper_gets_is_not_traced(runner: ForkRunner) -> None:
    text = """
        import tensorflow as tf

        def read(x):
            return x.numpy() * 2

        def load(x):
            return tf.py_function(read, [x], tf.float32)
    """
    at = step(3, "read", "function", Input("x", "tensor", "float32", ()))
    assert verdict_on(runner, text, "x.numpy()", NUMPY, at).status == "inconclusive"


def test_a_failing_statement_becomes_a_stand_in() -> None:
    text = textwrap.dedent(
        """
        def load(x, y):
            a, b = split(
                y)
            if b.ready(x):
                b[0] = 1
            assert y
            assert x
            return place(x)


        def call_it(x):
            return load(x, 1)
        """
    )
    span = Span(9, 11, 9, 19)
    first = without_failing(text, span, [3, 13])
    assert first is not None
    assert first.split("\n")[2:4] == ['    a = b = StandIn("left out")', ""]
    second = without_failing(first, span, [5, 13])
    assert (
        second is not None and second.split("\n")[4:6] == ['    StandIn("left out")', ""][:0]
    ) or (second is not None and 'StandIn("left out")' in second.split("\n")[4])
    assert without_failing(text, span, [7, 13]) is not None
    # A check of what is known, and the place itself, stay.
    assert without_failing(text, span, [8, 13]) is None
    assert without_failing(text, span, [9, 13]) is None


@pytest.mark.parametrize(
    ("text", "span", "evaluated"),
    [
        ("a = f(b.c, d.e)\n", Span(1, 11, 1, 14), True),
        ("a = f(\n    b,\n    d.e)\n", Span(3, 4, 3, 7), True),
        ("a = b and d.e\n", Span(1, 10, 1, 13), False),
        ("a = d.e if b else 1\n", Span(1, 4, 1, 7), False),
        ("a = [d.e for d in b]\n", Span(1, 5, 1, 8), False),
        ("if d.e:\n    b\n", Span(1, 3, 1, 6), True),
    ],
)
def test_a_place_is_evaluated_before_its_neighbours(text: str, span: Span, evaluated: bool) -> None:
    copy = evaluated_first(text, span)
    assert (copy is not None) is evaluated
    if copy:
        assert copy.text.startswith("(__reached__(1), d.e, __reached__(2))\n")


@pytest.mark.tensorflow
def test_two_faults_in_one_statement_are_both_confirmed(tmp_path: Path, runner: ForkRunner) -> None:
    text = """
        import numpy as np
        import tensorflow as tf

        def load(x):
            return tf.stack([np.abs(x), np.sqrt(x)])  # here

        dataset = tf.data.Dataset.from_tensor_slices([1.0, 2.0]).map(load)
    """
    cases = findings(tmp_path, text)
    assert len(cases) == 2
    assert [Verifier(runner).verify(case).status for case in cases] == ["confirmed"] * 2
