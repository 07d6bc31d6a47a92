"""``pyfunc-lint verify``: run a sample of the findings under the real TensorFlow."""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from pyfunc_lint.commands.batch import Batch, Trouble, add_arguments, processors
from pyfunc_lint.commands.formats import prediction_entry
from pyfunc_lint.commands.stopping import stoppable
from pyfunc_lint.domain.worlds import WORLDS

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.findings import Finding
    from pyfunc_lint.verify.execution.runner import Runner
    from pyfunc_lint.verify.verdict import Verdict
    from pyfunc_lint.verify.verifier import Case

HELP = "run a sample of the findings under the installed TensorFlow"
STATUS = (
    "0 nothing refuted, 1 something refuted, 2 wrong usage, no TensorFlow, or something could not "
    "be read, parsed or analysed"
)

_WORLDS = {option: label for label, world in WORLDS.items() for option in world.option}
_SAMPLE = 20
_MARKS = {
    "confirmed": "confirmed",
    "refuted": "REFUTED",
    "inconclusive": "inconclusive",
    "not applicable": "not applicable",
}
_ALWAYS_COUNTED = ("confirmed", "refuted", "inconclusive")


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the sub-command."""
    add_arguments(parser, least=0)
    parser.add_argument(
        "--sample",
        type=_positive,
        default=_SAMPLE,
        metavar="N",
        help=f"how many findings, spread over messages and files (default {_SAMPLE})",
    )
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="of the sample")
    parser.add_argument("--all", action="store_true", help="every finding")
    parser.add_argument(
        "--message",
        dest="messages",
        action="append",
        type=_comma_separated,
        default=[],
        metavar="SYMBOL",
        help="only findings of this message (several: by commas, or the option again)",
    )
    parser.add_argument(
        "--worlds",
        type=_worlds,
        default=(),
        metavar="WORLDS",
        help=f"only in these worlds, by commas: {', '.join(_WORLDS)}",
    )
    parser.add_argument(
        "--timeout",
        type=float,
        default=60.0,
        metavar="SEC",
        help="processor time for one program (default 60)",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to write")
    parser.add_argument(
        "--write-reproducers", type=Path, metavar="DIR", help="keep the programs in this folder"
    )
    parser.add_argument(
        "--no-cache", action="store_true", help="neither use nor keep remembered verdicts"
    )
    parser.add_argument(
        "--explain-sandbox",
        action="store_true",
        help="say what holds the programs on this machine, and what does not",
    )


def run(options: argparse.Namespace) -> int:
    """As STATUS says."""
    from pyfunc_lint.verify.execution.explained import told
    from pyfunc_lint.verify.execution.runner import NoTensorFlow, installed_tensorflow

    if not options.paths and not options.explain_sandbox:
        raise Trouble("no PATH is given: name files or folders to verify")
    _check_messages(options)
    start = time.monotonic()
    if not installed_tensorflow():
        raise Trouble(str(NoTensorFlow()))
    jobs = options.jobs or processors()
    started = ExitStack()
    with stoppable(started.close):
        # Started first: TensorFlow is imported while the files are analysed.
        runner = _start(jobs)
        started.callback(runner.close)
        try:
            if options.explain_sandbox:
                return _explain_sandbox(runner, options)
            batch = Batch(options)
            cases = sample(
                list(_cases(batch, options)), None if options.all else options.sample, options.seed
            )
            verdicts = list(_verdicts(batch, runner, cases.chosen, options, jobs))
        except NoTensorFlow as error:
            raise Trouble(str(error)) from error
        finally:
            runner.close()
    files = _write_reproducers(options.write_reproducers, verdicts)
    seconds = time.monotonic() - start
    if options.format == "json":
        _print_json(verdicts, files, cases.total, seconds, told(runner))
    else:
        _print_text(verdicts, files, cases.total, seconds)
    if batch.trouble:
        return 2
    return int(any(verdict.status == "refuted" for _, verdict in verdicts))


def _explain_sandbox(runner: Runner, options: argparse.Namespace) -> int:
    from pyfunc_lint.verify.execution.explained import held, lines

    found = held(runner)
    if options.format == "json":
        print(json.dumps({"sandbox": found}, indent=2))
    else:
        print("\n".join(lines(found)))
    return 0


def _start(jobs: int) -> Runner:
    from pyfunc_lint.verify.execution import runner

    if runner.can_fork():
        return runner.ForkRunner(jobs)
    from pyfunc_lint.verify.execution.subprocess_runner import FreshRunner

    return FreshRunner(jobs)


def _cases(batch: Batch, options: argparse.Namespace) -> Iterator[Case]:
    """The findings that pylint would show, each with the text it was found in."""
    from pyfunc_lint.commands.disables import Listener
    from pyfunc_lint.verify.verifier import Case

    looks = []
    for look in batch.results():
        batch.complain_of(look)
        if look.analysis.findings and not look.fault:
            looks.append(look)
    if not looks:
        return
    wanted = {symbol for symbols in options.messages for symbol in symbols}
    listener = Listener(batch.configuration, options.paths, batch.complain)
    for look in looks:
        heard = listener.hear(
            look.path, look.analysis.findings, pragmas=look.pragmas, text=look.unsaved
        )
        for entry in heard:
            finding = entry.finding
            if finding and (not wanted or finding.symbol in wanted) and _asked(finding, options):
                known = look.analysis
                yield Case(finding, look.text, look.path, known.call_sites, known.versions)


def _asked(finding: Finding, options: argparse.Namespace) -> bool:
    """Whether the prediction is about a world that was asked for, or may be."""
    worlds = finding.prediction.worlds
    return not options.worlds or not worlds or bool({*options.worlds, "maybe"} & set(worlds))


class Sample:
    """Some of the cases, and how many there were."""

    def __init__(self, chosen: list[Case], total: int) -> None:
        self.chosen = chosen
        self.total = total


def sample(cases: Sequence[Case], count: int | None, seed: int) -> Sample:
    """So many cases, spread over messages and, within a message, over files; always the same."""
    if count is None or count >= len(cases):
        return Sample(list(cases), len(cases))
    chance = random.Random(seed)
    piles: dict[str, dict[str, list[Case]]] = defaultdict(lambda: defaultdict(list))
    for case in cases:
        piles[case.finding.symbol][case.shown_path].append(case)
    turns = {
        symbol: _in_turns(list(files.values()), chance) for symbol, files in sorted(piles.items())
    }
    chosen: list[Case] = []
    while len(chosen) < count:
        for queue in turns.values():
            if queue and len(chosen) < count:
                chosen.append(queue.pop(0))
    order = {id(case): index for index, case in enumerate(cases)}
    return Sample(sorted(chosen, key=lambda case: order[id(case)]), len(cases))


def _in_turns(piles: list[list[Case]], chance: random.Random) -> list[Case]:
    """One of each pile, then another of each, in a random order."""
    for pile in piles:
        chance.shuffle(pile)
    chance.shuffle(piles)
    dealt: list[Case] = []
    while any(piles):
        for pile in piles:
            if pile:
                dealt.append(pile.pop())
    return dealt


def _verdicts(
    batch: Batch, runner: Runner, cases: Sequence[Case], options: argparse.Namespace, jobs: int
) -> Iterator[tuple[Case, Verdict]]:
    from pyfunc_lint.verify import cache
    from pyfunc_lint.verify.execution.installed import installed
    from pyfunc_lint.verify.execution.limits import Limits
    from pyfunc_lint.verify.execution.runner import installed_tensorflow
    from pyfunc_lint.verify.verifier import Verifier

    kept = cache.Cache(None if options.no_cache else cache.folder(), installed_tensorflow())
    limits = Limits.of(options.timeout)
    verifier = Verifier(runner, limits, options.worlds, kept, jobs, installed())
    progress = _Progress(len(cases))
    yield from verifier.verify_all(cases, progress.step)
    progress.end()
    batch.trouble = batch.trouble or verifier.failed
    kept.trim()


class _Progress:
    """One line on a terminal; nothing where nobody watches."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._shown = sys.stderr.isatty() and total > 0
        self._show()

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        self._show()

    def end(self) -> None:
        """Leave the line as if it had never been."""
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)

    def _show(self) -> None:
        if self._shown:
            width = 30
            filled = width * self._done // self._total
            bar = "#" * filled + "." * (width - filled)
            text = f"\rverifying [{bar}] {self._done}/{self._total}"
            print(text, end="", file=sys.stderr, flush=True)


