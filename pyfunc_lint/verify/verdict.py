"""What a run says about a prediction."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pyfunc_lint.diagnostics.findings import Finding, Prediction
from pyfunc_lint.verify.execution.sandbox import Outcome
from pyfunc_lint.verify.programs.layout import first_line
from pyfunc_lint.verify.programs.snippets import IS_STAND_IN
from pyfunc_lint.verify.programs.writing import Reproducer
from pyfunc_lint.verify.words import said, squeezed

Status = Literal["confirmed", "refuted", "inconclusive", "not applicable"]

_WRAPPERS = re.compile(r"py_func(tion)?|numpy_function")
_TENSORFLOWS = re.compile(
    r"\b(Symbolic|Eager|Keras|Ragged|Sparse)Tensor\b|symbolic|tf\.Tensor|Tensor conversion"
    r"|-th value returned by pyfunc|pyfunc_\d+ returns|\bGraphDef|unknown (rank|TensorShape)"
    r"|eager execution|Tensor is unhashable"
)
"""Words by which an error is known to be about a tensor, and not about a value that we made up."""
_KINDS = re.compile(
    r"\b(Symbolic|Eager|Keras|Ragged|Sparse)Tensor'|symbolic|KerasTensor"
    r"|eager execution|Tensor is unhashable"
)
"""Words by which an error is known to be about what kind of thing a value is."""
ELSEWHERE = "such an error comes first from elsewhere"
"""Part of the reason when no line of the place is in the traceback; AutoGraph counts statements."""
_COUNTS = re.compile(r"pyfunc_\d+ returns \d+ values")
OUT_OF_TIME = "ran out of time"
GUESSED = "it may come from guessed inputs"
_ANY = frozenset({"", "Exception", "an error"})
_OURS = frozenset({"watching", "compute", "compare", "use_result"})
"""Functions that a program has of us; others have names between underscores."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one run, in one world, says."""

    status: Status
    reason: str = ""
    error: str = ""
    """TensorFlow's own words."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all runs together say about a finding."""

    status: Status
    reason: str = ""
    error: str = ""
    worlds: Mapping[str, Judgement] = field(default_factory=dict, hash=False)
    reproducer: str = ""
    """The program that the verdict rests on, "" when none could be made."""
    level: str = ""
    """How much of it is the user's own: see :class:`Level`; "" when no program could be made."""
    seconds: float = 0.0
    remembered: bool = False


def judge(
    finding: Finding, reproducer: Reproducer, outcome: Outcome, *, inside: bool = False
) -> Judgement:
    """Compare an outcome with the prediction; ``inside``: the place is known to have failed.

    A run that ends well is "inconclusive" here: whether it refutes depends on whether it came by
    the place, which takes a second run to know.
    """
    status = outcome.get("status")
    if status == "timeout":
        return Judgement("inconclusive", f"{OUT_OF_TIME}: the program {outcome.get('message', '')}")
    if status in ("killed", "silent"):
        return Judgement("inconclusive", f"the program was lost: {outcome.get('message', '')}")
    if status == "exited":
        return Judgement("inconclusive", f"the program ended itself: {outcome.get('message', '')}")
    if finding.prediction.outcome == "loses":
        return _judge_loss(finding, outcome)
    if status == "raised":
        return _judge_error(finding, reproducer, outcome, inside)
    return Judgement("inconclusive", "the program ended without an error")


def _judge_loss(finding: Finding, outcome: Outcome) -> Judgement:
    lost = outcome.get("lost") or []
    if lost and outcome.get("made_up"):
        return Judgement("inconclusive", f"it may come from values that are made up: {lost[0]}")
    if lost:
        return Judgement("confirmed", error=str(lost[0]))
    if outcome.get("status") == "raised":
        return Judgement(
            "inconclusive",
            f"it fails otherwise: {said(outcome, finding.prediction.text)}",
            said(outcome, finding.prediction.text),
        )
    return Judgement("inconclusive", "the program ended and no loss was seen")


def _judge_error(
    finding: Finding, reproducer: Reproducer, outcome: Outcome, inside: bool
) -> Judgement:
    message = str(outcome.get("message", ""))
    error = said(outcome, finding.prediction.text)
    if outcome.get("attempts"):
        return Judgement("inconclusive", f"the program was not allowed: {outcome['attempts'][0]}")
    if IS_STAND_IN.search(message):
        return Judgement("inconclusive", f"it depends on a stand-in: {error}", error)
    if not fits(finding.prediction, outcome):
        return Judgement("inconclusive", f"it fails otherwise: {error}", error)
    if not inside and not _at_the_place(finding, reproducer, outcome):
        return Judgement("inconclusive", f"{ELSEWHERE}: {error}", error)
    if reproducer.guessed and not _TENSORFLOWS.search(message):
        # `'str' object has no attribute 'numpy'` is what a wrong guess looks like.
        guesses = ", ".join(reproducer.guessed)
        reason = f"{GUESSED} ({guesses}): {error}"
        return Judgement("inconclusive", reason, error)
    return Judgement("confirmed", error=error)


