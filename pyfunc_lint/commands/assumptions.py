"""Which versions of Keras and NumPy were assumed for the files, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pyfunc_lint.source.versions.facts import EVERY_NUMPY, Versions

_NAMES = {"keras": "Keras", "numpy": "NumPy"}


@dataclass(frozen=True, slots=True)
class Assumption:
    """One package, what was assumed of it for one reason, and for which files."""

    package: str
    versions: tuple[str, ...]
    told: bool
    """Somebody or something says so; otherwise it is the default, or what pip would take."""
    because: str
    paths: tuple[str, ...]

    def __str__(self) -> str:
        every = self.package == "numpy" and set(self.versions) == EVERY_NUMPY
        which = "any version" if every else " or ".join(self.versions)
        count = len(self.paths)
        files = self.paths[0] if count == 1 else f"{count} files, {self.paths[0]} first"
        return f"{files}: {_NAMES[self.package]} {which} is assumed: {self.because}"


def assumptions(looked: Iterable[tuple[str, Versions | None]]) -> list[Assumption]:
    """Each assumption once, for the files in which something depends on it."""
    grouped: dict[tuple[str, tuple[str, ...], bool, str], list[str]] = defaultdict(list)
    for path, found in looked:
        if found is None:
            continue
        keras = ("keras", tuple(sorted(found.keras)), found.keras_told, found.keras_because)
        numpy = ("numpy", tuple(sorted(found.numpy)), found.numpy_told, found.numpy_because)
        grouped[keras].append(path)
        grouped[numpy].append(path)
    return [Assumption(*what, tuple(paths)) for what, paths in grouped.items()]
