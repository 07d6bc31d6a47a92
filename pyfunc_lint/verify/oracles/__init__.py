"""How a run shows that a prediction comes true: one class for each oracle that a rule names.

``docs/oracles.md`` tells how to add one.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

from pyfunc_lint.diagnostics.findings import Finding, Oracle
from pyfunc_lint.verify.oracles.errors import AtPlace, OfContract, PastHandler
from pyfunc_lint.verify.oracles.habits import OfArgument, OfName, OfRuns
from pyfunc_lint.verify.oracles.losses import OfOperands, OfOutputs, OfText
from pyfunc_lint.verify.oracles.watch import Observer, Watch
from pyfunc_lint.verify.places import Span

WATCHES: Mapping[Oracle, Watch] = {
    Oracle.ERROR: AtPlace(),
    Oracle.CONTRACT: OfContract(),
    Oracle.HANDLER: PastHandler(),
    Oracle.OUTPUTS: OfOutputs(),
    Oracle.OPERANDS: OfOperands(),
    Oracle.TEXT: OfText(),
    Oracle.CHANGED_ARGUMENT: OfArgument(),
    Oracle.LAST_TURN: OfName(),
    Oracle.NOT_RUN: OfRuns(once=False),
    Oracle.RUN_ONCE: OfRuns(once=True),
}


def watch_of(finding: Finding) -> Watch:
    """How a run shows what a finding predicts."""
    return WATCHES[finding.prediction.oracle]


def observer(finding: Finding, tree: ast.Module) -> Observer | None:
    """What has to be put into the module of a finding; None where nothing can be seen there."""
    place = finding.place
    span = Span(place.line, place.column, place.end_line, place.end_column)
    return watch_of(finding).observer(tree, span, finding.prediction.subject)