def depends_on_dtypes(outcome: Outcome) -> bool:
    """Whether an error might not come with inputs of other dtypes than those that were guessed."""
    message = str(outcome.get("message", ""))
    return not (_KINDS.search(message) or _COUNTS.search(message))


def depends_on_values(reproducer: Reproducer, outcome: Outcome) -> bool:
    """Whether an error might be another with other values than those that were made up.

    That a tensor is symbolic, or is none, does not depend on what it holds.
    """
    made_up = bool(outcome.get("made_up")) or reproducer.text.count("DTYPE") > 2
    return made_up and not _KINDS.search(str(outcome.get("message", "")))


def fits(prediction: Prediction, outcome: Outcome) -> bool:
    """Whether an error is the predicted one: its type, or one reported inside it, and its words.

    Where the prediction leaves the type open, it has to be one of the possible ones, or an error
    about a tensor.
    """
    message = squeezed(str(outcome.get("message", "")))
    types = _types(prediction.exception)
    if not types and not prediction.text:
        possible = set(prediction.possible) - _ANY
        return bool(_TENSORFLOWS.search(message) or possible & set(outcome.get("names", ())))
    if types and not types & set(outcome.get("names", ())):
        return False
    return squeezed(prediction.text) in message


def _types(text: str) -> set[str]:
    return set(re.split(r"\s+or\s+|,\s*|\s*\|\s*", text)) - _ANY


def _at_the_place(finding: Finding, reproducer: Reproducer, outcome: Outcome) -> bool:
    """Whether the error comes from the predicted place.

    A function that breaks its contract with the wrapper has returned when TensorFlow complains:
    no line of the user's need be in that traceback.
    """
    lines = set(outcome.get("lines", ()))
    span = reproducer.span
    if span is None:
        return False
    if lines & set(range(span.line, span.end_line + 1)):
        return True
    return is_contract(reproducer) and not _inside_functions(reproducer, lines)


def is_contract(reproducer: Reproducer) -> bool:
    """Whether the place is the call of a wrapper: its complaints come later, from inside."""
    span = reproducer.span
    if span is None:
        return False
    lines = reproducer.text.split("\n")[span.line - 1 : span.end_line]
    stretch = "\n".join(lines)
    if _WRAPPERS.search(stretch):
        return True
    # Under another name: a call whose function was imported or assigned from a wrapper.
    named = re.match(r"\s*([\w.]+)\(", stretch.encode()[span.column :].decode("utf-8", "ignore"))
    if not named:
        return False
    name = re.escape(named[1].split(".")[-1])
    renamed = rf"(py_func\w*|numpy_function) as {name}\b|^\s*{name}\s*=.*(py_func|numpy_function)"
    if re.search(renamed, reproducer.text, re.MULTILINE):
        return True
    return _decorated(reproducer.text, named[1])


def _decorated(text: str, name: str) -> bool:
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return False
    return any(
        isinstance(node, ast.FunctionDef)
        and node.name == name
        and any(_WRAPPERS.search(ast.unparse(d)) for d in node.decorator_list)
        for node in ast.walk(tree)
    )


def _inside_functions(reproducer: Reproducer, lines: set[int]) -> bool:
    """Whether the traceback goes through a function other than that which holds the place.

    A complaint about what came back carries no line of the wrapped function; an error that was
    raised in it does.
    """
    span = reproducer.span
    assert span is not None
    try:
        tree = ast.parse(reproducer.text)
    except SyntaxError:
        return True
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            first, last = first_line(node), node.end_lineno or node.lineno
            if node.name.startswith("__") or node.name in _OURS:
                continue
            if any(first < line <= last for line in lines) and not first <= span.line <= last:
                if not _calls_inward(tree, node, reproducer):
                    return True
    return False


def _calls_inward(
    tree: ast.Module, node: ast.FunctionDef | ast.AsyncFunctionDef, reproducer: Reproducer
) -> bool:
    """Whether the function leads to the one with the place: `main` calls `load`, say."""
    span = reproducer.span
    assert span is not None
    holders = {
        n.name
        for n in ast.walk(tree)
        if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        and first_line(n) <= span.line <= (n.end_lineno or n.lineno)
    }
    size = -1
    functions = [
        n for n in ast.walk(tree) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    while size != len(holders):
        size = len(holders)
        for function in functions:
            names = {n.id for n in ast.walk(function) if isinstance(n, ast.Name)}
            names |= {n.attr for n in ast.walk(function) if isinstance(n, ast.Attribute)}
            if names & holders:
                holders.add(function.name)
    # Whoever uses a dataset leads to what its elements are computed by.
    attributes = {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}
    uses = attributes & {"take", "fit", "batch"} or any(
        isinstance(n, ast.For) for n in ast.walk(node)
    )
    return node.name in holders or bool(uses)
