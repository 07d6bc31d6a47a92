"""Tests of a project as witnesses: pytest runs them, with what it gives to them."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding, Place, Prediction
from pyfunc_lint.verify.execution.runner import ForkRunner, installed_tensorflow
from pyfunc_lint.verify.programs import pytest_runs
from pyfunc_lint.verify.programs.writing import Level
from pyfunc_lint.verify.verdict import Verdict
from pyfunc_lint.verify.verifier import Case, Verifier
from tests.verify.watched import Watched

pytestmark = [
    pytest.mark.tensorflow,
    pytest.mark.skipif(not installed_tensorflow(), reason="needs TensorFlow"),
]

LIBRARY = {
    "pyproject.toml": "[tool.pytest.ini_options]\naddopts = '--no-such-option'\n",
    "library/__init__.py": "",
    "library/layers.py": """
        from typing import Iterator

        import another_missing_package
        import tensorflow as tf

        KINDS = another_missing_package.Kind | None
        READERS = Iterator[another_missing_package.Kind]


        def halved(x):
            if tf.reduce_sum(x) > 0.0:
                return x / 2.0
            return x


        class Half(tf.keras.layers.Layer):
            def call(self, x):
                return halved(x)
    """,
    "library/models.py": """
        import tensorflow as tf

        from .layers import Half


        def model(width):
            return tf.keras.Sequential([tf.keras.Input((width,)), Half()])
    """,
}
CONFTEST = """
    import pytest


    @pytest.fixture
    def width():
        return 3
