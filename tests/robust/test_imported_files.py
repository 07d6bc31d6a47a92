"""What the project imports is read only where reading ends."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.source.modules import MAX_FILE
from pyfunc_lint.source.outline import MAX_SIGNATURE, outline
from pyfunc_lint.source.settings import Settings

USER = """\
import helper
import tensorflow as tf


def body(x):
    return helper.load(x)


def traced(element):
    return element.numpy()


tf.data.Dataset.range(3).map(traced)
y = tf.py_function(body, [helper.NAME], tf.float32)
"""


def link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def pipe(path: Path) -> None:
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.mkdir()


def loop(path: Path) -> None:
    path.symlink_to(path)


def dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def enormous(path: Path) -> None:
    path.write_text("x = 1\n" * (MAX_FILE // 6 + 1))


def no_text(path: Path) -> None:
    path.write_bytes(b"NAME = '\xff\xfe'\n")


@pytest.mark.parametrize("make", [link_to_device, pipe, folder, loop, dangling, enormous, no_text])
def test_other_things_than_files_of_text_are_passed_over(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    make(tmp_path / "helper.py")
    found: list[int] = []

    def look() -> None:
        analysis = analyze(USER, str(tmp_path / "user.py"), Settings(strict_faults=True))
        found.extend(finding.place.line for finding in analysis.findings)

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    thread.join(20)
    assert not thread.is_alive()
    assert found == [10]


def test_outlines_cost_what_the_text_is_long() -> None:
    """Neither a text full of the word nor a signature with many lines is read again and again."""
    inside = '"""\n' + "def word\n" * 60_000 + '"""\n'
    parameters = "".join(f"    p{i}: {{\n        1:\n        {i}}} = None,\n" for i in range(200))
    signatures = f"def f(\n{parameters}):\n    a\n    b\n    c\n    d\n" * 100
    start = time.process_time()
    first, second = outline(inside), outline(signatures)
    assert time.process_time() - start < 10
    assert first is not None
    assert second is not None
    assert len(second.body) == 100
    assert len(parameters) < MAX_SIGNATURE
