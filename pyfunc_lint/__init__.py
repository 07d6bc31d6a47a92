"""pyfunc-lint: what goes wrong at the border between eager and graph execution in TensorFlow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pylint.lint import PyLinter

__version__ = "0.1.0"


def register(linter: PyLinter) -> None:
    """Add our checkers to pylint: the entry that ``--load-plugins=pyfunc_lint`` calls."""
    # Imported here so that the command, which needs no pylint, can import the package.
    from pyfunc_lint.checker import CHECKERS

    # The workers of `-j` register every plugin once more, on a linter that has it already; up to
    # pylint 4.0 each message would come twice.
    present = set(map(type, linter.get_checkers()))
    for kind in CHECKERS:
        if kind not in present:
            linter.register_checker(kind(linter))
