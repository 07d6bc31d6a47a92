"""The files that tools look at."""

from __future__ import annotations

from sources import ROOT, programs

from tests.programs import test_programs_run as real


def test_tools_look_at_the_programs_that_tests_run() -> None:
    """The tools have a list of their own, since they look at other checkouts, too."""
    found = [path for path in programs(ROOT) if path.is_relative_to(real.FOLDER)]
    assert sorted(found) == real.programs()
