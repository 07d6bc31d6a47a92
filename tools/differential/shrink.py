"""Makes the program of a disagreement as small as it can be while the disagreement stays."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import runner
from judge import Verdict, judge, predict
from smaller import smaller

_RUNS = 150
"""Programs that TensorFlow runs at most for one disagreement."""
_RUNNING = (".run(", "for item in", "list(dataset)", "for row in", ".predict(", "main()")
"""What makes a graph run: a program without it would not show what happens then."""
_AT_ONCE = 12


def shrink(text: str, verdict: Verdict, folder: Path, jobs: int) -> tuple[str, Verdict]:
    """The smallest program found with the same kind of disagreement, and its verdict."""
    tree = ast.parse(text)
    runs = 0
    improved = True
    while improved and runs < _RUNS:
        improved = False
        for batch in _batches(tree, verdict, folder):
            runs += len(batch)
            found = _first(batch, verdict, jobs)
            if found is not None:
                tree, verdict = found
                improved = True
                break
            if runs >= _RUNS:
                break
    return ast.unparse(tree) + "\n", verdict


def _batches(
    tree: ast.Module, verdict: Verdict, folder: Path
) -> Iterator[list[tuple[Path, ast.Module]]]:
    """Candidates that the linter still judges alike: TensorFlow costs more than we do."""
    batch: list[tuple[Path, ast.Module]] = []
    seen: set[str] = set()
    whole = ast.unparse(tree)
    needed = [call for call in _RUNNING if call in whole]
    for number, candidate in enumerate(smaller(tree)):
        text = ast.unparse(candidate) + "\n"
        if text in seen or not all(call in text for call in needed):
            continue
        seen.add(text)
        path = folder / f"smaller_{number % 1000}.py"
        path.write_text(text, encoding="utf-8")
        prediction = predict(path)
        if verdict.kind == "crash":
            alike = bool(prediction.crash)
        else:
            alike = any(_alike(finding, verdict) for finding in prediction.findings)
        if alike:
            batch.append((path, candidate))
        if len(batch) == _AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


def _alike(finding: object, verdict: Verdict) -> bool:
    expected = verdict.finding
    return expected is not None and (
        (getattr(finding, "symbol", ""), getattr(finding, "prediction", None))
        == (expected.symbol, expected.prediction)
    )  # fmt: skip


def _first(
    batch: Sequence[tuple[Path, ast.Module]], verdict: Verdict, jobs: int
) -> tuple[ast.Module, Verdict] | None:
    """The first of the batch with the same disagreement."""
    outcomes = dict(runner.run_all([path for path, _ in batch], jobs, _AT_ONCE // jobs or 1))
    for path, _ in batch:
        text = path.read_text(encoding="utf-8")
        now = judge(text, predict(path), outcomes[path])
        same = now.outcome.error == verdict.outcome.error or verdict.kind == "crash"
        if same and (now.kind, now.subject) == (verdict.kind, verdict.subject):
            return ast.parse(text), now
    return None
