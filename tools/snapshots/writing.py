"""Lints files with some checkout's package and writes what it says of each.

Of the package it needs ``analysis.analyze``, ``analysis.Settings`` and the gate, and for verdicts
the command ``verify``: a checkout whose other names differ can be written, too.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import importlib
import json
import os
import platform
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from bounded import Limits, run_all
from lines import Line, plain, write_lines
from sources import ROOT, programs, python_files, read

PROJECT = "project"
_MEBIBYTES = 2000
"""A file whose analysis needs more has failed."""
_AT_ONCE = 400
"""Files in one run of ``verify``: their names must fit on a command line."""


class Trouble(Exception):
    """Something on the command line is wrong; the text is one sentence."""


@dataclass(frozen=True, slots=True)
class File:
    """A file and the folder that its name in the snapshot starts from."""

    name: str
    root: Path
    path: str


def write(options: argparse.Namespace) -> int:
    """Write the snapshot and say what is in it; 0."""
    package = _import(options.package)
    files = list(_files(options))
    _check_writable(options.file)
    look = functools.partial(_line, analyze=_analysis(), passes=_gate())
    limits = Limits(options.limit, _MEBIBYTES)
    lines: list[Line] = []
    for file, outcome in zip(files, run_all(look, files, options.jobs, limits), strict=True):
        if outcome.failure is not None:
            lines.append(_failed(file, outcome.failure.kind, outcome.failure.text))
        elif outcome.value is not None:
            lines.append(outcome.value)
    if options.verdicts:
        _add_verdicts(lines, {file.name: file.root for file in files}, package, options)
    head = {
        "python": platform.python_version(),
        "limit": options.limit,
        "verdicts": options.verdicts,
    }
    try:
        write_lines(options.file, head, lines)
    except OSError as error:
        raise Trouble(f"cannot write {options.file}: {error.strerror}") from error
    _tell(options.file, package, lines)
    return 0


def _import(checkout: Path | None) -> Path:
    """Make Python import the package of that checkout; the folder it comes from."""
    if checkout is not None:
        if not (checkout / "pyfunc_lint" / "__init__.py").is_file():
            raise Trouble(f"there is no package pyfunc_lint in {checkout}")
        sys.path.insert(0, str(checkout.resolve()))
    else:
        sys.path.append(str(ROOT))  # Where nothing is installed, this checkout's.
    package = importlib.import_module("pyfunc_lint")
    return Path(str(package.__file__)).resolve().parents[1]


def _files(options: argparse.Namespace) -> Iterator[File]:
    roots = {PROJECT: options.project.resolve()}
    for folder in options.corpus:
        if not folder.is_dir():
            raise Trouble(f"there is no folder {folder}")
        name = folder.resolve().name
        if name in roots:
            raise Trouble(f"two folders are called {name}: files could not be told apart")
        roots[name] = folder.resolve()
    if not any(programs(roots[PROJECT])):
        raise Trouble(f"{options.project} holds no programs of this project")
    for name, root in roots.items():
        for path in programs(root) if name == PROJECT else python_files(root):
            yield File(name, root, path.relative_to(root).as_posix())


def _check_writable(path: Path) -> None:
    """Before the work, not after it."""
    if path.is_dir() or not os.access(path if path.exists() else path.parent, os.W_OK):
        raise Trouble(f"cannot write {path}")


def _analysis() -> Callable[[str, str], object]:
    analysis: ModuleType = importlib.import_module("pyfunc_lint.analysis")
    strict = analysis.Settings(strict_faults=True)
    return lambda text, path: analysis.analyze(text, path, strict)


def _gate() -> Callable[[str], bool]:
    """What passes the gate; everything, with a package that keeps it elsewhere."""
    with contextlib.suppress(ImportError):
        gate: ModuleType = importlib.import_module("pyfunc_lint.source.gate")
        for name in ("is_candidate", "worth_analysing"):  # As it is called, and was.
            passes: Callable[[str], bool] | None = getattr(gate, name, None)
            if passes is not None:
                return passes
    return lambda _: True


def _line(
    file: File, analyze: Callable[[str, str], object], passes: Callable[[str], bool]
) -> Line | None:
    """What the linter says of a file, None when the gate stops it."""
    path = file.root / file.path
    try:
        text = read(path)
    except OSError as error:
        return _failed(file, "unreadable", f"cannot be read: {error.strerror}")
    except (SyntaxError, UnicodeDecodeError) as error:
        return _failed(file, "unreadable", f"cannot be decoded: {error}")
    if not passes(text):
        return None
    analysis = analyze(text, str(path))
    if not getattr(analysis, "parsed", True):
        return _failed(file, "unreadable", "Python refuses to parse it")
    said = plain(analysis, str(file.root))
    return {
        "root": file.name,
        "path": file.path,
        "findings": said["findings"],
        "callSites": said["call_sites"],
    }


def _failed(file: File, kind: str, text: str) -> Line:
    failure = {"kind": kind, "text": plain(text, str(file.root))}
    return {"root": file.name, "path": file.path, "failure": failure}


def _add_verdicts(
    lines: Sequence[Line], roots: dict[str, Path], package: Path, options: argparse.Namespace
) -> None:
    found: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.get("findings"):
            found[line["root"]].append(line)
            line["verdicts"] = []
    for name, of_root in found.items():
        by_path = {line["path"]: line for line in of_root}
        paths = list(by_path)
        for start in range(0, len(paths), _AT_ONCE):
            chosen = paths[start : start + _AT_ONCE]
            for entry in _verify(chosen, roots[name], package, options.jobs):
                by_path[entry["path"]]["verdicts"].append(_verdict(entry, roots[name]))


def _verify(paths: Sequence[str], root: Path, package: Path, jobs: int) -> list[Line]:
    """What the command ``verify`` says of all findings in the files."""
    command = [sys.executable, "-m", "pyfunc_lint", "verify", "--all", "--no-cache"]
    command += ["--format=json", "--rcfile", os.devnull, "--jobs", str(jobs), *paths]
    run = subprocess.run(
        command,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        entries: list[Line] = json.loads(run.stdout)["findings"]
    except (ValueError, KeyError) as error:
        why = run.stderr.strip().splitlines() or [f"exit status {run.returncode}"]
        raise Trouble(f"verify gave no verdicts: {why[-1]}") from error
    return entries


def _verdict(entry: Line, root: Path) -> Line:
    """Without TensorFlow's own words: they name addresses and temporary files."""
    kept = {key: entry[key] for key in ("symbol", "line", "column", "verdict", "reason")}
    worlds = {world: judgement["status"] for world, judgement in entry["worlds"].items()}
    said: Line = plain({**kept, "worlds": worlds}, str(root))
    return said


def _tell(path: Path, package: Path, lines: Sequence[Line]) -> None:
    counts = Counter[str]()
    for line in lines:
        counts.update(
            {key: len(line.get(key, ())) for key in ("findings", "callSites", "verdicts")}
        )
        counts["failures"] += "failure" in line
    print(
        f"{path}: {len(lines)} files, {counts['findings']} findings, "
        f"{counts['callSites']} call sites, {counts['verdicts']} verdicts, "
        f"{counts['failures']} failures; said by the package in {package}"
    )
