"""What the modules that use a module say of how its code is run."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.roots import importers
from pyfunc_lint.source.settings import Settings

LOSS = """
import tensorflow as tf

class CountLoss(tf.keras.losses.Loss):
    def call(self, y_true, y_pred):
        wanted = int(tf.reduce_sum(y_true).numpy())
        return tf.reduce_mean(tf.math.top_k(tf.reshape(y_pred, [-1]), k=wanted)[0])
"""
EAGER = """
import tensorflow as tf
{imports}
measure = CountLoss()
with tf.GradientTape() as tape:
    value = measure(tf.ones((2, 2)), tf.ones((2, 2)))
"""
TRAINS = EAGER + "model.compile('sgd', loss=measure)\nmodel.fit(x, y)\n"
LAYER = """
import tensorflow as tf

class Last(tf.keras.layers.Layer):
    def call(self, x):
        return x[tf.square(x).numpy().argmax()]
"""
SWITCH = "import tensorflow as tf\nimport helper\ntf.config.run_functions_eagerly({})\n"
COMPILES = "import helper\nmodel.compile('sgd', 'mse', run_eagerly={})\n"


@pytest.fixture(autouse=True)
def no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importers, "_INDICES", {})


def flagged(root: Path, linted: str, **files: str) -> bool:
    """Whether anything is said of one of the files."""
    for name, text in files.items():
        path = root / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    text = files[linted]
    path = str(root / f"{linted}.py")
    return bool(analyze(text, path, Settings(strict_faults=True)).findings)


IMPORTS = "from losses import CountLoss"


def test_a_loss_that_only_an_eager_loop_calls(tmp_path: Path) -> None:
    assert not flagged(tmp_path, "losses", losses=LOSS, train=EAGER.format(imports=IMPORTS))


def test_a_loss_that_somebody_trains_with(tmp_path: Path) -> None:
    eager, trains = EAGER.format(imports=IMPORTS), TRAINS.format(imports=IMPORTS)
    assert flagged(tmp_path, "losses", losses=LOSS, first=eager, second=trains)


def test_a_loss_that_nobody_uses(tmp_path: Path) -> None:
    assert flagged(tmp_path, "losses", losses=LOSS, other="import tensorflow as tf\n")


def test_a_loss_that_is_trained_with_where_it_stands(tmp_path: Path) -> None:
    own = (
        LOSS + "def train(model, x):\n    model.compile('sgd', CountLoss())\n    model.fit(x, x)\n"
    )
    assert flagged(tmp_path, "losses", losses=own, train=EAGER.format(imports=IMPORTS))


@pytest.mark.parametrize("user, said", [(EAGER, False), (TRAINS, True)])
def test_users_through_a_package(tmp_path: Path, user: str, said: bool) -> None:
    (tmp_path / "pyproject.toml").write_text("", "utf-8")
    files = {
        "src/pack/__init__": "from .parts.losses import CountLoss\n",
        "src/pack/parts/__init__": "",
        "src/pack/parts/losses": LOSS,
        "scripts/train": user.format(imports="from pack import CountLoss"),
    }
    assert flagged(tmp_path, "src/pack/parts/losses", **files) is said


def test_environments_and_caches_are_not_the_project(tmp_path: Path) -> None:
    trains = TRAINS.format(imports=IMPORTS)
    (tmp_path / "env").mkdir()
    (tmp_path / "env" / "pyvenv.cfg").write_text("", "utf-8")
    files = {
        "losses": LOSS,
        "train": EAGER.format(imports=IMPORTS),
        "env/lib/python3/train": trains,
        "build/train": trains,
        ".hidden/train": trains,
    }
    assert not flagged(tmp_path, "losses", **files)


def test_links_in_circles(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert not flagged(tmp_path, "losses", losses=LOSS, train=EAGER.format(imports=IMPORTS))


@pytest.mark.parametrize("bound", ["MAX_FILES", "MAX_SECONDS"])
def test_of_a_large_project_nothing_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    monkeypatch.setattr(importers, bound, -1)
    assert flagged(tmp_path, "losses", losses=LOSS, train=EAGER.format(imports=IMPORTS))


def test_odd_users(tmp_path: Path) -> None:
    (tmp_path / "odd.py").write_bytes(b"from losses import CountLoss\n\xff\xfe")
    (tmp_path / "folder.py").mkdir()
    assert flagged(tmp_path, "losses", losses=LOSS, broken="def f(:\n")


def test_a_file_that_changes_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importers, "_FRESH", 0.0)
    assert not flagged(tmp_path, "losses", losses=LOSS, train=EAGER.format(imports=IMPORTS))
    assert flagged(tmp_path, "losses", losses=LOSS, train=TRAINS.format(imports=IMPORTS))


@pytest.mark.parametrize("value, said", [("True", False), ("False", True)])
@pytest.mark.parametrize("user", [SWITCH, COMPILES])
def test_a_main_script_that_runs_functions_eagerly(
    tmp_path: Path, user: str, value: str, said: bool
) -> None:
    assert flagged(tmp_path, "helper", helper=LAYER, main=user.format(value)) is said


def test_what_the_module_itself_calls_is_traced(tmp_path: Path) -> None:
    concrete = LAYER + "print(tf.function(Last())(tf.constant([1.0])))\n"
    assert flagged(tmp_path, "helper", helper=concrete, main=SWITCH.format("True"))
