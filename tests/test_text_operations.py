"""What people do with a string in each world: the linter against the real TensorFlow.

Each operation is run on what the function really receives, an EagerTensor, bytes, a 0-d array or a
symbolic tensor. An error that is predicted has to come, a loss that is predicted must not raise,
and the operations of ``MUST`` have to be found.
"""

from __future__ import annotations

import functools
import io
import json
import os
import pathlib
import re
from collections.abc import Callable
from typing import Any

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding

OPERATIONS = """
str(x) | f"{x}" | "%s" % x | "{}".format(x) | repr(x) | "/".join(["a", x]) | b"".join([x])
bytes(x) | io.BytesIO(x) | io.StringIO(x) | os.path.exists(x) | os.path.isfile(x) | os.fspath(x)
os.path.join("d", x) | os.path.basename(x) | os.path.splitext(x) | pathlib.Path(x)
pathlib.Path("d") / x | np.load(x) | open(x) | os.listdir(x) | np.loadtxt(x) | np.fromfile(x)
np.load(str(x)) | open(f"d/{x}.txt") | os.path.exists("%s" % x) | int(str(x)) | float(f"{x}")
json.loads(str(x)) | pathlib.Path(str(x)).read_text() | (pathlib.Path("d") / f"{x}").exists()
{"k": 1, "dog": 2}[x] | {"k": 1}.get(x, 0) | {"k": 1, "dog": 2}[str(x)] | {"k": 1}.get(f"{x}", 0)
x in {"k", "dog"} | x in ["k", "dog"] | x in ("k", "dog") | x not in {"k": 1} | x in "k dog"
["k", "dog"].index(x) | ["k", "dog"].count(x) | ["k", "dog"].index(str(x)) | "k" in x
x == "dog" | x != "dog" | x < "dog" | x == b"dog" | str(x) == "dog" | f"{x}" in ("k", "dog")
str(x).endswith(".png") | str(x).startswith("/") | str(x).strip() == "dog" | str(x)[2:-1] == "dog"
"x" + x | x + ".png" | x + b".png" | x.split("/") | x.split() | x.endswith(".png")
x.endswith(b"g") | x.replace("a", "b") | x.strip() | x.lower() | x.decode() | x.encode()
x.item() | x.tolist() | x.numpy() | x.join(["a"])
re.match("d", x) | re.match(b"d", x) | re.sub("d", "e", x) | hash(x)
{x: 1} | {x} | cached(x) | len(x) | list(x) | bool(x) | tf.constant(x) | json.dumps(str(x))
"""
MUST = {
    "eager tensor": """
        np.load(str(x)) | open(f"d/{x}.txt") | os.path.exists("%s" % x) | int(str(x))
        float(f"{x}") | {"k": 1, "dog": 2}[str(x)] | {"k": 1}.get(f"{x}", 0) | io.BytesIO(x)
        os.path.exists(x) | b"".join([x]) | str(x) == "dog" | x.item() | cached(x)
        str(x).endswith(".png") | pathlib.Path(str(x)).read_text() | x.decode()""",
    "value of a tensor": """
        np.load(str(x)) | open(f"d/{x}.txt") | {"k": 1, "dog": 2}[x] | {"k": 1}.get(x, 0)
        "x" + x | x + ".png" | x in "k dog" | ["k", "dog"].index(x) | x < "dog" | re.match("d", x)
        os.path.join("d", x) | pathlib.Path(x) | "/".join(["a", x]) | x.split("/") | x.item()""",
    "bytes": """
        np.load(str(x)) | {"k": 1, "dog": 2}[x] | {"k": 1}.get(x, 0) | x + ".png" | x.item()
        (pathlib.Path("d") / f"{x}").exists() | x.numpy() | x == "dog" | x in ["k", "dog"]""",
    "array": """
        x.decode() | x.split("/") | {"k": 1, "dog": 2}[x] | os.path.join("d", x) | open(x)
        np.load(str(x)) | hash(x) | cached(x) | b"".join([x]) | len(x) | x.numpy()""",
    "symbolic": """
        np.load(str(x)) | {"k": 1}.get(f"{x}", 0) | int(str(x)) | open(x) | cached(x)
        (pathlib.Path("d") / f"{x}").exists() | os.path.exists(x) | x.decode()""",
}
IMPORTS = """
import functools, io, json, os, pathlib, re
import numpy as np
import tensorflow as tf
cached = functools.lru_cache(maxsize=None)(lambda v: 1)
"""
PROGRAMS = {
    "eager tensor": "tf.py_function(body, [tf.constant('dog')], tf.int64)",
    "value of a tensor": "tf.py_function(body, [tf.constant('dog')], tf.int64)",
    "bytes": "list(tf.data.Dataset.from_tensors('dog').map("
    "lambda v: tf.numpy_function(body, [v], tf.int64)))",
    "array": "tf.numpy_function(body, [tf.constant('dog')], tf.int64)",
    "symbolic": "tf.function(body, autograph=False)(tf.constant('dog'))",
}


def listed(text: str) -> list[str]:
    return [part.strip() for line in text.strip().splitlines() for part in line.split(" | ")]


def predicted(operation: str, world: str) -> Finding | None:
    """The finding about one operation, the first one if it has several."""
    value = "    x = x.numpy()\n" if world == "value of a tensor" else ""
    result = "x" if world == "symbolic" else "np.int64(0)"
    text = f"{IMPORTS}def body(x):\n{value}    y = {operation}\n    return {result}\n"
    found = analyze(f"{text}{PROGRAMS[world]}\n", "program.py").findings
    return next(
        iter(sorted(found, key=lambda finding: finding.prediction.outcome == "loses")), None
    )


@functools.cache
def happened(world: str) -> dict[str, str]:
    """The name of the error that each operation really raises, "" where it works."""
    np, tf = pytest.importorskip("numpy"), pytest.importorskip("tensorflow")
    seen: dict[str, str] = {}

    def body(x: Any) -> Any:
        if world == "value of a tensor":
            x = x.numpy()
        modules = {"io": io, "json": json, "os": os, "pathlib": pathlib, "re": re}
        cached = functools.lru_cache(maxsize=None)(lambda v: 1)
        for operation in listed(OPERATIONS):
            names = {"x": x, "np": np, "tf": tf, "cached": cached, **modules}
            try:
                eval(operation, names)
                seen[operation] = ""
            except Exception as error:  # whatever TensorFlow makes of it
                seen[operation] = type(error).__name__
        return x if world == "symbolic" else np.int64(0)

    run: Callable[..., Any] = eval(f"lambda body, tf: {PROGRAMS[world]}")
    run(body, tf)
    return seen


@pytest.mark.tensorflow
@pytest.mark.parametrize("world", PROGRAMS)
def test_nothing_is_predicted_that_does_not_happen(world: str) -> None:
    wrong = []
    for operation, error in happened(world).items():
        finding = predicted(operation, world)
        if finding is None:
            continue
        said = finding.prediction
        raises = said.outcome == "raises"
        if raises is not bool(error) or (raises and said.exception not in ("", error)):
            wrong.append((operation, error or "works", said.exception or "loses"))
    assert wrong == []


@pytest.mark.parametrize("world", PROGRAMS)
def test_what_surely_fails_is_found(world: str) -> None:
    missed = [text for text in listed(MUST[world]) if predicted(text, world) is None]
    assert missed == []


@pytest.mark.parametrize("world", PROGRAMS)
def test_logging_is_silent(world: str) -> None:
    for text in ("print(str(x))", 'print(f"{x}")', 'print("%s" % x)', "json.dumps(str(x))"):
        assert predicted(text, world) is None
