"""Analyse every file below a folder and say what came of it.

``python benchmarks/corpus.py FOLDER`` prints the number of findings per message, the time per
module, the slowest modules, failures, and how much is known of the call sites of wrappers.
``--list`` and ``--sites`` print every finding and every call site with its line, for reading;
``--sample N`` only some of the findings. ``--part 2/5`` looks at the second fifth of the files.

A failure is an error of our own, a module that takes longer than ``--limit`` or more memory than
``--memory``, or the death of the process. The exit status is 1 if there is one, 2 for wrong usage.
"""

from __future__ import annotations

import argparse
import functools
import hashlib
import os
import random
import statistics
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from bounded import Failure, Limits, run_all

from pyfunc_lint.analysis import analyze
from pyfunc_lint.commands.discovery import python_files
from pyfunc_lint.diagnostics.findings import Analysis, CallSite, Finding
from pyfunc_lint.source.gate import is_candidate
from pyfunc_lint.source.reading import Undecodable, decode
from pyfunc_lint.source.settings import Settings

_STRICT = Settings(strict_faults=True)
_WARM = "import tensorflow as tf\n\ntf.py_function(print, [tf.constant(1)], [])\n"
_TITLES = {
    "error": "errors of our own",
    "time": "hangs",
    "memory": "modules that take too much memory",
    "death": "deaths of the process",
}


@dataclass(frozen=True, slots=True)
class Module:
    """What came of one file."""

    path: str
    seconds: float = 0.0
    analysis: Analysis = field(default_factory=Analysis)
    looked_at: bool = False
    mebibytes: float = 0.0
    failure: Failure | None = None


def analyse(path: str) -> Analysis | None:
    """Analyse one file; None where the gate stops it, or nobody can read it."""
    try:
        text = decode(Path(path).read_bytes())
    except (OSError, Undecodable):
        return None
    return analyze(text, path, _STRICT) if is_candidate(text) else None


def analyse_all(paths: Sequence[str], jobs: int, limits: Limits) -> Iterator[Module]:
    """What comes of each file within the limits, in their order."""
    outcomes = run_all(analyse, paths, jobs, limits, lambda: analyze(_WARM, None, _STRICT))
    for path, outcome in zip(paths, outcomes, strict=True):
        analysis = outcome.value or Analysis()
        looked_at = outcome.value is not None or outcome.failure is not None
        yield Module(path, outcome.seconds, analysis, looked_at, outcome.mebibytes, outcome.failure)


def told(failure: Failure) -> str:
    """One line: what, and the innermost places."""
    places = " < ".join(
        f"{Path(path).name}:{line} {function}" for path, line, function in failure.frames[:4]
    )
    return f"{failure.text}  [{places}]" if places else failure.text


def in_part(path: str, folder: str, part: tuple[int, int]) -> bool:
    """Whether a file is in part K of N: by its name below the folder, wherever that is."""
    name = Path(path).relative_to(folder).as_posix()
    number = int.from_bytes(hashlib.sha256(os.fsencode(name)).digest()[:8], "big")
    return number % part[1] == part[0] - 1


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
    grown = max((module.mebibytes for module in looked), default=0.0)
    print(f"the peak of memory grew by {grown:.0f} MiB at most")
    print("slowest:")
    for module in sorted(looked, key=lambda module: -module.seconds)[:slowest]:
        print(f"  {module.seconds:7.3f} s  {module.path}")

    for kind, title in _TITLES.items():
        failed = [(m.path, m.failure) for m in looked if m.failure and m.failure.kind == kind]
        print(f"{title}: {len(failed)}")
        for path, failure in failed:
            print(f"  {path}  {told(failure)}")

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


def main() -> int:
    """Run the benchmark."""
    options = _options()
    folder = str(options.folder)
    if not options.folder.is_dir():
        print(f"corpus: there is no folder {folder}", file=sys.stderr)
        return 2
    paths = [path for path in python_files(folder) if in_part(path, folder, options.part)]
    if not paths:
        print(f"corpus: there is no Python file to look at in {folder}", file=sys.stderr)
        return 2
    limits = Limits(options.limit, options.memory)
    modules = list(analyse_all(paths, options.jobs, limits))
    if options.list or options.sample is not None:
        show_findings(modules, options.sample, options.seed)
    if options.sites:
        show_sites(modules)
    print()
    show(modules, options.slowest)
    return int(any(module.failure for module in modules))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path, help="a folder of packages")
    parser.add_argument("--jobs", "-j", type=int, default=2)
    parser.add_argument(
        "--limit", type=_positive, default=20.0, metavar="SEC", help="processor time for a module"
    )
    parser.add_argument(
        "--memory",
        type=int,
        default=400,
        metavar="MIB",
        help="by how much a module may raise the peak of memory (0: any)",
    )
    parser.add_argument(
        "--part",
        type=_part,
        default=(1, 1),
        metavar="K/N",
        help="only part K of N, always the same",
    )
    parser.add_argument("--slowest", type=int, default=10, help="how many to name")
    parser.add_argument("--list", action="store_true", help="print every finding")
    parser.add_argument("--sites", action="store_true", help="print every call site")
    parser.add_argument("--sample", type=int, metavar="N", help="print N findings")
    parser.add_argument("--seed", type=int, default=0, help="of the sample")
    return parser.parse_args()


def _positive(text: str) -> float:
    number = float(text)
    if number <= 0:
        raise argparse.ArgumentTypeError("must be more than 0")
    return number


def _part(text: str) -> tuple[int, int]:
    part, _, parts = text.partition("/")
    if not (part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts)):
        raise argparse.ArgumentTypeError("must be a part of some, such as 2/5")
    return int(part), int(parts)


if __name__ == "__main__":
    sys.exit(main())
