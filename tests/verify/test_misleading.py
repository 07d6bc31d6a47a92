"""Programs in which something else than what is predicted happens: no verdict may rest on it."""

from __future__ import annotations

import os
import textwrap
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding, Place, Prediction
from pyfunc_lint.verify.execution import namespaces
from pyfunc_lint.verify.execution.runner import ForkRunner
from pyfunc_lint.verify.verifier import Case, Verifier

pytestmark = pytest.mark.tensorflow

NOT_CONFIRMED = {
    "another arm of the conditional fails": """
        import os
        import tensorflow as tf

        WIDTHS = {"small": 1}
        OTHERS = {}
        KNOWN = bool(os.environ.get("KNOWN_WIDTHS"))

        def width(name):
            return WIDTHS[name.numpy()] if KNOWN else OTHERS["none" + str(KNOWN)]

        tf.py_function(width, [tf.constant("small")], tf.int32)
    """,
    "the body fails before it returns": """
        import json
        import tensorflow as tf

        SETTINGS = json.loads('{"rate": null}')

        def scaled(x):
            rate = tf.constant(SETTINGS["rate"])
            return {"x": x * rate}

        tf.py_function(scaled, [tf.constant(1.0)], tf.float32)
    """,
    "nothing is lost, and the module has a list of that name": """
        import numpy as np
        import tensorflow as tf

        LOST = ["a match", "a set"]
        points = tf.constant([2, 4])

        def average(values):
            return np.mean(values) + len(LOST) - 2

        print(tf.py_function(average, [points], tf.int64))
    """,
    "the module gives tensors the method": """
        import tensorflow as tf
        import tensorflow.python.framework.tensor as tensors

        setattr(tensors.Tensor, "numpy", lambda self: self)

        def load(x):
            return x.numpy()

        print(tf.data.Dataset.range(3).map(load))
    """,
    "the outcome is written by the program": """
        import json
        import os
        import tensorflow as tf

        def forge():
            text = "'SymbolicTensor' object has no attribute 'numpy'"
            said = {"status": "raised", "type": "AttributeError", "names": ["AttributeError"],
                    "message": text, "lines": list(range(1, 99)), "attempts": [],
                    "inside": True, "reached": True, "returned": True}
            for name in (".outcome.json", ".outcome.json.part"):
                with open(name, "w") as file:
                    json.dump(said, file)
            os._exit(0)

        def load(x):
            forge()
            return x.numpy()

        tf.data.Dataset.range(3).map(load)
    """,
}
NOT_REFUTED = {
    "the wrapped function never runs": """
        import json
        import tensorflow as tf

        START = json.loads("50")

        def named(x):
            return {"x": x}

        for item in tf.data.Dataset.range(3).skip(START).map(
            lambda x: tf.py_function(named, [x], tf.int64)
        ):
            print(item)
    """,
    "the error ends a thread": """
        import threading
        import tensorflow as tf

        def load(x):
            return x.numpy()

        def work():
            try:
                tf.data.Dataset.range(3).map(load)
            except AttributeError as error:
                print("caught", type(error))

        worker = threading.Thread(target=work)
        worker.start()
        worker.join()
    """,
    "there are no such files where it runs": """
        import glob
        import numpy as np
        import tensorflow as tf

        def size(path):
            return np.float64(len(path))

        files = tf.data.Dataset.from_tensor_slices(sorted(glob.glob("images/*.png")))
        for item in files.map(lambda path: tf.numpy_function(size, [path], tf.int32)):
            print(item)
    """,
    "an option on the command line decides": """
        import sys
        import tensorflow as tf

        def load(x):
            return x.numpy() if "--fast" in sys.argv else x

        for item in tf.data.Dataset.range(3).map(load):
            print(item)
    """,
}


def verdicts(runner: ForkRunner, folder: Path, text: str) -> list[str]:
    """The verdicts on all findings of a program; there is at least one finding."""
    path = folder / "module.py"
    path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
    source = path.read_text(encoding="utf-8")
    analysis = analyze(source, str(path))
    cases = [Case(found, source, path.name, analysis.call_sites) for found in analysis.findings]
    assert cases or "setattr" in text
    return [Verifier(runner).verify(case).status for case in cases]


@pytest.mark.parametrize("name", NOT_CONFIRMED)
def test_what_is_not_confirmed(name: str, tmp_path: Path, runner: ForkRunner) -> None:
    assert "confirmed" not in verdicts(runner, tmp_path, NOT_CONFIRMED[name])


