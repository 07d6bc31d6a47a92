"""Asks pip which Keras and which NumPy each TensorFlow wants.

Writes versions.json of `pyfunc_lint/tables/data`::

    python -m tools.facts.versions.releases

It holds, for the last release of each minor version, the requirements in the package's own
metadata, "" where it has none.
pip installs nothing for that; it may download the packages.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

from tools.facts.tables import DATA

FIRST, LAST = 3, 21
"""Minor versions of TensorFlow 2; nobody can install the earlier ones any more."""
_PYTHONS = ("3.11", "3.9", "3.8")
"""A release has wheels for some of them."""
_PLATFORMS = tuple(f"manylinux{name}_x86_64" for name in ("2010", "2014", "_2_17", "_2_27"))
_WANTED = ("keras", "numpy")


def metadata(requirement: str) -> dict[str, Any]:
    """The metadata of the release that pip would take; empty when there is none."""
    for python in _PYTHONS:
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "report.json"
            done = subprocess.run(
                [
                    *(sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed"),
                    *("--no-deps", "--only-binary=:all:", "--python-version", python, "--quiet"),
                    *(part for platform in _PLATFORMS for part in ("--platform", platform)),
                    *("--target", folder, "--report", str(report), requirement),
                ],
                check=False,
            )
            if done.returncode == 0:
                read = json.loads(report.read_text(encoding="utf-8"))
                found: dict[str, Any] = read["install"][0]["metadata"]
                return found
    return {}


def wants(release: dict[str, Any]) -> dict[str, str]:
    """The versions of Keras and NumPy that a release accepts."""
    found = dict.fromkeys(_WANTED, "")
    for line in release.get("requires_dist", ()):
        requirement = Requirement(line)
        marker = requirement.marker
        # A requirement of an extra is none of the package; one for old Pythons is the looser one.
        if requirement.name in found and (marker is None or marker.evaluate({"extra": ""})):
            found[requirement.name] = str(requirement.specifier)
    return found


def text() -> str:
    """The table as it is written."""
    table = {}
    for minor in range(FIRST, LAST + 1):
        release = metadata(f"tensorflow==2.{minor}.*")
        if release:
            table[f"2.{minor}"] = wants(release)
    return json.dumps(table, indent=0) + "\n"


if __name__ == "__main__":
    (DATA / "versions.json").write_text(text(), encoding="utf-8")
