"""Every file that was named is looked at, in this process or in several: what ``check`` and
``types`` share.
"""

from __future__ import annotations

import argparse
import functools
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyfunc_lint.analysis import analyze
from pyfunc_lint.commands import configuration
from pyfunc_lint.commands.assumptions import Assumption, assumptions
from pyfunc_lint.commands.configuration import Configuration
from pyfunc_lint.commands.discovery import Empty, File, Missing, files
from pyfunc_lint.diagnostics.findings import Analysis, Finding
from pyfunc_lint.guard import INTERNAL_ERROR, guarded
from pyfunc_lint.source.gate import is_candidate
from pyfunc_lint.source.modules import keep
from pyfunc_lint.source.reading import LIMIT, Endless, Undecodable, Unreadable, decode, read
from pyfunc_lint.source.settings import VERSION_OPTIONS, Settings
from pyfunc_lint.source.versions.facts import Versions

NOTHING = Analysis()

KEPT = 4_000_000
"""Characters of imported modules that stay parsed: here no pylint needs the memory."""
FILES_PER_JOB = 40
"""Below that many files to analyse a further process costs more than it saves."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What was seen in one file."""

    path: str
    analysis: Analysis = NOTHING
    pragmas: bool = False
    """It may hold comments that switch messages on and off."""
    undecodable: bool = False
    """Its bytes are no text in the encoding that they declare."""
    unreadable: bool = False
    """Its bytes are no text, or Python refuses to parse them."""
    text: str = ""
    """The source, where something was found in it."""
    given: bool = False
    """The source is standard input."""

    @property
    def unsaved(self) -> str | None:
        """The source, when it does not come from the file of that name."""
        return self.text if self.given else None

    @property
    def fault(self) -> Finding | None:
        """What there is to say when the analysis itself failed."""
        found = self.analysis.findings
        return next((entry for entry in found if entry.symbol == INTERNAL_ERROR.symbol), None)


class Trouble(Exception):
    """Something on the command line is wrong; the text is one sentence."""


def add_arguments(parser: argparse.ArgumentParser, *, least: int = 1) -> None:
    """The arguments that say what is to be looked at: ``least`` paths, one or none."""
    parser.add_argument(
        "paths",
        nargs="+" if least else "*",
        metavar="PATH",
        help="Python files, folders (every .py file below), or - for standard input",
    )
    parser.add_argument(
        "--stdin-filename",
        default="<stdin>",
        metavar="NAME",
        help="what to call standard input; its folder is where the project's modules are",
    )
    parser.add_argument(
        "--jobs", "-j", type=int, default=0, metavar="N", help="processes (0, the default: enough)"
    )
    parser.add_argument(
        "--rcfile", type=Path, metavar="FILE", help="pylint's configuration (default: as pylint)"
    )
    for action in ("enable", "disable"):
        parser.add_argument(
            f"--{action}",
            dest="switches",
            action="append",
            type=functools.partial(configuration.switch, action),
            default=[],
            metavar="NAMES",
            help=f"messages to {action}, as pylint's option of that name",
        )
    for option, choice in VERSION_OPTIONS.items():
        parser.add_argument(
            f"--{option}",
            choices=choice,
            metavar="VERSION",
            help=f"what the code is for: {', '.join(choice)} (default: auto, found out)",
        )


