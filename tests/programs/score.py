"""Compare the linter's findings with the headers of the programs.

No TensorFlow is needed: `test_programs_run.py` holds the headers to what TensorFlow does, and this
holds the linter to the headers::

    python tests/programs/score.py [--only PATTERN] [--category NAME] [--all]

A program's finding counts as found when the linter reports one that begins at its line. Every
other finding is a false alarm, but for the lines that the header's ``also`` names. ``--all`` lists
what was found, too. The exit status is 1 if there is a false alarm.
"""

from __future__ import annotations

import argparse
import collections
import sys
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from test_programs_run import CATEGORIES, header, label, programs

from pyfunc_lint.analysis import analyze


def main() -> int:
    """Print the share found of each category, what is missed, and the false alarms."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--only", default="*", help="part of a name, or a pattern with *")
    parser.add_argument("--category", choices=sorted(CATEGORIES))
    parser.add_argument("--all", action="store_true", help="list what was found, too")
    options = parser.parse_args()
    total: collections.Counter[str] = collections.Counter()
    found: collections.Counter[str] = collections.Counter()
    symbols: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    alarms = crashes = 0
    for path in programs(options.only):
        said = header(path)
        if options.category and options.category not in [e["category"] for e in said["expect"]]:
            continue
        try:
            findings = analyze(path.read_text(encoding="utf-8"), str(path)).findings
        except Exception:  # Whatever it is, a crash is counted.
            crashes += 1
            print(f"CRASH {label(path)}: {traceback.format_exc().strip().splitlines()[-1]}")
            continue
        at = {finding.place.line: finding for finding in findings}
        known = set(said.get("also", []))
        for expected in said["expect"]:
            category = expected["category"]
            places = [expected["line"], *expected.get("or", [])]
            line = next((place for place in places if place in at), places[0])
            total[category] += 1
            known |= set(places)
            if line in at:
                found[category] += 1
                symbols[category][at[line].symbol] += 1
                if options.all:
                    print(f"found {label(path)}:{line} {at[line].symbol}: {at[line].message}")
            else:
                print(f"MISS  {label(path)}:{line} {category}: {expected['text']}")
        for line, finding in sorted(at.items()):
            if line not in known:
                alarms += 1
                print(f"FALSE {label(path)}:{line} {finding.symbol}: {finding.message}")
    print()
    for category in sorted(total, key=lambda c: (-found[c] / total[c], c)):
        named = ", ".join(f"{s} {n}" for s, n in symbols[category].most_common())
        print(f"{category:16} {found[category]:3} of {total[category]:3}  {named}")
    print(f"{alarms} false alarms, {crashes} crashes")
    return 1 if alarms or crashes else 0


if __name__ == "__main__":
    sys.exit(main())
