"""Projects that cannot be written as one file: their own modules are imported where they lie."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding, Place, Prediction
from pyfunc_lint.verify.execution.runner import ForkRunner, Runner, installed_tensorflow
from pyfunc_lint.verify.programs import pytest_runs
from pyfunc_lint.verify.programs.reproducer import reproducers
from pyfunc_lint.verify.programs.writing import Level
from pyfunc_lint.verify.verdict import Verdict
from pyfunc_lint.verify.verifier import Case, Verifier
from tests.verify.watched import Watched

pytestmark = [
    pytest.mark.tensorflow,
    pytest.mark.skipif(not installed_tensorflow(), reason="needs TensorFlow"),
]


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")


PACKAGE = {
    "pyproject.toml": "",
    "pipes/__init__.py": """
        import sys

        for name in ("scale", "shift"):
            setattr(sys.modules[__name__], name, lambda x, by=len(name): x + by)

        from pipes import reading
    """,
    "pipes/reading.py": """
        import some_missing_package.deep
        import tensorflow as tf

        import pipes
        from some_missing_package.deep.er import thing


        def load(x):
            return pipes.scale(x)
    """,
    "pipes/main.py": """
        import tensorflow as tf

        import pipes


        def value(x):
            from .reading import load

            return load(pipes.shift(x)) + x.numpy()


        dataset = tf.data.Dataset.range(3).map(value)
    """,
}


def case_of(path: Path) -> Case:
    text = path.read_text(encoding="utf-8")
    analysis = analyze(text, str(path))
    assert analysis.findings
    return Case(analysis.findings[0], text, path.name, analysis.call_sites)


def test_a_package_that_fills_itself(tmp_path: Path, runner: ForkRunner) -> None:
    write(tmp_path, PACKAGE)
    verdict = Verifier(runner).verify(case_of(tmp_path / "pipes" / "main.py"))
    assert (verdict.status, verdict.level) == ("confirmed", Level.AS_WRITTEN), verdict
    assert f"sys.path[:0] = ['{tmp_path}']" in verdict.reproducer
    assert '__package__ = "pipes"' in verdict.reproducer
    # What was found to be missing, with all of its package.
    assert "ABSENT = ['some_missing_package']" in verdict.reproducer


def test_one_file_is_preferred(tmp_path: Path, runner: ForkRunner) -> None:
    write(
        tmp_path,
        {
            "pyproject.toml": "",
            "tools.py": """
                def halve(x):
                    return x / 2
            """,
            "main.py": """
                import tensorflow as tf

                from tools import halve


                def value(x):
                    return halve(x).numpy()


                dataset = tf.data.Dataset.range(3).map(value)
            """,
        },
    )
    verdict = Verifier(runner).verify(case_of(tmp_path / "main.py"))
    assert verdict.status == "confirmed"
    assert "sys.path" not in verdict.reproducer and "def halve" in verdict.reproducer


TEST = """
    import unittest

    import tensorflow as tf


    def mean(x):
        return tf.reduce_mean(x).numpy()


    class MeanTest(unittest.TestCase):
        def setUp(self):
            self.least = 1.0

        def test_mean(self):
            data = tf.data.Dataset.from_tensors([1.0, 2.0])
            for value in data.map(mean):
                self.assertGreater(value, self.least)
"""


def test_a_test_is_run_as_its_runner_does(tmp_path: Path, runner: ForkRunner) -> None:
    write(tmp_path, {"mean_test.py": TEST})
    verdict = Verifier(runner).verify(case_of(tmp_path / "mean_test.py"))
    assert (verdict.status, verdict.level) == ("confirmed", Level.AS_WRITTEN), verdict
    assert "MeanTest(name).debug()" in verdict.reproducer


def test_names_that_imports_in_blocks_bind_are_renamed(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "pyproject.toml": "",
            "backend.py": """
                TORCH = False

                if TORCH:
                    from torch import layers, losses as errors
                else:
                    from tensorflow.keras import layers, losses as errors


                def mean(x):
                    return errors.mean_squared_error(x, layers.ReLU()(x))
            """,
            "main.py": """
                import tensorflow as tf

                from backend import mean

                layers, errors = [], []


                def value(x):
                    return x.numpy() + mean(x) + len(layers) + len(errors)


                dataset = tf.data.Dataset.from_tensors([1.0]).map(value)
            """,
        },
    )
    case = case_of(tmp_path / "main.py")
    program = next(iter(reproducers(case.finding, case.text, (), "main.py")))
    assert "import layers as layers_of_" in program.text
    assert "losses as errors_of_" in program.text
    compile(program.text, "program.py", "exec")


LIBRARY = {
    "pyproject.toml": "",
    "library/__init__.py": "from .layers import Half\n",
    "library/layers.py": """
        import tensorflow as tf


        def halved(x):
            if tf.reduce_sum(x) > 0.0:
                return x / 2.0
            return x


        class Half(tf.keras.layers.Layer):
            def call(self, x):
                return halved(x)
    """,
    "tests/test_layers.py": """
        import pytest
        import tensorflow as tf

        from library import Half


        @pytest.mark.parametrize("width", [3, 4])
        def test_half(width):
            model = tf.keras.Sequential([tf.keras.Input((width,)), Half()])
            assert model(tf.ones((2, width))).shape == (2, width)


        class HalfTest(tf.test.TestCase):
            def test_symbolic(self):
                model = tf.keras.Sequential([tf.keras.Input((3,)), Half()])
                self.assertEqual(model(tf.ones((2, 3))).shape, (2, 3))
    """,
}


CONDITION = "tf.reduce_sum(x) > 0.0"


def judged(tmp_path: Path, runner: Runner, condition: str, end: str) -> Verdict:
    """A verdict on the condition of ``halved``; ``end`` is what ``call`` returns."""
    write(tmp_path, LIBRARY)
    path = tmp_path / "library" / "layers.py"
    text = path.read_text(encoding="utf-8").replace(CONDITION, condition)
    text = text.replace("return halved(x)", f"return {end}")
    path.write_text(text, encoding="utf-8")
    before = text[: text.index(condition)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n") - 1
    place = Place(str(path), line, column, line, column + len(condition))
    error = "OperatorNotAllowedInGraphError"
    said = Prediction("raises", error, "Using a symbolic `tf.Tensor` as a Python", ("keras",))
    finding = Finding("symbolic-tensor-value", place, "made up", "HIGH", "halved", said)
    return Verifier(runner).verify(Case(finding, text, path.name))


def test_a_test_of_the_project_leads_to_the_place(
    tmp_path: Path, runner: ForkRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pytest_runs, "installed", lambda: False)
    verdict = judged(tmp_path, runner, CONDITION, "halved(x)")
    assert (verdict.status, verdict.level) == ("confirmed", Level.AS_WRITTEN), verdict
    assert "from library import Half" in verdict.reproducer


def test_a_test_that_does_not_come_by_proves_nothing(tmp_path: Path, runner: ForkRunner) -> None:
    """The same error comes from another place of the module that the test imports."""
    end = f"halved(x) if {CONDITION} else x"
    watched = Watched(runner)
    verdict = judged(tmp_path, watched, "x.shape.rank is not None", end)
    assert verdict.status == "inconclusive", verdict
    assert watched.tests == ["test_layers.py", "test_layers.py"]