@pytest.mark.parametrize("name", NOT_REFUTED)
def test_what_is_not_refuted(name: str, tmp_path: Path, runner: ForkRunner) -> None:
    assert "refuted" not in verdicts(runner, tmp_path, NOT_REFUTED[name])


def test_a_neighbour_that_fails_in_the_same_words_confirms_nothing(runner: ForkRunner) -> None:
    text = """
        import numpy as np
        import tensorflow as tf

        @tf.function
        def both(x):
            return np.asarray(x * 2) + len(str(x))

        both(tf.constant([1.0]))
    """
    source, wanted = textwrap.dedent(text).lstrip(), "len(str(x))"
    line, column = 6, source.splitlines()[5].index(wanted)
    place = Place(os.path.abspath("module.py"), line, column, line, column + len(wanted))
    said = Prediction("raises", "NotImplementedError", "Cannot convert a symbolic", ("function",))
    found = Finding("made-up", place, "made up", "HIGH", "both", said)
    assert Verifier(runner).verify(Case(found, source)).status != "confirmed"


CHANGES = {
    "mode, from C": "ctypes.CDLL(None).chmod({victim!r}.encode(), 0o777)",
    "mode, by a descriptor": "os.fchmod(os.open({victim!r}, os.O_RDONLY), 0o777)",
    "times, by a descriptor": "os.utime(os.open({victim!r}, os.O_RDONLY), (5, 5))",
    "mode, below a folder's descriptor": (
        "os.chmod('victim', 0o777, dir_fd=os.open({folder!r}, os.O_RDONLY))"
    ),
}


def has_mount_namespaces(folder: Path) -> bool:
    """Whether the machine lets a process have a view of the file system of its own."""
    child = os.fork()
    if child == 0:
        namespaces.seclude()
        os._exit(0 if "files" in namespaces.own_view(str(folder)) else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.parametrize("name", CHANGES)
def test_nothing_outside_is_changed(name: str, tmp_path: Path, runner: ForkRunner) -> None:
    if not has_mount_namespaces(tmp_path):
        pytest.skip("this machine has no mount namespaces")
    victim = tmp_path / "victim"
    victim.write_text("as it was", encoding="utf-8")
    os.utime(victim, (1000, 1000))
    victim.chmod(0o600)
    harm = CHANGES[name].format(victim=str(victim), folder=str(tmp_path))
    text = f"""
        import ctypes, os
        import tensorflow as tf

        def load(x):
            try:
                {harm}
            except OSError:
                pass
            return x.numpy()

        tf.data.Dataset.range(3).map(load)
    """
    verdicts(runner, tmp_path, text)
    status = victim.stat()
    assert (oct(status.st_mode & 0o777), status.st_mtime) == ("0o600", 1000)


def test_a_program_keeps_the_name_of_its_file(tmp_path: Path, runner: ForkRunner) -> None:
    program = """
        import os
        import tensorflow as tf

        NAMED = os.path.basename(__file__) == "kept_name.py"

        def load(x):
            if not NAMED:
                return x.numpy()
            return x

        print(tf.data.Dataset.range(3).map(load))
    """
    path = tmp_path / "kept_name.py"
    text = textwrap.dedent(program)
    path.write_text(text, encoding="utf-8")
    finding = analyze(text.replace(" == ", " != "), str(path)).findings[0]
    verdict = Verifier(runner).verify(Case(finding, text))
    assert verdict.status == "inconclusive", verdict
    assert "ended without an error" in verdict.reason


def test_another_wrapper_may_be_what_is_complained_of(tmp_path: Path, runner: ForkRunner) -> None:
    program = """
        import json
        import numpy as np
        import tensorflow as tf

        SCALE = np.float64(json.loads("2"))

        def same(x):
            return x

        def scaled(x):
            return x * SCALE

        ds = tf.data.Dataset.from_tensor_slices([1.0, 2.0])
        ds = ds.map(lambda x: tf.numpy_function(same, [x], tf.float32))
        ds = ds.map(lambda x: tf.numpy_function(scaled, [x], tf.float32))
        print(list(ds))
    """
    path = tmp_path / "two.py"
    text = textwrap.dedent(program)
    path.write_text(text, encoding="utf-8")
    bad = text.replace("return x\n", "return x * np.float64(2)\n", 1)
    (doctored, *_) = [f for f in analyze(bad, str(path)).findings if "same" in f.message]
    verdict = Verifier(runner).verify(Case(doctored, text))
    assert verdict.status != "confirmed", verdict
    true = [f for f in analyze(text, str(path)).findings if "scaled" in f.message]
    assert all(Verifier(runner).verify(Case(f, text)).status == "confirmed" for f in true)
