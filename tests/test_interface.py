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
        (OLD + '"""One of tf.function."""\n', True, False),
        (OLD + "if IS_TF2:\n    tf.random.set_seed(1)\n", False, False),
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


@pytest.mark.parametrize(
    "switch",
    [
        "from tensorflow.python.framework.ops import disable_eager_execution as off\noff()",
        "from tensorflow.python.framework import ops\nops.disable_eager_execution()",
        "from tensorflow.python.compat import v2_compat\nv2_compat.disable_v2_behavior()",
        "from tensorflow.compat import v1\nv1.disable_eager_execution()",
        "from tensorflow.compat.v1 import *\ndisable_v2_behavior()",
        "from somewhere import start\nstart('disable_v2_behavior')",
    ],
)
def test_every_spelling_of_the_switch(switch: str) -> None:
    assert analyze(f"{switch}\n{PIPELINE}", None).findings == ()


def test_the_program_that_a_library_starts(tmp_path: Path) -> None:
    text = """\
import tensorflow as tf
from absl import app


def main(argv):
    x = tf.compat.v1.placeholder(tf.float32)
    print(x)


if __name__ == "__main__":
    app.run(main)
"""
    assert findings(text, tmp_path / "a.py") == [("graph-api-in-eager-mode", 6)]
    started = text.replace("app.run(main)", "tf.compat.v1.app.run()")
    assert findings(started, tmp_path / "b.py") == [("graph-api-in-eager-mode", 6)]
    switched = text.replace(
        "app.run(main)", "tf.compat.v1.disable_v2_behavior()\n    app.run(main)"
    )
    assert findings(switched, tmp_path / "c.py") == []
    old = text.replace("import tensorflow as tf", "import tensorflow.compat.v1 as tf")
    assert findings(old.replace("tf.compat.v1.p", "tf.p"), tmp_path / "d.py") == []


def test_a_module_for_1_is_not_told_what_its_helpers_are(tmp_path: Path) -> None:
    helper = "import tensorflow as tf\ntf.random.set_seed(1)\n\ndef log(x):\n    return tf.log(x)\n"
    (tmp_path / "helper.py").write_text(helper, encoding="utf-8")
    old = "import tensorflow as tf\nimport helper\nwith tf.Session():\n    helper.log(1.0)\n"
    assert findings(old, tmp_path / "old.py") == []
    new = "import tensorflow as tf\nimport helper\nhelper.log(tf.constant(1.0))\n"
    assert [symbol for symbol, _ in findings(new, tmp_path / "new.py")] == []


def test_what_the_project_asks_for(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("tensorflow==1.15.0\n", encoding="utf-8")
    assert findings(PIPELINE, tmp_path / "pipeline.py") == []
    (tmp_path / "requirements.txt").write_text("tensorflow>=2.8\n", encoding="utf-8")
    assert findings(PIPELINE, tmp_path / "pipeline2.py") == FOUND


def test_managers_that_may_enter_a_graph(tmp_path: Path) -> None:
    text = PIPELINE.replace(
        "session =", "from unknown import tf_session\nwith tf_session() as s:\n    s = 1\nsession ="
    )
    assert findings(text, tmp_path / "a.py") == [("graph-api-in-eager-mode", 9)]
    inside = text.replace("    s = 1", "    tf.compat.v1.placeholder(tf.float32)")
    assert findings(inside, tmp_path / "b.py") == [("graph-api-in-eager-mode", 9)]


def test_definitions_alone_may_be_of_any_age(tmp_path: Path) -> None:
    text = """\
import tensorflow as tf


class Log(tf.keras.layers.Layer):
    def call(self, inputs):
        return tf.log(inputs)
"""
    assert findings(text, tmp_path / "layers.py") == []
    program = text + "\n\nprint(Log()(tf.ones([2])))\n"
    assert findings(program, tmp_path / "program.py") == [("removed-name", 6)]
    (tmp_path / "requirements.txt").write_text("tensorflow>=2.8\n", encoding="utf-8")
    assert findings(text, tmp_path / "layers2.py") == [("removed-name", 6)]
