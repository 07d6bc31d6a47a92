"""The Python files that tools look at: the project's own programs, and those of any folder.

Nothing here needs the package: a tool may look at the files with the package of another checkout.
"""

from __future__ import annotations

import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = (
    "docs/messages",
    "examples",
    "tests/article",
    "tests/expected",
    "tests/programs/*",
    "tests/silent",
)
"""Where a checkout keeps programs of users' kind, as far as it has the folder: patterns of folders.
Of `tests/programs` only what lies in its folders is meant; beside them are tests.
"""


def programs(checkout: Path) -> Iterator[Path]:
    """The programs of a checkout of this project, sorted."""
    for pattern in PROGRAMS:
        for folder in sorted(checkout.glob(pattern)):
            if folder.is_dir():
                yield from python_files(folder)


def python_files(folder: Path) -> Iterator[Path]:
    """Every Python file below a folder, without hidden folders, sorted."""
    for path in sorted(folder.rglob("*.py")):
        if path.is_file() and not any(
            part.startswith(".") for part in path.relative_to(folder).parts
        ):
            yield path


def read(path: Path) -> str:
    """The text of a source file as Python reads it.

    Raises ``OSError``, ``SyntaxError`` or ``UnicodeDecodeError``.
    """
    with tokenize.open(path) as stream:
        return stream.read()
