"""Compares what the linter predicts of a program with what TensorFlow did.

TensorFlow is right by definition. A prediction that an error is raised where none is, or another
one, is a bug of the linter; silence about an error is a miss, which is counted and no more.
"""

from __future__ import annotations

import ast
import traceback
from dataclasses import dataclass, field, replace
from pathlib import Path

from runner import Outcome

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.rules import RULES
from pyfunc_lint.source.settings import Settings

_ADVICE = {rule.symbol for rule in RULES if not rule.default_enabled}
"""Messages about style, off unless asked for: they predict nothing of one run."""
BUGS = ("crash", "false alarm", "wrong error", "wrong outcome")
OTHERS = ("elsewhere", "miss", "loss")


@dataclass(frozen=True)
class Verdict:
    """How the two sides of a program compare.

    ``kind``: one of ``BUGS``; "elsewhere" (another fault came first, or the place was not reached:
    nothing can be said); "miss"; "loss" (silent loss is predicted, which nothing here confirms);
    "agreed".
    """

    kind: str
    subject: str = ""
    """The symbol, or the error that TensorFlow raised: verdicts with one subject are of a class."""
    finding: Finding | None = None
    outcome: Outcome = field(default=Outcome("ended"))
    crash: str = ""

    @property
    def bug(self) -> bool:
        """Whether the linter is wrong."""
        return self.kind in BUGS

    @property
    def group(self) -> tuple[str, ...]:
        """Verdicts of one group have, as a rule, one reason."""
        if self.finding is None:
            return (self.kind, self.subject)
        expected = self.finding.prediction
        operation = self.finding.prediction.subject
        return (self.kind, self.subject, expected.exception, expected.text, operation)


@dataclass(frozen=True)
class Prediction:
    """What the linter says about a program, or the traceback of its own fault."""

    findings: tuple[Finding, ...] = ()
    crash: str = ""


def predict(path: Path) -> Prediction:
    """Run the linter on the program."""
    try:
        analysis = analyze(
            path.read_text(encoding="utf-8"), str(path), Settings(strict_faults=True)
        )
    except Exception:
        return Prediction(crash=traceback.format_exc())
    return Prediction(tuple(f for f in analysis.findings if f.symbol not in _ADVICE))


def judge(text: str, prediction: Prediction, outcome: Outcome) -> Verdict:
    """The verdict on one program; the worst if there are several."""
    if prediction.crash:
        last = prediction.crash.strip().splitlines()[-1]
        return Verdict("crash", last, None, outcome, prediction.crash)
    if outcome.status not in ("ended", "raised"):
        return Verdict("agreed", outcome.status, None, outcome)
    raising = [f for f in prediction.findings if f.prediction.outcome == "raises"]
    losing = [f for f in prediction.findings if f.prediction.outcome == "loses"]
    if outcome.status == "ended":
        reached = [finding for finding in raising if not _skipped(text, finding, outcome)]
        if reached:
            return Verdict("false alarm", reached[0].symbol, reached[0], outcome)
        if raising:
            return Verdict("elsewhere", raising[0].symbol, raising[0], outcome)
        if losing:
            return Verdict("loss", losing[0].symbol, losing[0], outcome)
        return Verdict("agreed", "silence", None, outcome)
    spans = {finding: _statement(text, finding) for finding in prediction.findings}
    places = {finding: _lines(text, finding, spans[finding]) for finding in prediction.findings}
    for finding in raising:
        if _same_error(finding, outcome) and (
            _at_call(finding) or _touches(finding, places[finding], outcome)
        ):
            return Verdict("agreed", finding.symbol, finding, outcome)
    for finding in raising:
        if _at_call(finding):
            # In a graph the function runs when everything is traced; eagerly, at the call.
            later = (
                finding.prediction.worlds == ("eager",) and spans[finding].start in outcome.begun
            )
            if later and not _touches(finding, places[finding], outcome):
                return Verdict("false alarm", finding.symbol, finding, outcome)
            continue
        if _touches(finding, places[finding], outcome):
            if outcome.deepest in places[finding]:
                return Verdict("wrong error", finding.symbol, finding, outcome)
        elif _in_conditional(text, finding):
            continue
        elif spans[finding].start in outcome.begun and not _loops(text, finding):
            return Verdict("false alarm", finding.symbol, finding, outcome)
    if prediction.findings:
        return Verdict("elsewhere", prediction.findings[0].symbol, prediction.findings[0], outcome)
    return Verdict("miss", outcome.error, None, outcome)


def _same_error(finding: Finding, outcome: Outcome) -> bool:
    expected = finding.prediction
    squeezed = " ".join(outcome.message.split())
    return (not expected.exception or expected.exception in outcome.names) and (
        " ".join(expected.text.split()) in squeezed
    )