"""
WITH_FIXTURES = """
    import pytest
    import tensorflow as tf

    from library.layers import Half


    @pytest.fixture(params=["a", "b"])
    def model(request, width, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        return tf.keras.Sequential([tf.keras.Input((width,)), Half()])


    class TestHalf:
        @pytest.mark.parametrize("rows", [1, 2])
        def test_symbolic(self, model, width, rows):
            assert model(tf.ones((rows, width))).shape == (rows, width)
"""
OF_CLASSES = """
    import tensorflow as tf
    from absl.testing import parameterized

    from ..layers import Half


    class Base(tf.test.TestCase, parameterized.TestCase):
        @classmethod
        def setUpClass(cls):
            super().setUpClass()
            cls.half = Half()

        def setUp(self):
            super().setUp()
            self.width = 3


    class HalfTest(Base):
        @parameterized.named_parameters(("one", 1), ("two", 2))
        def test_half(self, rows):
            model = tf.keras.Sequential([tf.keras.Input((self.width,)), self.half])
            self.assertEqual(model(tf.ones((rows, 3))).shape, (rows, 3))
"""
CONDITION = "tf.reduce_sum(x) > 0.0"


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")


def halved(path: Path, place: str = CONDITION) -> Case:
    """A finding at the condition of ``halved``."""
    text = path.read_text(encoding="utf-8")
    before = text[: text.index(place)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n") - 1
    error = "OperatorNotAllowedInGraphError"
    said = Prediction("raises", error, "Using a symbolic `tf.Tensor` as a Python", ("keras",))
    where = Place(str(path), line, column, line, column + len(place))
    finding = Finding("symbolic-tensor-value", where, "made up", "HIGH", "halved", said)
    return Case(finding, text, path.name)


def judged(path: Path, runner: ForkRunner) -> Verdict:
    return Verifier(runner).verify(halved(path))


def test_fixtures_and_parameters_are_those_of_pytest(tmp_path: Path, runner: ForkRunner) -> None:
    tests = {"tests/conftest.py": CONFTEST, "tests/test_layers.py": WITH_FIXTURES}
    write(tmp_path, {**LIBRARY, **tests})
    verdict = judged(tmp_path / "library" / "layers.py", runner)
    assert (verdict.status, verdict.level) == ("confirmed", Level.AS_WRITTEN), verdict
    assert "pytest.main(" in verdict.reproducer


def test_classes_are_set_up(tmp_path: Path, runner: ForkRunner) -> None:
    tests = {"library/tests/__init__.py": "", "library/tests/layers_test.py": OF_CLASSES}
    write(tmp_path, {**LIBRARY, **tests})
    verdict = judged(tmp_path / "library" / "layers.py", runner)
    assert (verdict.status, verdict.level) == ("confirmed", Level.AS_WRITTEN), verdict


def test_without_pytest_a_program_calls_the_test(
    tmp_path: Path, runner: ForkRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pytest_runs, "installed", lambda: False)
    text = """
        import tensorflow as tf

        from library.models import model


        def test_model():
            assert model(3)(tf.ones((2, 3))).shape == (2, 3)
    """
    write(tmp_path, {**LIBRARY, "tests/test_models.py": text})
    verdict = judged(tmp_path / "library" / "layers.py", runner)
    assert (verdict.status, verdict.level) == ("confirmed", Level.AS_WRITTEN), verdict
    assert "pytest.main(" not in verdict.reproducer


def test_a_test_that_is_flagged_itself(tmp_path: Path, runner: ForkRunner) -> None:
    text = """
        import tensorflow as tf


        def test_map(tmp_path):
            def halved(x):
                return x / 2.0 if tf.reduce_sum(x) > 0.0 else x

            (tmp_path / "a").write_text("1")
            files = tf.data.Dataset.list_files(str(tmp_path / "*"))
            numbers = files.map(lambda path: tf.ones(3))
            assert list(numbers.map(tf.autograph.experimental.do_not_convert(halved)))
    """
    write(tmp_path, {"tests/test_reading.py": text, "pyproject.toml": ""})
    verdict = judged(tmp_path / "tests" / "test_reading.py", runner)
    assert (verdict.status, verdict.level) == ("confirmed", Level.AS_WRITTEN), verdict


def test_an_error_that_is_expected_proves_nothing(tmp_path: Path, runner: ForkRunner) -> None:
    """The place fails as the test wants; then such an error comes from elsewhere."""
    text = """
        import pytest
        import tensorflow as tf

        from library.layers import halved


        def test_half():
            with pytest.raises(TypeError):
                tf.function(halved, autograph=False)(tf.ones(3))
            tf.function(lambda x: x if x > 0.0 else -x, autograph=False)(tf.ones(()))
    """
    write(tmp_path, {**LIBRARY, "tests/test_layers.py": text})
    verdict = judged(tmp_path / "library" / "layers.py", runner)
    assert verdict.status == "inconclusive" or verdict.level == Level.ALONE, verdict


def test_few_are_tried_and_what_cannot_be_imported_once(tmp_path: Path, runner: ForkRunner) -> None:
    text = """
        import tensorflow as tf

        from library.layers import halved

        raise {error}


        def test_half():
            assert halved(tf.ones(3)) is not None


        def test_half_again():
            assert halved(tf.ones(3)) is not None
    """
    broken = {
        "tests/test_a.py": text.format(error="ValueError('of the test')"),
        "tests/test_b.py": text.format(error="ImportError('of another')"),
    }
    write(tmp_path, {**LIBRARY, **broken})
    watched = Watched(runner)
    verifier = Verifier(watched)
    for _ in range(2):
        verdict = verifier.verify(halved(tmp_path / "library" / "layers.py"))
        assert verdict.status == "inconclusive", verdict
    assert watched.tests == ["test_a.py"]


def test_none_is_run_where_a_part_of_the_module_is_proof(
    tmp_path: Path, runner: ForkRunner
) -> None:
    files = {
        "library/__init__.py": "",
        "library/reading.py": """
            import tensorflow as tf


            def names(pattern):
                return tf.data.Dataset.list_files(pattern).map(lambda path: path.numpy())
        """,
        "tests/test_reading.py": """
            from library.reading import names


            def test_names(tmp_path):
                (tmp_path / "a").write_text("1")
                assert list(names(str(tmp_path / "*")))
        """,
    }
    write(tmp_path, files)
    path = tmp_path / "library" / "reading.py"
    text = path.read_text(encoding="utf-8")
    analysis = analyze(text, str(path))
    (finding,) = analysis.findings
    watched = Watched(runner)
    verdict = Verifier(watched).verify(Case(finding, text, path.name, analysis.call_sites))
    assert verdict.status == "confirmed", verdict
    assert watched.jobs and not watched.tests
