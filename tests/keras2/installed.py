"""Whether this environment is the one with Keras 2."""

from __future__ import annotations

from importlib import metadata

import pytest


def _has_keras2() -> bool:
    try:
        return metadata.version("keras").startswith("2.")
    except metadata.PackageNotFoundError:
        return False


needs_keras2 = pytest.mark.skipif(not _has_keras2(), reason="needs Keras 2: make test-keras2")