class Batch:
    """One run over what was named."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self.named: Sequence[str] = options.paths
        """The files and folders on the command line."""
        self.trouble = False
        """Something that was named could not be looked at."""
        self._versions: list[tuple[str, Versions | None]] = []
        if "-" in self.named:
            if len(self.named) > 1:
                raise Trouble("standard input (-) cannot be mixed with files")
            self.named = [options.stdin_filename]

    @functools.cached_property
    def configuration(self) -> Configuration:
        """Read when there is something to analyse or to say, not before."""
        try:
            chosen = {
                option: value
                for option in VERSION_OPTIONS
                if (value := getattr(self._options, option.replace("-", "_")))
            }
            return configuration.load(self._options.rcfile, self._options.switches, chosen)
        except configuration.BadConfiguration as error:
            raise Trouble(str(error)) from error

    @property
    def assumptions(self) -> list[Assumption]:
        """What was assumed about versions in the files that were looked at."""
        return assumptions(self._versions)

    def results(self) -> Iterator[FileResult]:
        """What is seen in each file that is worth a look, in the order of the files."""
        for look in self._results():
            self._versions.append((look.path, look.analysis.versions))
            yield look

    def _results(self) -> Iterator[FileResult]:
        if "-" in self._options.paths:
            yield self._standard_input(self._options.stdin_filename)
            return
        found = self._worthwhile(files(self.named))
        paths = [file.path for file in found if not self._ignored(file)]
        jobs = self._options.jobs or min(processors(), 1 + len(paths) // FILES_PER_JOB)
        for seen in _look_at_all(paths, self.configuration.settings, jobs) if paths else ():
            if isinstance(seen, Missing):
                self.complain(seen.why)
            else:
                yield seen

    def complain(self, why: str) -> None:
        """Tell the user, apart from what is reported, and remember it for the exit status."""
        self.trouble = True
        print(f"pyfunc-lint: {why}", file=sys.stderr)

    def complain_of(self, look: FileResult) -> None:
        """Tell the user why a file was not looked at, if it was not."""
        if look.unreadable:
            self.complain(f"{look.path}: it cannot be decoded or parsed")
        if look.fault:
            self.complain(f"{look.path}: {look.fault.message}")

    def _worthwhile(self, found: Iterable[File | Empty | Missing]) -> Iterator[File]:
        """The files that pass the gate; they are read here, so that few others cost anything."""
        for file in found:
            if isinstance(file, Missing):
                self.complain(file.why)
            elif isinstance(file, Empty):
                print(f"pyfunc-lint: warning: no Python file in {file.folder}", file=sys.stderr)
            elif _passes(file.path):
                yield file

    def _ignored(self, file: File) -> bool:
        return self.configuration.ignores(file.path, file.folder)

    def _standard_input(self, path: str) -> FileResult:
        if sys.stdin is None:
            raise Trouble("standard input is closed")
        try:
            data = sys.stdin.buffer.read(LIMIT + 1)
            text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            raise Trouble(f"standard input is not UTF-8 text: {error.reason}") from error
        except OSError as error:
            raise Trouble(f"cannot read standard input: {error.strerror}") from error
        if len(data) > LIMIT:
            raise Trouble(f"standard input has more than {LIMIT // 1_000_000} million bytes")
        return _look_at_text(path, text, self.configuration.settings, given=True)


def look_at(path: str, settings: Settings) -> FileResult | Missing:
    """Analyse one file."""
    keep(KEPT)
    try:
        text = decode(read(path))
    except Unreadable as error:
        return Missing(str(error))
    except Endless as error:
        return Missing(f"cannot read {path}: {error}")
    except Undecodable:
        return FileResult(path, undecodable=True, unreadable=True)
    return _look_at_text(path, text, settings)


def _look_at_text(path: str, text: str, settings: Settings, *, given: bool = False) -> FileResult:
    full_path = os.path.abspath(path)
    analysis = guarded(
        lambda: analyze(text, full_path, settings),
        lambda fault: Analysis(findings=(fault,)),
        full_path,
        settings,
    )
    return FileResult(
        path,
        analysis,
        pragmas="pylint:" in text,
        unreadable=not analysis.parsed,
        text=text if given or analysis.findings else "",
        given=given,
    )


def _passes(path: str) -> bool:
    try:
        return is_candidate(read(path).decode("latin-1"))
    except Unreadable:
        return True  # Said once, where it is read for analysis.


def _look_at_all(
    paths: Sequence[str], settings: Settings, jobs: int
) -> Iterator[FileResult | Missing]:
    look = functools.partial(look_at, settings=settings)
    if jobs <= 1 or len(paths) < 2:
        yield from map(look, paths)
        return
    # Imported late: most runs have one process.
    from pyfunc_lint.commands.workers import spread

    yield from spread(look, paths, min(jobs, len(paths)), _lost)


def _lost(path: str, how: str) -> Missing:
    want = ", perhaps for want of memory" if how.endswith("SIGKILL") else ""
    return Missing(f"cannot analyse {path}: the process that did so {how}{want}")


def processors() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
