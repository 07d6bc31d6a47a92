"""One process with TensorFlow in it for all tests of a worker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pyfunc_lint.verify.execution.runner import ForkRunner, can_fork, installed_tensorflow


@pytest.fixture(scope="session")
def runner() -> Iterator[ForkRunner]:
    if not installed_tensorflow():
        pytest.skip("needs TensorFlow")
    if not can_fork():
        pytest.skip("needs a system that forks")
    with ForkRunner(2) as running:
        yield running
