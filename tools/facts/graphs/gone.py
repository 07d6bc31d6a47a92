"""Finds the names of TensorFlow 1.15 that TensorFlow 2 has no more, and where they are now.

Writes `pyfunc_lint/tables/data/gone.json`::

    python -m tools.facts.graphs.gone [WHEEL]

TensorFlow 1.15 runs under no Python of today: its wheel, which pip fetches, tells its public names.
"gone" are those that ``tf`` lacks, each with what takes its place: the shortest name in ``tf`` of
the very object that ``tf.compat.v1`` has under the old one; another old name of that object, which
``tf`` has for something newer; ``compat.v1`` and the old name; "" where that is not there, either.
"new" are names of ``tf`` that 1.15 lacks: who uses one writes for TensorFlow 2. Keras is left
out: its names depend on Keras.
"""

from __future__ import annotations

import re
import subprocess
import sys
import types
import zipfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import tensorflow as tf

from tools.facts.tables import write

_WHEEL = "tensorflow-cpu==1.15.0"
_PLATFORM = ("--python-version", "37", "--platform", "manylinux2010_x86_64")
_API = "tensorflow_core/_api/v1/"
_IMPORT = re.compile(r"^from \S+ import (\w+)(?: as (\w+))?$", re.MULTILINE)
_DEEPEST = 3
_LEFT_OUT = ("keras", "estimator", "compat", "raw_ops")
_OF_KERAS = ("losses.", "metrics.", "initializers.", "optimizers.")
"""What is there depends on Keras."""
_BY_HAND = ("contrib", "flags", "app.flags")
"""Names that code of 1.15 puts there, or that are loaded when they are asked for."""


def main() -> None:
    """Compare both interfaces and write the table."""
    if len(sys.argv) > 1:
        first = set(names_of_1(Path(sys.argv[1])))
    else:
        with TemporaryDirectory() as folder:
            options = ("--no-deps", "--only-binary=:all:", *_PLATFORM, "-d", folder)
            subprocess.run([sys.executable, "-m", "pip", "download", _WHEEL, *options], check=True)
            first = set(names_of_1(next(Path(folder).glob("*.whl"))))
    present = dict(public(tf))
    now: dict[int, str] = {}
    for name, value in sorted(present.items(), key=lambda item: (item[0].count("."), len(item[0]))):
        if callable(value):
            now.setdefault(id(value), name)
    kept = dict(public(tf.compat.v1))
    newer = {id(value): name for name, value in kept.items() if name in present and callable(value)}
    gone = {
        name: _successor(name, kept, (now, newer))
        for name in sorted(first - present.keys())
        if not _is_there(name) and not name.startswith(_OF_KERAS)
    }
    new = sorted(present.keys() - first)
    write("gone.json", {"gone": gone, "new": new})


def names_of_1(wheel: Path) -> Iterator[str]:
    """The public names of the version in a wheel, Keras and estimators left out."""
    with zipfile.ZipFile(wheel) as archive:
        for path in archive.namelist():
            inner = re.fullmatch(rf"{_API}(?:(.+)/)?(?:__init__|v1)\.py", path)
            if inner is None:
                continue
            module = (inner[1] or "").replace("/", ".")
            if module.partition(".")[0] in _LEFT_OUT:
                continue
            if module:
                yield module
            for found in _IMPORT.finditer(archive.read(path).decode()):
                name = found[2] or found[1]
                if not name.startswith("_") and name not in _LEFT_OUT:
                    yield f"{module}.{name}" if module else name
    yield from _BY_HAND


def public(module: types.ModuleType, prefix: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    """The public names below a module of the interface, with what they stand for."""
    for name in dir(module):
        if name.startswith("_") or name in _LEFT_OUT:
            continue
        try:
            value = getattr(module, name)
        except AttributeError:  # What Keras 3 does not have.
            continue
        yield prefix + name, value
        inner = isinstance(value, types.ModuleType) and "_api" in str(vars(value).get("__name__"))
        if inner and depth < _DEEPEST:
            yield from public(value, f"{prefix}{name}.", depth + 1)


def _is_there(name: str) -> bool:
    """Whether it can be read, in whichever package it is."""
    found: Any = tf
    for part in name.split("."):
        try:
            found = getattr(found, part)
        except AttributeError:
            return False
    return True


def _successor(name: str, kept: dict[str, Any], names: tuple[dict[int, str], ...]) -> str:
    if name not in kept:
        return ""
    found = (known[id(kept[name])] for known in names if id(kept[name]) in known)
    return next(found, f"compat.v1.{name}")


if __name__ == "__main__":
    main()
