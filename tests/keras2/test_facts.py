"""A sample of keras2.json, measured again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pyfunc_lint.tables import signatures
from tests.keras2.installed import needs_keras2
from tests.test_models_dtypes import TestLibraries  # noqa: F401 (here with NumPy 1)
from tests.test_numpy_promotion import (  # noqa: F401 (NumPy 1 is installed there)
    test_tensorflow_agrees,
    test_the_table_is_what_the_installed_numpy_does,
)

pytestmark = [pytest.mark.keras2, needs_keras2]
ROOT = Path(__file__).parents[2]

CHECK = """
import json, random
from tools.facts.functions.check import model_of
from tools.facts.functions.files import scratch
from tools.facts.functions.tensorflow_api import tensorflow_api
from tools.facts.operations.observe import quiet
from tools.facts.operations.probe import Probe
from tools.facts.operations.samples import Sample
from tools.facts.versions import keras2 as facts, keras2_training
from pyfunc_lint.tables import keras2, protocols
from pyfunc_lint.tables.operands import Operand

wrong, tried = [], 0
dice = random.Random(1)
with quiet():
    scratch()
    known = [a for a in tensorflow_api()[0] if any(model_of(n) for n in a.names)]
    names = {a.canonical: next(model_of(n).name for n in a.names if model_of(n)) for a in known}
    known = [a for a in known if keras2.takes(names[a.canonical])]
    for api in dice.sample(known, 25):
        takes = keras2.takes(names[api.canonical])
        for name, answer in facts.of_tensorflow(api).items():
            error = answer[0] if answer else ""
            if name not in takes:  # Other names of one function may have other parameters.
                continue
            tried += 1
            if takes[name].error != error:
                wrong.append([api.canonical, name, takes[name].error, error])
    probe = Probe()
    operations = dice.sample(probe.names, 60)
    for dtype, rank in (("float32", 2), ("int32", 1)):
        seen = probe.on_sample(Sample("keras2", dtype, rank, None), operations)
        for name, outcome in seen.items():
            said = protocols.protocol(name, Operand("keras2", dtype, rank))
            if said is not None and said.error != outcome.error:
                wrong.append([name, dtype, rank, said.error, outcome.error])
    training = keras2_training.measure()
    if training != keras2.table("training"):
        wrong.append(training)
assert tried >= 15, tried
print(json.dumps(wrong))
"""


def test_a_sample() -> None:
    run = subprocess.run(
        [sys.executable, "-c", CHECK],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-3000:]
    assert json.loads(run.stdout.splitlines()[-1]) == []


SIGNATURE = """
import inspect
import tensorflow as tf
names = list(inspect.signature(tf.keras.Model.compile).parameters)[1:-1]
print(*names, "**kwargs")
"""


def test_what_compile_takes() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SIGNATURE], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == signatures.table()["keras2.Model.compile"]
