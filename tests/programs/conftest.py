"""How pytest treats the programs: they are read by the test beside them, never collected."""

import pytest

collect_ignore_glob = ["bad/*", "good/*"]


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known by which the suite can leave these out or share them out."""
    config.addinivalue_line("markers", "programs: runs users' programs under TensorFlow (minutes)")
