"""For which TensorFlow a module is written, and what follows for sessions and old names."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.source.interface import of_text

OLD = "import tensorflow as tf\nx = tf.placeholder(tf.float32)\n"


@pytest.mark.parametrize(
    ("text", "for_1", "for_2"),
    [
        (OLD, True, False),
        (OLD + "tf.random.set_seed(1)\n", False, True),
        (OLD + "print(tf.__version__)\ntf.random.set_seed(1)\n", False, True),
        (OLD + "new = tf.__version__ > '2'\ntf.random.set_seed(1)\n", False, False),
        (OLD + "if hasattr(tf, 'compat'):\n    tf.random.set_seed(1)\n", False, False),
        (OLD + "# tf.random.set_seed(1)\n", True, False),
        (OLD + "a, b = tf.compat.v1.Session, tf.compat.v1.global_variables()\n", False, True),
        (OLD + "x.numpy()\n", False, True),
        ("import tensorflow as tf\n@tf.function\ndef f(x):\n    return tf.log(x)\n", False, True),
        (
            "import tensorflow as tf\ntf.enable_eager_execution()\nt = tf.GradientTape()",
            False,
            False,
        ),
        ("import tensorflow.compat.v1 as tf\nx = tf.placeholder(tf.float32)\n", False, False),
        ("import tensorflow\nx = tensorflow.placeholder(1)\n", True, False),
        ("import tensorflow as tf\nx = tf.constant(1)\n", False, False),
        ("import tensorflow as tf\nimport torch\ntf.py_func(f)\nx.numpy()\n", False, False),
        ("import tensorflow.compat.v2 as tf\ntf.enable_v2_behavior()\n", False, False),
        ("import tensorflow as tf\nx = tf.log(tf.keras.Input([1]))\n", False, True),
        (OLD + "m = tf.keras.Model()\n", True, False),
        ("import torch as tf\nx = tf.placeholder(1)\n", False, False),
    ],
)
def test_for_which_version(text: str, for_1: bool, for_2: bool) -> None:
    found = of_text(text)
    assert (found.for_1, found.for_2) == (for_1, for_2)


def findings(text: str, path: Path) -> list[tuple[str, int]]:
    path.write_text(text, encoding="utf-8")
    return [(f.symbol, f.place.line) for f in analyze(text, str(path)).findings]


PIPELINE = """\
import tensorflow as tf

x = tf.constant([1.0])
y = tf.py_function(lambda a: a + 1.0, [x], tf.float32)
session = tf.compat.v1.Session()
print(session.run(y))
"""
FOUND = [("graph-api-in-eager-mode", 6)]


def test_a_module_for_itself(tmp_path: Path) -> None:
    assert findings(PIPELINE, tmp_path / "pipeline.py") == FOUND


@pytest.mark.parametrize(
    ("main", "found"),
    [
        ("import tensorflow as tf\ntf.compat.v1.disable_eager_execution()\nimport pipeline\n", []),
        ("import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\nimport pipeline\n", []),
        ("import pipeline\n", FOUND),
    ],
)
def test_a_main_script_imports_it(main: str, found: list[tuple[str, int]], tmp_path: Path) -> None:
    (tmp_path / "setup.py").write_text("", encoding="utf-8")
    (tmp_path / "main.py").write_text(main, encoding="utf-8")
    assert findings(PIPELINE, tmp_path / "pipeline.py") == found


def test_a_module_that_is_imported_switches(tmp_path: Path) -> None:
    (tmp_path / "setup.py").write_text("", encoding="utf-8")
    switch = "import tensorflow as tf\ntf.compat.v1.disable_eager_execution()\n"
    (tmp_path / "graphs.py").write_text(switch, encoding="utf-8")
    assert findings("import graphs\n" + PIPELINE, tmp_path / "pipeline.py") == []


def test_functions_that_nobody_calls_are_left_alone(tmp_path: Path) -> None:
    body = "".join(f"    {line}\n" for line in PIPELINE.splitlines()[2:])
    text = f"import tensorflow as tf\n\n\ndef main():\n{body}"
    assert findings(text, tmp_path / "a.py") == []
    called = text + "\n\nif __name__ == '__main__':\n    main()\n"
    assert findings(called, tmp_path / "b.py") == [("graph-api-in-eager-mode", 8)]


def test_what_raises_before_is_told_alone() -> None:
    text = PIPELINE.replace("tf.float32)", "tf.int32)")
    assert [f.symbol for f in analyze(text, None).findings] == ["tout-dtype-mismatch"]
