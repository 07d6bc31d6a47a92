"""Makes a failing text as small as it can be while it fails for the same cause."""

from __future__ import annotations

import ast
import itertools
import time
from collections.abc import Callable, Iterator, Sequence

from causes import Cause, cause, lint_all
from smaller import smaller

_SECONDS = 60.0
"""Of wall time for one text."""
_AT_ONCE = 24


def shrink(text: str, wanted: Cause, jobs: int) -> str:
    """The smallest text found."""
    end = time.monotonic() + _SECONDS
    for way in (_fewer_lines, _smaller_trees):
        improved = True
        while improved and time.monotonic() < end:
            improved = False
            for smaller_text in _failing(way(text), wanted, jobs, end):
                if len(smaller_text) < len(text):
                    text = smaller_text
                    improved = True
                    break
    return text


def _failing(candidates: Iterator[str], wanted: Cause, jobs: int, end: float) -> Iterator[str]:
    """The first of the candidates that fails for the cause, if any does."""
    seen: set[str] = set()
    while time.monotonic() < end:
        batch = list(itertools.islice(candidates, _AT_ONCE))
        if not batch:
            return
        batch = [text for text in dict.fromkeys(batch) if text not in seen]
        seen.update(batch)
        for text, outcome in zip(batch, lint_all(_itself, batch, jobs), strict=True):
            if outcome.failure is not None and _alike(cause(outcome.failure), wanted):
                yield text
                return
            if time.monotonic() > end:
                return


def _alike(found: Cause, wanted: Cause) -> bool:
    """Where something was stopped is chance: then its kind must do."""
    if wanted.kind in ("time", "memory", "RecursionError") or wanted.kind.startswith("the process"):
        return found.kind == wanted.kind
    return found == wanted


def _itself(text: str) -> str:
    return text


def _fewer_lines(text: str) -> Iterator[str]:
    """Without a run of top-level statements, long runs first; then without a run of lines."""
    for starts in (_statements(text), list(range(len(text.split("\n"))))):
        yield from _without_runs(text.split("\n"), starts, _parses)


def _statements(text: str) -> list[int]:
    tree = ast.parse(text)
    return [
        min(node.lineno, *(d.lineno for d in getattr(node, "decorator_list", [])), node.lineno) - 1
        for node in tree.body
    ]


def _without_runs(
    lines: Sequence[str], starts: Sequence[int], valid: Callable[[str], bool]
) -> Iterator[str]:
    bounds = [*starts, len(lines)]
    size = len(starts)
    while size := size // 2:
        for first in range(0, len(starts), size):
            last = min(first + size, len(starts))
            text = "\n".join([*lines[: bounds[first]], *lines[bounds[last] :]])
            if valid(text):
                yield text


def _parses(text: str) -> bool:
    try:
        ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _smaller_trees(text: str) -> Iterator[str]:
    try:
        for tree in smaller(ast.parse(text)):
            candidate = ast.unparse(tree) + "\n"
            if len(candidate) < len(text) and _parses(candidate):
                yield candidate
    except (RecursionError, ValueError):
        return  # Too deep to be taken apart.
