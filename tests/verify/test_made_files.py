"""Programs that read files: what they ask for is made, and the verdict says so."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.verify.execution.runner import ForkRunner, installed_tensorflow
from pyfunc_lint.verify.programs.file_kinds import CODE, WRITE, contents, kind_of
from pyfunc_lint.verify.programs.writing import Level
from pyfunc_lint.verify.verifier import Case, Verifier

needs_tensorflow = pytest.mark.skipif(not installed_tensorflow(), reason="needs TensorFlow")

# Each fails at its last use of `split`, `name` or `Tout` once it has its files.
READING = {
    "a pattern of the standard library": """
        import glob
        import tensorflow as tf

        paths = sorted(glob.glob("data/*/*.wav"))

        def label(path):
            return path.split("/")[-2]

        for item in tf.data.Dataset.from_tensor_slices(paths).map(
            lambda path: tf.numpy_function(label, [path], tf.string)
        ):
            print(item)
    """,
    "a pattern of TensorFlow": """
        import tensorflow as tf

        def load(path):
            image = tf.image.decode_png(tf.io.read_file(path))
            return image.numpy()

        for image in tf.data.Dataset.list_files("images/train_[0-9]*.png").map(load):
            print(image.shape)
    """,
    "a pattern of pathlib, below the program's own folder": """
        import pathlib
        import numpy as np
        import tensorflow as tf

        HERE = pathlib.Path(__file__).parent
        paths = [str(path) for path in (HERE / "arrays").rglob("*.npy")]
        assert paths, "no arrays"

        def load(path):
            return np.load(path.decode()).astype(np.float64)

        for array in tf.data.Dataset.from_tensor_slices(paths).map(
            lambda path: tf.numpy_function(load, [path], tf.float32)
        ):
            print(array.shape)
    """,
    "a folder for each class": """
        import os
        import tensorflow as tf

        ROOT = "/data/flowers"
        paths = []
        for name in os.listdir(ROOT):
            for file in os.listdir(os.path.join(ROOT, name)):
                paths.append(os.path.join(ROOT, name, file))

        def load(path):
            return tf.io.decode_jpeg(tf.io.read_file(path.numpy().split("/")[-1]))

        for image in tf.data.Dataset.from_tensor_slices(paths).map(
            lambda path: tf.py_function(load, [path], tf.uint8)
        ):
            print(image.shape)
    """,
    "a table, a text and an object by their names": """
        import csv
        import json
        import tensorflow as tf

        with open("config/settings.json") as file:
            size = json.load(file)["size"]
        with open("labels.csv") as file:
            rows = list(csv.DictReader(file))
        names = [row["name"] for row in rows]
        anchors = [float(x) for x in open("~/anchors.txt".replace("~/", "")).read().split(",")]

        def load(name):
            return name.split("_")[0]

        for item in tf.data.Dataset.from_tensor_slices(names).map(
            lambda name: tf.numpy_function(load, [name], tf.string)
        ):
            print(item)
    """,
    "records of examples": """
        import os
        import tensorflow as tf

        FEATURES = {
            "image": tf.io.FixedLenFeature([], tf.string),
            "label": tf.io.FixedLenFeature([], tf.int64),
        }

        def parse(record):
            example = tf.io.parse_single_example(record, FEATURES)
            return example["label"].numpy()

        if not os.path.exists("train.tfrecord"):
            raise SystemExit("no records")
        for label in tf.data.TFRecordDataset("train.tfrecord").map(parse):
            print(label)
    """,
}


def case_of(tmp_path: Path, program: str) -> Case:
    path = tmp_path / "program.py"
    path.write_text(textwrap.dedent(program), encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    analysis = analyze(text, str(path))
    assert analysis.findings
    return Case(analysis.findings[-1], text, path.name, analysis.call_sites)


@needs_tensorflow
@pytest.mark.tensorflow
@pytest.mark.parametrize("how", READING)
def test_what_is_asked_for_is_made(tmp_path: Path, runner: ForkRunner, how: str) -> None:
    verdict = Verifier(runner).verify(case_of(tmp_path, READING[how]))
    assert verdict.status == "confirmed", verdict
    assert "the program reads is made" in verdict.reproducer or verdict.level == Level.AS_WRITTEN
    assert verdict.level != Level.ALONE
    assert sorted(tmp_path.iterdir()) == [tmp_path / "program.py"]


@needs_tensorflow
@pytest.mark.tensorflow
def test_made_files_refute_nothing(tmp_path: Path, runner: ForkRunner) -> None:
    """What they hold is made up: with other contents it may well fail."""
    program = """
        import numpy as np
        import tensorflow as tf

        def load(path):
            return np.load(path)

        array = np.load("values.npy")
        for item in tf.data.Dataset.from_tensors(array).map(
            lambda x: tf.numpy_function(lambda v: v * 2.0, [x], tf.float32)
        ):
            print(item)
    """
    path = tmp_path / "program.py"
    text = textwrap.dedent(program)
    path.write_text(text, encoding="utf-8")
    other = text.replace('np.load("values.npy")', "np.ones(3)")
    finding = analyze(other, str(path)).findings[0]
    verdict = Verifier(runner).verify(Case(finding, text, path.name))
    assert verdict.status != "refuted"


@pytest.mark.parametrize("kind", [*CODE, "text", "csv", "json"])
def test_each_kind_can_be_read(tmp_path: Path, kind: str) -> None:
    np = pytest.importorskip("numpy")
    program = '{"label": tf.io.FixedLenFeature([], tf.int64)}; row["size"]'
    for variant in range(3):
        code = f"import os\n{WRITE}\n{CODE.get(kind, '')}\nmake({str(tmp_path / 'file')!r}, "
        exec(f"{code}{contents(kind, program, variant)})", {})
        data = (tmp_path / "file").read_bytes()
        assert data
    if kind == "npy":
        assert np.load(tmp_path / "file").shape == (4, 4, 3)
    elif kind == "npz":
        assert np.load(tmp_path / "file")["size"].shape == (4, 4, 3)
    elif kind == "csv":
        assert data.decode().splitlines()[0] == "size"
    elif kind in ("png", "jpeg", "wav", "records") and installed_tensorflow():
        tf = pytest.importorskip("tensorflow")
        read = {
            "png": lambda: tf.io.decode_png(data).shape == (32, 32, 3),
            "jpeg": lambda: tf.io.decode_jpeg(data).shape == (32, 32, 3),
            "wav": lambda: tf.audio.decode_wav(data)[0].shape == (16000, 1),
            "records": lambda: len(list(tf.data.TFRecordDataset(str(tmp_path / "file")))) == 2,
        }
        assert read[kind]()


@pytest.mark.parametrize(
    ("path", "program", "kind"),
    [
        ("data/1.WAV", "", "wav"),
        ("data/*.jpeg", "", "jpeg"),
        ("data/*", "tf.io.decode_png(x)", "png"),
        ("data/*", "np.load(path)", "npy"),
        ("names.list", "np.load(path)", "text"),
        ("data/*", "", "text"),
    ],
)
def test_the_kind_of_a_file(path: str, program: str, kind: str) -> None:
    assert kind_of(path, program) == kind


OF_THE_PROJECT = """
    import glob
    import os
    import tensorflow as tf

    HERE = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(HERE, "settings", "sizes.txt")) as file:
        sizes = [int(line.split("=")[1]) for line in file]
    names = sorted(glob.glob("classes/*.names"))
    second = {"cats.names": 0, "dogs.names": 1}[os.path.basename(names[1])]

    def read(path):
        return path.numpy()[sizes[second]]

    for item in tf.data.Dataset.from_tensor_slices(names).map(read):
        print(item)
"""


@needs_tensorflow
@pytest.mark.tensorflow
def test_files_of_the_project_are_copied(tmp_path: Path, runner: ForkRunner) -> None:
    for name in ("cats", "dogs"):
        (tmp_path / "classes").mkdir(exist_ok=True)
        (tmp_path / "classes" / f"{name}.names").write_text(name, encoding="utf-8")
    path = tmp_path / "scripts" / "train.py"
    path.parent.mkdir()
    (path.parent / "settings").mkdir()
    (path.parent / "settings" / "sizes.txt").write_text("a=1\nb=2\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").touch()
    path.write_text(textwrap.dedent(OF_THE_PROJECT), encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    analysis = analyze(text, str(path))
    (finding,) = analysis.findings
    verdict = Verifier(runner).verify(Case(finding, text, path.name, analysis.call_sites))
    assert (verdict.status, verdict.level) == ("confirmed", Level.AS_WRITTEN), verdict
    assert f"shutil.copyfile('{tmp_path}/classes/cats.names'" in verdict.reproducer