def _at_call(finding: Finding) -> bool:
    """Whether the finding is about the contract: it stands at the wrapper's call, where no
    traceback need pass when the graph runs.
    """
    return bool(finding.steps) and not finding.steps[-1].body and finding.symbol not in (
        "symbolic-tensor-value", "missing-numpy-call", "tensor-method-on-array"
    )  # fmt: skip


def _touches(finding: Finding, lines: set[int], outcome: Outcome) -> bool:
    if finding.steps and finding.steps[-1].body and "__autograph_generated_file" in outcome.message:
        return True  # its function was made in converted code: the traceback knows that code only
    return bool(lines & set(outcome.lines))


def _lines(text: str, finding: Finding, statement: range) -> set[int]:
    """Lines that a traceback may name for the place."""
    lines = {*range(finding.place.line, finding.place.end_line + 1), *statement}
    for node in ast.walk(ast.parse(text)):
        # Keras names the line where the frame was left: an `except` that did not fit.
        if isinstance(node, ast.Try) and node.lineno < statement.start <= (node.end_lineno or 0):
            lines |= {handler.lineno for handler in node.handlers}
    return lines


def _statement(text: str, finding: Finding) -> range:
    """Lines of the smallest statement around the finding's place."""
    best: range | None = None
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.stmt) and node.lineno <= finding.place.line <= (
            node.end_lineno or node.lineno
        ):
            found = range(node.lineno, (node.end_lineno or node.lineno) + 1)
            if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.For | ast.If | ast.With):
                found = range(node.lineno, node.lineno + 1)
                if finding.place.line != node.lineno:
                    continue
            if best is None or len(found) <= len(best):
                best = found
    return best or range(finding.place.line, finding.place.line + 1)


def _in_conditional(text: str, finding: Finding) -> bool:
    """Whether the place is in one arm of a conditional expression whose test is not decided."""
    if finding.confidence != "CONTROL_FLOW":
        return False
    place = finding.place
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    return any(
        (arm.lineno, arm.col_offset) <= start and end <= (arm.end_lineno, arm.end_col_offset)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.IfExp)
        for arm in (node.body, node.orelse)
    )


def _skipped(text: str, finding: Finding, outcome: Outcome) -> bool:
    """Whether the place stands behind a test that cannot be decided by reading, and was left out.

    The linter takes both arms of such a test for possible.
    """
    if _in_conditional(text, finding):
        return True
    if finding.confidence == "INFERENCE" and _never_traced(text, finding):
        return True
    if "sys.argv" not in text:
        return False
    if finding.confidence == "CONTROL_FLOW":
        return True
    if finding.related and _at_call(finding):
        finding = replace(finding, place=finding.related[0])
    statement = _statement(text, finding).start
    around = [
        {inner.lineno for inner in ast.walk(node) if isinstance(inner, ast.stmt)} - {node.lineno}
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    ]
    ran = any(statement in lines and lines & outcome.begun for lines in around)
    return ran and (statement not in outcome.begun or _bound_elsewhere(text, statement, outcome))


def _never_traced(text: str, finding: Finding) -> bool:
    """Whether the place is in a tf.function that nothing in the program calls as such."""
    return any(
        isinstance(node, ast.FunctionDef)
        and any("tf.function" in ast.unparse(item) for item in node.decorator_list)
        and node.lineno <= finding.place.line <= (node.end_lineno or 0)
        for node in ast.walk(ast.parse(text))
    )


def _bound_elsewhere(text: str, statement: int, outcome: Outcome) -> bool:
    """Whether an arm that was not taken binds a name that the statement returns."""
    nodes = list(ast.walk(ast.parse(text)))
    used = {
        name.id
        for node in nodes
        if isinstance(node, ast.Return) and node.lineno == statement
        for name in ast.walk(node)
        if isinstance(name, ast.Name)
    }
    return any(
        isinstance(inner, ast.Assign)
        and inner.lineno not in outcome.begun
        and any(isinstance(target, ast.Name) and target.id in used for target in inner.targets)
        for node in nodes
        if isinstance(node, ast.If)
        for inner in (*node.body, *node.orelse)
    )


def _loops(text: str, finding: Finding) -> bool:
    """Whether the place is inside a lambda, which begins later than its statement."""
    return any(
        isinstance(node, ast.Lambda)
        and (node.lineno, node.col_offset) <= (finding.place.line, finding.place.column)
        and (finding.place.end_line, finding.place.end_column)
        <= (node.end_lineno or 0, node.end_col_offset or 0)
        for node in ast.walk(ast.parse(text))
    )
