"""``pyfunc-lint check``: the findings that pylint would report with our plugin, without pylint."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.commands.batch import Batch, add_arguments
from pyfunc_lint.commands.formats import FORMATS
from pyfunc_lint.diagnostics.findings import Finding

if TYPE_CHECKING:
    from pyfunc_lint.commands.disables import Reported

HELP = "report what TensorFlow will refuse or lose in the files"
STATUS = (
    "0 nothing found, 1 findings or files that Python cannot parse, 2 wrong usage, or something "
    "could not be read or analysed"
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the sub-command."""
    add_arguments(parser)
    parser.add_argument(
        "--format", choices=tuple(FORMATS), default="text", help="text: as pylint prints it"
    )
    parser.add_argument(
        "--verbose",
        "-v",
        action="store_true",
        help="also say, on the error stream, which versions were assumed, and why",
    )


def run(options: argparse.Namespace) -> int:
    """As STATUS says."""
    batch = Batch(options)
    heard = list(_heard(batch))
    FORMATS[options.format](heard, batch.assumptions, sys.stdout)
    if options.verbose:
        for assumption in batch.assumptions:
            print(f"pyfunc-lint: {assumption}", file=sys.stderr)
    return 2 if batch.trouble else int(bool(heard))


def _heard(batch: Batch) -> Iterator[Reported]:
    looks = [look for look in batch.results() if look.analysis.findings or look.unreadable]
    if not looks:
        return
    # Imported late: it brings pylint, which a run without findings does not need.
    from pyfunc_lint.commands.disables import Listener

    listener = Listener(batch.configuration, batch.named, batch.complain)
    # pylint parses every file before it checks the first one.
    for look in looks:
        if look.unreadable:
            batch.trouble = batch.trouble or look.undecodable
            yield from listener.unreadable(look.path, look.unsaved, always=look.undecodable)
    for look in looks:
        findings = sorted(look.analysis.findings, key=Finding.sort_key)
        told = False
        for heard in listener.hear(look.path, findings, pragmas=look.pragmas, text=look.unsaved):
            told = told or heard.finding is look.fault
            yield heard
        if look.fault:
            batch.trouble = True
            if not told:
                batch.complain_of(look)
