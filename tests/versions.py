"""Lint as if the module were written for certain versions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.interpreter import Interpreter
from pyfunc_lint.source.versions.facts import EVERY_NUMPY, Keras, NumPy, Versions


@contextmanager
def versions(keras: set[Keras], numpy: frozenset[NumPy] = EVERY_NUMPY) -> Iterator[None]:
    """What every module is taken to be written for."""
    told = Versions(frozenset(keras), numpy, keras_told=True, numpy_told=True)
    with pytest.MonkeyPatch.context() as patch:
        fixed = property(lambda run: told, lambda run, value: None)
        patch.setattr(Interpreter, "versions", fixed, raising=False)
        yield


def findings(
    text: str, keras: set[Keras], numpy: frozenset[NumPy] = EVERY_NUMPY, path: str | None = None
) -> list[Finding]:
    """What is said of a module that is written for these versions."""
    with versions(keras, numpy):
        return list(analyze(text, path).findings)