def _write_reproducers(
    folder: Path | None, verdicts: Iterable[tuple[Case, Verdict]]
) -> Mapping[int, str]:
    """Write the programs; gives the file of each finding by its position."""
    files: dict[int, str] = {}
    if folder is None:
        return files
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for index, (case, verdict) in enumerate(verdicts):
            if not verdict.reproducer:
                continue
            stem = re.sub(r"\W+", "_", Path(case.shown_path).stem)
            name = f"{stem}_{case.finding.place.line}_{case.finding.symbol}".replace("-", "_")
            taken = {Path(file).stem for file in files.values()}
            number = 2
            unique = name
            while unique in taken:
                unique, number = f"{name}_{number}", number + 1
            path = folder / f"{unique}.py"
            path.write_text(verdict.reproducer, encoding="utf-8", errors="backslashreplace")
            files[index] = str(path)
    except OSError as error:
        raise Trouble(f"cannot write reproducers to {folder}: {error.strerror}") from error
    return files


def _print_text(
    verdicts: Sequence[tuple[Case, Verdict]], files: Mapping[int, str], total: int, seconds: float
) -> None:
    for index, (case, verdict) in enumerate(verdicts):
        place = case.finding.place
        where = f"{case.shown_path}:{place.line}:{place.shown_column}"
        print(f"{where}: {_MARKS[verdict.status]} ({case.finding.symbol})")
        print(f"    {case.finding.message}")
        for line in _told(verdict):
            print(f"    -> {line}")
        if index in files:
            print(f"    -> {files[index]}")
    counts = Counter[str](verdict.status for _, verdict in verdicts)
    without = ["not applicable"] if counts["not applicable"] else []
    said = ", ".join(f"{counts[status]} {status}" for status in (*_ALWAYS_COUNTED, *without))
    if verdicts:
        print()
    print(f"{said} of {_of(len(verdicts), total)} in {seconds:.1f} s")


