"""``pyfunc-lint check``: the findings that pylint would report with our plugin, without pylint."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.commands.formats import FORMATS
from pyfunc_lint.commands.survey import Survey, add_arguments
from pyfunc_lint.findings import Finding

if TYPE_CHECKING:
    from pyfunc_lint.disables import Heard

HELP = "report what TensorFlow will refuse or lose in the files"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the sub-command."""
    add_arguments(parser)
    parser.add_argument(
        "--format", choices=tuple(FORMATS), default="text", help="text: as pylint prints it"
    )


def run(options: argparse.Namespace) -> int:
    """0: nothing found; 1: findings; 2: something that was named could not be looked at."""
    survey = Survey(options)
    heard = list(_heard(survey))
    FORMATS[options.format](heard, sys.stdout)
    return 2 if survey.trouble else int(bool(heard))


def _heard(survey: Survey) -> Iterator[Heard]:
    looks = [look for look in survey.looks() if look.analysis.findings or look.unreadable]
    if not looks:
        return
    # Imported late: it brings pylint, which a run without findings does not need.
    from pyfunc_lint.disables import Listener

    listener = Listener(survey.configuration, survey.named)
    # pylint parses every file before it checks the first one.
    for look in looks:
        if look.unreadable:
            yield from listener.unreadable(look.path, look.text)
    for look in looks:
        findings = sorted(look.analysis.findings, key=Finding.sort_key)
        if findings:
            yield from listener.hear(look.path, findings, pragmas=look.pragmas, text=look.text)
