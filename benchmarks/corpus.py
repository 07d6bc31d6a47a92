"""Analyse every file below a folder and say what came of it.

``python benchmarks/corpus.py FOLDER`` prints the number of findings per message, the time per
module, the slowest modules, crashes and hangs, and how much is known of the call sites of wrappers.
``--list`` and ``--sites`` print every finding and every call site with its line, for reading;
``--sample N`` only some of the findings.
"""

from __future__ import annotations

import argparse
import functools
import random
import signal
import statistics
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from pyfunc_lint.analysis import analyze
from pyfunc_lint.discovery import python_files
from pyfunc_lint.findings import Analysis, CallSite, Finding
from pyfunc_lint.reading import Undecodable, decode
from pyfunc_lint.settings import Settings
from pyfunc_lint.source.gate import worth_analysing


class TooLong(BaseException):
    """Not an Exception: nothing in between may take it for a fault of its own."""


@dataclass(frozen=True, slots=True)
class Module:
    """What came of one file."""

    path: str
    seconds: float = 0.0
    analysis: Analysis = field(default_factory=Analysis)
    looked_at: bool = False
    crash: str = ""
    hang: bool = False


def analyse(path: str, limit: float) -> Module:
    """Analyse one file within a time limit."""
    try:
        text = decode(Path(path).read_bytes())
    except (OSError, Undecodable):
        return Module(path)
    if not worth_analysing(text):
        return Module(path)

    def stop(*_: object) -> None:
        raise TooLong

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, limit)
    start = time.process_time()
    try:
        analysis = analyze(text, path, Settings(strict_faults=True))
        return Module(path, time.process_time() - start, analysis, looked_at=True)
    except TooLong:
        return Module(path, limit, looked_at=True, hang=True)
    except Exception:  # noqa: BLE001 (whatever it is, it is what we came to count)
        return Module(path, time.process_time() - start, looked_at=True, crash=_last_lines())
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _last_lines() -> str:
    kind, fault, trace = sys.exc_info()
    frames = traceback.extract_tb(trace)[-4:]
    places = " < ".join(
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames)
    )
    return f"{kind.__name__ if kind else ''}: {str(fault)[:200]}  [{places}]"


def known_shares(sites: Sequence[CallSite]) -> Iterator[tuple[str, int]]:
    """How many of the call sites have their function, parameters, returns known."""
    parts = {
        "function": lambda site: site.function not in {"", "?"},
        "parameters": lambda site: all(is_known(value) for _, value in site.parameters),
        "returns": lambda site: is_known(site.returns),
        "Tout": lambda site: is_known(site.tout),
        "world": lambda site: bool(site.worlds),
    }
    for name, known in parts.items():
        yield name, sum(map(known, sites))
    wanted = [parts[name] for name in ("function", "parameters", "returns")]
    yield (
        "function, parameters and returns",
        sum(all(known(site) for known in wanted) for site in sites),
    )


def is_known(description: str) -> bool:
    """Whether a description of a value says anything."""
    return description not in {"", "?"}


def show(modules: Sequence[Module], slowest: int) -> None:
    """Print the figures."""
    looked = [module for module in modules if module.looked_at]
    sites = [site for module in looked for site in module.analysis.call_sites]
    findings = [finding for module in looked for finding in module.analysis.findings]
    seconds = sorted(module.seconds for module in looked) or [0.0]
    print(f"files {len(modules)}, past the gate {len(looked)}, seconds {sum(seconds):.1f} (CPU)")
    print(
        f"per module past the gate: mean {statistics.mean(seconds):.3f} s, "
        f"median {statistics.median(seconds):.3f} s, "
        f"95 % {seconds[int(0.95 * (len(seconds) - 1))]:.3f} s, longest {seconds[-1]:.3f} s"
    )
    print("slowest:")
    for module in sorted(looked, key=lambda module: -module.seconds)[:slowest]:
        print(f"  {module.seconds:7.3f} s  {module.path}")

    for title, bad in (
        ("crashes", [(module.path, module.crash) for module in looked if module.crash]),
        ("hangs", [(module.path, "") for module in looked if module.hang]),
    ):
        print(f"{title}: {len(bad)}")
        for path, text in bad:
            print(f"  {path}  {text}")

    print(f"findings: {len(findings)}")
    counts = Counter((finding.symbol, finding.confidence) for finding in findings)
    for (symbol, confidence), count in sorted(counts.items()):
        print(f"  {count:5}  {symbol}  {confidence}")

    print(f"call sites: {len(sites)}")
    for name, count in known_shares(sites) if sites else ():
        print(f"  {count:5}  {100 * count / len(sites):5.1f} %  {name} known")


def show_findings(modules: Iterable[Module], sample: int | None, seed: int) -> None:
    """Print findings with the line of source they stand at."""
    rows = [(module.path, finding) for module in modules for finding in module.analysis.findings]
    if sample is not None and sample < len(rows):
        rows = sorted(random.Random(seed).sample(rows, sample), key=lambda row: row[0])
    for path, finding in rows:
        print()
        print(f"{path}:{finding.place.line}:{finding.place.column}: {_title(finding)}")
        print(f"    {finding.message}")
        print(f"    > {_line(path, finding.place.line)}")


def _title(finding: Finding) -> str:
    return f"{finding.symbol} {finding.confidence} in {finding.scope or 'the module'}"


def show_sites(modules: Iterable[Module]) -> None:
    """Print what is known of every call site."""
    for module in modules:
        for site in module.analysis.call_sites:
            print()
            print(f"{module.path}:{site.place.line}: {site.wrapper} {', '.join(site.worlds)}")
            print(f"    > {_line(module.path, site.place.line)}")
            print(f"    function {site.function or '?'}, Tout {site.tout or '?'}")
            received = ", ".join(f"{name}: {value}" for name, value in site.parameters)
            print(f"    receives {received or 'nothing'}; returns {site.returns or '?'}")


@functools.lru_cache(maxsize=8)
def _lines(path: str) -> list[str]:
    return decode(Path(path).read_bytes()).split("\n")


def _line(path: str, number: int) -> str:
    return _lines(path)[number - 1].strip()


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folder", help="a folder of packages")
    parser.add_argument("--jobs", "-j", type=int, default=2)
    parser.add_argument("--limit", type=float, default=20.0, help="seconds per file")
    parser.add_argument("--slowest", type=int, default=10, help="how many to name")
    parser.add_argument("--list", action="store_true", help="print every finding")
    parser.add_argument("--sites", action="store_true", help="print every call site")
    parser.add_argument("--sample", type=int, metavar="N", help="print N findings")
    parser.add_argument("--seed", type=int, default=0, help="of the sample")
    options = parser.parse_args()

    paths = list(python_files(options.folder))
    with ProcessPoolExecutor(options.jobs) as pool:
        look = functools.partial(analyse, limit=options.limit)
        modules = list(pool.map(look, paths, chunksize=8))
    if options.list or options.sample is not None:
        show_findings(modules, options.sample, options.seed)
    if options.sites:
        show_sites(modules)
    print()
    show(modules, options.slowest)


if __name__ == "__main__":
    main()
