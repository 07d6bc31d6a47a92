"""``pyfunc-lint verify``: run a sample of the findings under the real TensorFlow."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pyfunc_lint.commands.batch import Batch, Trouble, add_arguments, processors
from pyfunc_lint.commands.stopping import stoppable
from pyfunc_lint.commands.verified import Progress, print_json, print_text, write_reproducers
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
    with stoppable() as stopping:
        # Started first: TensorFlow is imported while the files are analysed.
        with stopping.put_off():
            runner = _start(jobs)
            stopping.ends.callback(runner.close)
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
    files = write_reproducers(options.write_reproducers, verdicts)
    seconds = time.monotonic() - start
    if options.format == "json":
        print_json(verdicts, files, cases.total, seconds, told(runner))
    else:
        print_text(verdicts, files, cases.total, seconds)
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
    progress = Progress(len(cases))
    yield from verifier.verify_all(cases, progress.step)
    progress.end()
    batch.trouble = batch.trouble or verifier.failed
    kept.trim()


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
