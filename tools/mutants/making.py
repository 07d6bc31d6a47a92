"""Makes mutants of real files: always the same one for a seed and a number."""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from edits import EDITS
from sources import ROOT, programs, python_files, read
from spans import Code, parse

from pyfunc_lint.source.gate import is_candidate

_LARGE = 6_000
"""Characters; of a larger file only a part is taken."""
_PART = 3_000
_HUGE = 40_000
"""Characters that no edit may exceed: Python's own parser would be what is measured."""
_ATTEMPTS = 8
_SINK = re.compile(
    r"py_func|numpy_function|tf\.function|\.(?:map|filter|flat_map|interleave)\(|def call\b"
)
_EDITS = tuple(edit for _, edit in EDITS)
_WEIGHTS = tuple(weight for weight, _ in EDITS)


def files(folders: Sequence[Path]) -> list[Path]:
    """What the gate lets pass of the files below the folders, or of the project's own programs."""
    found = [path for folder in folders for path in python_files(folder)]
    if not folders:
        found = list(programs(ROOT))
    return [path for path in found if _worth_a_look(path)]


def _worth_a_look(path: Path) -> bool:
    try:
        return is_candidate(read(path))
    except (OSError, SyntaxError, UnicodeDecodeError):
        return False


def make(paths: Sequence[Path], seed: int, number: int) -> str:
    """The text of a mutant; a file that has nothing to change comes as it is."""
    chance = random.Random(f"{seed}:{number}")
    code = _start(paths, chance)
    other = _start(paths, chance)
    for _ in range(chance.choice((1, 1, 1, 1, 2, 2, 3, 4, 7))):
        code = _edited(code, chance, other)
    return code.data.decode()


def _edited(code: Code, chance: random.Random, other: Code) -> Code:
    for _ in range(_ATTEMPTS):
        (edit,) = chance.choices(_EDITS, _WEIGHTS)
        text = edit(code, chance, other) if code.statements else None
        if text is None or len(text) > _HUGE:
            continue
        changed = parse(text)
        if changed is not None:
            return changed
    return code


def _start(paths: Sequence[Path], chance: random.Random) -> Code:
    """One of the files, or a part of it."""
    for _ in range(100):
        code = _code(chance.choice(paths))
        if code is not None and len(code.data) > _LARGE:
            code = parse(_part(code, chance))
        if code is not None:
            return code
    raise ValueError("none of the files can be parsed")


@lru_cache(maxsize=4000)
def _code(path: Path) -> Code | None:
    try:
        text = read(path)
    except (OSError, SyntaxError, UnicodeDecodeError):
        return None
    return parse(text)


def _part(code: Code, chance: random.Random) -> str:
    """The imports of a module, and some statements in a row around one that is worth a look."""
    body = [found for found in code.statements if found.indent == 0]
    body.sort(key=lambda found: found.first)
    if not body:
        return ""
    texts = ["\n".join(code.block(found, 0)) for found in body]
    sinks = [number for number, text in enumerate(texts) if _SINK.search(text)]
    first = last = chance.choice(sinks or range(len(texts)))
    while sum(map(len, texts[first : last + 1])) < _PART and (first > 0 or last < len(texts) - 1):
        first, last = max(first - 1, 0), min(last + 1, len(texts) - 1)
    return "\n".join(
        text
        for number, (text, found) in enumerate(zip(texts, body, strict=True))
        if first <= number <= last or isinstance(found.node, ast.Import | ast.ImportFrom)
    )
