"""What reproducers hold, and that they run without pyfunc-lint."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding, Place, Prediction
from pyfunc_lint.verify.execution.runner import installed_tensorflow
from pyfunc_lint.verify.oracles.marks import marked
from pyfunc_lint.verify.places import Span
from pyfunc_lint.verify.programs.reproducer import Nothing, reproducers
from pyfunc_lint.verify.programs.writing import Reproducer
from tests.programs import test_programs_run as real

ROOT = Path(__file__).parents[2]
NUMPY = Prediction("raises", "AttributeError", "has no attribute 'numpy'", ("dataset",))


def first(path: Path, wanted: str, prediction: Prediction = NUMPY) -> Reproducer:
    """The first reproducer of a finding at the first place where this source stands."""
    text = path.read_text(encoding="utf-8")
    before = text[: text.index(wanted)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n") - 1
    place = Place(str(path), line, column, line, column + len(wanted))
    return next(reproducers(Finding("made-up", place, "made up", "HIGH", "", prediction), text))


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return path


def at_span(program: Reproducer) -> str:
    span = program.span
    assert span is not None
    return program.text.split("\n")[span.line - 1][span.column : span.end_column]


def test_only_what_is_needed_is_in_it(tmp_path: Path) -> None:
    module = write(
        tmp_path / "train.py",
        """
        import argparse
        import os
        import shutil
        import urllib.request

        import numpy as np
        import tensorflow as tf

        SIZE = 3
        UNUSED = [print("loaded") for _ in range(3)]
        tf.random.set_seed(1)
        urllib.request.urlretrieve("http://127.0.0.1/data.zip", "data.zip")
        shutil.rmtree("old", ignore_errors=True)


        class Reader:
            def __init__(self, size):
                self.size = size

            def read(self, x):
                return self.scaled(x.numpy())

            def scaled(self, x):
                return x * self.size

            def unused(self):
                os.remove("everything")


        def unused():
            return np.zeros(SIZE)


        reader = Reader(SIZE)
        dataset = tf.data.Dataset.range(4).map(reader.read)
        model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
        model.compile(loss="mse")
        model.fit(dataset, epochs=100)
        os.remove("checkpoint")
        if __name__ == "__main__":
            parser = argparse.ArgumentParser()
            parser.parse_args()
        """,
    )
    program = first(module, "x.numpy()")
    assert at_span(program) == "x.numpy()"
    for word in ("set_seed", "SIZE = 3", "class Reader", "def scaled", "Dataset.range(4)"):
        assert word in program.text
    for word in (
        "UNUSED",
        "urlretrieve",
        "rmtree",
        "def unused",
        "os.remove",
        "fit",
        "argparse",
        "numpy as np",
    ):
        assert word not in program.text


def test_all_that_runs_before_a_switch_is_in_it(tmp_path: Path) -> None:
    module = write(
        tmp_path / "notebook.py",
        """
        import tensorflow as tf

        tf.compat.v1.disable_eager_execution()
        with tf.compat.v1.Session() as session:
            print(session.run(tf.constant(1.0)))
        tf.compat.v1.enable_eager_execution()
        print("afterwards")
        """,
    )
    program = first(module, "tf.compat.v1.enable_eager_execution()")
    assert "session.run" in program.text
    assert "afterwards" not in program.text


def test_files_that_are_read_are_written_first(tmp_path: Path) -> None:
    module = write(
        tmp_path / "pipeline.py",
        """
        import os
        import tempfile

        import numpy as np
        import tensorflow as tf

        folder = tempfile.mkdtemp()
        names = []
        for number in range(2):
            np.save(os.path.join(folder, f"{number}.npy"), np.ones(3))
            names.append(os.path.join(folder, f"{number}.npy"))
        with open(os.path.join(folder, "list.txt"), "w") as stream:
            stream.write("\\n".join(names))
        print("nothing to do with it")


        def load(path):
            return np.load(path.numpy())


        lines = open(os.path.join(folder, "list.txt")).read().split()
        dataset = tf.data.Dataset.from_tensor_slices(lines).map(load)
        """,
    )
    text = first(module, "path.numpy()").text
    assert "np.save(" in text and "stream.write(" in text
    assert "nothing to do with it" not in text


def test_other_modules_of_the_project_come_along(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "")
    write(tmp_path / "lib" / "__init__.py", "from lib.readers import read_it\n")
    write(
        tmp_path / "lib" / "readers.py",
        """
        import tensorflow as tf

        FACTOR = 2

        print("never printed")


        def read_it(x):
            return tf.cast(x, tf.float32) * FACTOR


        def other():
            return None
        """,
    )
    write(tmp_path / "lib" / "tools.py", "def halve(x):\n    return x / 2\n")
    module = write(
        tmp_path / "main.py",
        """
        import tensorflow as tf

        from lib import read_it as read, tools


        def load(x):
            return tools.halve(read(x)).numpy()


        dataset = tf.data.Dataset.range(3).map(load)
        """,
    )
    text = first(module, "tools.halve(read(x)).numpy()").text
    assert "FACTOR = 2" in text and "read = read_it" in text
    assert "tools = SimpleNamespace(halve=halve)" in text
    assert "never printed" not in text and "def other" not in text and "from lib" not in text
    assert text.index("def read_it") < text.index("def load")


def test_modules_inside_packages_are_known_by_their_paths(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "")
    write(tmp_path / "lib" / "__init__.py", "from lib import inner\n")
    write(tmp_path / "lib" / "inner" / "__init__.py", "")
    write(tmp_path / "lib" / "inner" / "tools.py", "def halve(x):\n    return x / 2\n")
    module = write(
        tmp_path / "main.py",
        """
        import tensorflow as tf

        import lib.inner.tools
        from lib import inner


        def load(x):
            return (lib.inner.tools.halve(x) + inner.tools.halve(x)).numpy()


        dataset = tf.data.Dataset.range(3).map(load)
        """,
    )
    text = first(module, "(lib.inner.tools.halve(x) + inner.tools.halve(x)).numpy()").text
    namespace: dict[str, object] = {}
    start = text.index("def halve")
    code = "from types import SimpleNamespace\n" + text[start : text.index("def load")]
    exec(code, namespace)
    assert eval("lib.inner.tools.halve(4) + inner.tools.halve(2)", namespace) == 3


def test_what_the_body_of_a_class_names_is_kept(tmp_path: Path) -> None:
    module = write(
        tmp_path / "numbers.py",
        """
        import tensorflow as tf


        class Half:
            def __init__(self, x):
                self.x = x

            def plus(self, other):
                return self.x / 2 + other

            __add__ = plus

            def unused(self):
                return None


        def load(x):
            return (Half(x) + 1).numpy()


        dataset = tf.data.Dataset.range(3).map(load)
        """,
    )
    text = first(module, "(Half(x) + 1).numpy()").text
    assert "def plus" in text and "def unused" not in text


def test_two_modules_may_have_something_of_the_same_name(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "")
    write(tmp_path / "one.py", "SIZE = 1\n\n\ndef scale(x, size=SIZE):\n    return x * size\n")
    write(
        tmp_path / "two.py",
        """
        import tensorflow.compat.v1 as tf

        SIZE = 2


        def helper(x, tf=None):
            SIZE = 3
            return x + SIZE


        def scale(x):
            return tf.identity(helper(x)) * SIZE
        """,
    )
    module = write(
        tmp_path / "main.py",
        """
        import tensorflow as tf

        import two
        from one import scale

        SIZE = 9


        def load(x):
            return (scale(x) + two.scale(x) + SIZE).numpy()


        dataset = tf.data.Dataset.range(3).map(load)
        """,
    )
    program = first(module, "(scale(x) + two.scale(x) + SIZE).numpy()")
    text = program.text
    assert at_span(program) == "(scale(x) + two.scale(x) + SIZE).numpy()"
    for part in ("SIZE = 9", "SIZE = 3", "return x + SIZE\n", "def scale(x, size=SIZE_of_"):
        assert part in text
    assert "def scale_of_" in text and "import tensorflow.compat.v1 as tf_of_" in text
    assert ".identity(helper(x)) * SIZE_of_" in text


def test_registries_are_filled(tmp_path: Path) -> None:
    module = write(
        tmp_path / "registry.py",
        """
        import tensorflow as tf

        READERS = {}


        def register(name):
            def add(function):
                READERS[name] = function
                return function

            return add


        @register("a")
        def read_a(x):
            return x + 1


        def load(x):
            return READERS["a"](x).numpy()


        dataset = tf.data.Dataset.range(3).map(load)
        """,
    )
    assert "def read_a" in first(module, 'READERS["a"](x).numpy()').text


def test_missing_modules_have_stand_ins(tmp_path: Path) -> None:
    module = write(
        tmp_path / "missing.py",
        """
        import tensorflow as tf
        from some_missing_package.deep import reader


        def load(x):
            return reader(x).numpy()


        dataset = tf.data.Dataset.range(3).map(load)
        """,
    )
    program = first(module, "reader(x).numpy()")
    assert program.stand_ins == ("some_missing_package",)
    assert "stand-ins: some_missing_package" in program.text


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("a = f(x).y\n", Span(1, 4, 1, 10), "a = (__reached__(1), f(x).y, __reached__(2))[1]\n"),
        (
            "for a in b:\n    c\n",
            Span(1, 9, 1, 10),
            "for a in (__reached__(1), b, __reached__(2))[1]:\n    c\n",
        ),
        ("if a:\n    b[0] = 1\n", Span(2, 4, 2, 8), "if a:\n    __reached__(0)\n    b[0] = 1\n"),
        (
            "é = f(\n    x,\n)\n",
            Span(1, 5, 3, 1),
            "é = (__reached__(1), f(\n    x,\n), __reached__(2))[1]\n",
        ),
        (
            "a = f'{b + c}'\n",
            Span(1, 7, 1, 12),
            "a = (__reached__(1), f'{b + c}', __reached__(2))[1]\n",
        ),
        (
            "f(a, *b, c=d.e)\n",
            Span(1, 2, 1, 3),
            "f((__reached__(1), a, __reached__(2))[1], *b, c=(d.e, __reached__(3))[0])\n",
        ),
        (
            "y = tf.py_function(f, [x], tf.int64)\n",
            Span(1, 4, 1, 36),
            "y = (__reached__(1), tf.py_function(__body__(f), [x], tf.int64), __reached__(2))[1]\n",
        ),
        (
            "@tf.py_function(Tout=tf.int64)\ndef f(x):\n    pass\n",
            Span(1, 1, 1, 30),
            "@__decorating__((__reached__(1), tf.py_function(Tout=tf.int64), "
            "__reached__(2))[1])\ndef f(x):\n    pass\n",
        ),
    ],
)
def test_a_place_is_marked(text: str, span: Span, expected: str) -> None:
    copy = marked(text, span)
    assert copy and copy.text == expected


def test_reproducers_of_our_own_programs_are_well_formed() -> None:
    paths = [*ROOT.glob("docs/messages/*/bad.py"), *real.bad_programs()]
    made = 0
    for path in sorted(paths):
        text = path.read_text(encoding="utf-8")
        analysis = analyze(text, str(path))
        for finding in analysis.findings:
            if finding.prediction.outcome == "loses":
                continue
            if text.split("\n")[finding.place.line - 1].startswith(("from ", "import ")):
                with pytest.raises(Nothing, match="import"):
                    next(reproducers(finding, text, (), path.name, analysis.call_sites))
                continue
            for program in reproducers(finding, text, (), path.name, analysis.call_sites):
                ast.parse(program.text)
                assert program.text.startswith(f"# pyfunc-lint: {finding.symbol} at {path.name}:")
                assert str(ROOT) not in program.text
                assert "\n\n\n\n" not in program.text and program.text.endswith("\n")
                assert program.span, f"{path}: the place is not in\n{program.text}"
                made += 1
    assert made > 100


@pytest.mark.tensorflow
@pytest.mark.skipif(not installed_tensorflow(), reason="needs TensorFlow")
def test_a_reproducer_runs_as_it_is(tmp_path: Path) -> None:
    """By `python reproducer.py`, without pyfunc-lint; it fails as it says it will."""
    path = ROOT / "docs" / "messages" / "missing-numpy-call" / "bad.py"
    text = path.read_text(encoding="utf-8")
    finding = analyze(text, str(path)).findings[0]
    for number, program in enumerate(reproducers(finding, text, (), path.name)):
        file = tmp_path / f"reproducer_{number}.py"
        file.write_text(program.text, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-I", str(file)],
            env={**os.environ, "PYTHONPATH": ""},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 1
        assert finding.prediction.exception in done.stderr
        assert "pyfunc_lint" not in done.stderr
        if number == 1:
            break