def _of(verified: int, total: int) -> str:
    found = f"{total} finding{'' if total == 1 else 's'}"
    return found if verified == total else f"{verified} (a sample of {found})"


def _told(verdict: Verdict) -> Iterator[str]:
    said = {(j.status, j.reason, j.error) for j in verdict.worlds.values()}
    if len(said) > 1:
        for world, judgement in verdict.worlds.items():
            yield f"{world}: {judgement.status}: {judgement.reason or judgement.error}"
    yield verdict.reason or verdict.error


def _print_json(
    verdicts: Sequence[tuple[Case, Verdict]],
    files: Mapping[int, str],
    total: int,
    seconds: float,
    sandbox: Mapping[str, bool] | None,
) -> None:
    counts = Counter[str](verdict.status for _, verdict in verdicts)
    entries = []
    for index, (case, verdict) in enumerate(verdicts):
        place = case.finding.place
        entries.append(
            {
                "path": case.shown_path,
                "absolutePath": os.path.abspath(case.shown_path),
                "line": place.line,
                "column": place.shown_column,
                "endLine": place.end_line,
                "endColumn": place.shown_end_column,
                "symbol": case.finding.symbol,
                "message": case.finding.message,
                "prediction": prediction_entry(case.finding.prediction),
                "requires": list(case.finding.requires),
                "verdict": verdict.status,
                "reason": verdict.reason,
                "error": verdict.error,
                "worlds": {world: asdict(j) for world, j in verdict.worlds.items()},
                "seconds": round(verdict.seconds, 3),
                "remembered": verdict.remembered,
                "reproducer": files.get(index),
            }
        )
    from pyfunc_lint.verify.execution.runner import installed_tensorflow

    summary = {
        "tensorflow": installed_tensorflow(),
        "found": total,
        "verified": len(verdicts),
        **{status: counts[status] for status in _MARKS},
        "seconds": round(seconds, 3),
        "sandbox": sandbox,
    }
    print(json.dumps({"findings": entries, "summary": summary}, indent=2))


# -- arguments --------------------------------------------------------------------------------


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _comma_separated(text: str) -> list[str]:
    return [part for part in (piece.strip() for piece in text.split(",")) if part]


def _worlds(text: str) -> tuple[str, ...]:
    names = _comma_separated(text)
    unknown = [name for name in names if name not in _WORLDS]
    if unknown or not names:
        raise argparse.ArgumentTypeError(f"choose from {', '.join(_WORLDS)}")
    return tuple(dict.fromkeys(_WORLDS[name] for name in names))


def _check_messages(options: argparse.Namespace) -> None:
    from pyfunc_lint.rules import RULES

    known = {name: rule.symbol for rule in RULES for name in (rule.symbol, rule.msgid)}
    for symbols in options.messages:
        for index, symbol in enumerate(symbols):
            if symbol not in known:
                raise Trouble(f"no message is called {symbol}")
            symbols[index] = known[symbol]
    if options.timeout <= 0:
        raise Trouble("--timeout must be more than 0 seconds")
