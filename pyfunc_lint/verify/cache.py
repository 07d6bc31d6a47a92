"""Verdicts that were found before, in the user's cache folder."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, get_args

from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.verify.programs.writing import Reproducer, plugin_version
from pyfunc_lint.verify.verdict import Judgement, Status, Verdict

_LIMIT = 5_000
"""Files that are kept; the oldest go."""


def fingerprint(finding: Finding, text: str) -> str:
    """What identifies a finding; it does not move when lines are put in above it.

    The file's name, the scope, the source at the place, and the message without its line numbers.
    """
    place = finding.place
    lines = text.encode().split(b"\n")[place.line - 1 : place.end_line]
    if lines:
        lines[-1] = lines[-1][: place.end_column] if place.end_line == place.line else lines[-1]
        lines[0] = lines[0][place.column :]
    source = " ".join(b" ".join(lines).decode("utf-8", "replace").split())
    prediction = finding.prediction
    parts = (
        finding.symbol,
        os.path.basename(place.path),
        finding.scope,
        source,
        re.sub(r"\bline \d+", "line", finding.message),
        prediction.outcome,
        prediction.exception,
        prediction.text,
        *prediction.worlds,
    )
    return hashlib.sha256(_bytes("\0".join(parts))).hexdigest()[:32]


def _bytes(text: str) -> bytes:
    """Of names of files too, which may be no text."""
    return text.encode("utf-8", "surrogatepass")


def folder() -> Path:
    """Where verdicts are kept; platformdirs comes with pylint."""
    chosen = os.environ.get("PYFUNC_LINT_CACHE")
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("pyfunc-lint", appauthor=False) / "verdicts"


class Attempts:
    """The programs of a finding, made when they are asked for, and kept."""

    def __init__(self, source: Iterator[Reproducer]) -> None:
        self._source = source
        self.made: list[Reproducer] = []

    def __iter__(self) -> Iterator[Reproducer]:
        yield from self.made
        for program in self._source:
            self.made.append(program)
            yield program

    @property
    def digests(self) -> list[str]:
        """Of those that were made."""
        return [_digest(program) for program in self.made]

    def begin_with(self, digests: Sequence[str]) -> bool:
        """Whether the first of them are those."""
        return len(digests) == sum(
            _digest(program) == digest for program, digest in zip(self, digests, strict=False)
        )


def _digest(program: Reproducer) -> str:
    text = _bytes(program.body) + repr(program.worlds).encode()
    return hashlib.sha256(text).hexdigest()[:40]


class Cache:
    """A folder with a file for each verdict. Whatever goes wrong with it only costs time."""

    def __init__(self, place: Path | None, tensorflow: str) -> None:
        """``place``: None keeps nothing."""
        self._folder = place
        self._tensorflow = tensorflow

    def key(self, mark: str, program: Reproducer, *more: object) -> str:
        """Where a verdict is found: by finding, first program, TensorFlow, plugin, options."""
        digest = hashlib.sha256()
        parts = (mark, self._tensorflow, plugin_version(), _digest(program), *map(repr, more))
        for part in parts:
            digest.update(_bytes(part) + b"\0")
        return digest.hexdigest()[:40]

    def get(self, key: str, programs: Attempts) -> Verdict | None:
        """The verdict of that key, if there is one and it rests on these programs."""
        if self._folder is None:
            return None
        # Whatever is in the file, one that is no verdict only costs time.
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
            read: dict[str, Any] = json.loads(
                (self._folder / f"{key}.json").read_text(encoding="utf-8")
            )
            if not programs.begin_with(read.pop("programs")):
                return None
            worlds = {world: Judgement(**said) for world, said in read.pop("worlds").items()}
            verdict = Verdict(**{**read, "worlds": worlds, "remembered": True})
            return verdict if _is_well_formed(verdict) else None
        return None

    def put(self, key: str, verdict: Verdict, programs: Attempts) -> None:
        """Keep a verdict, and which programs it rests on."""
        if self._folder is None:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".part")
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump({**asdict(verdict), "programs": programs.digests}, stream)
            Path(name).replace(self._folder / f"{key}.json")

    def trim(self) -> None:
        """Remove the oldest verdicts when there are too many."""
        if self._folder is None:
            return
        with contextlib.suppress(OSError):
            files = sorted(self._folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
            for file in files[: max(len(files) - _LIMIT, 0)]:
                file.unlink(missing_ok=True)


def _is_well_formed(verdict: Verdict) -> bool:
    """Whether it is one that we could have written."""
    judgements: list[Verdict | Judgement] = [verdict, *verdict.worlds.values()]
    texts = [text for said in judgements for text in (said.reason, said.error)]
    texts += [verdict.reproducer, verdict.level]
    return (
        all(said.status in get_args(Status) for said in judgements)
        and all(isinstance(text, str) for text in texts)
        and isinstance(verdict.seconds, (int, float))
    )
