"""Snapshots of what the linter says: written by one revision, compared with another's.

    python tools/snapshots write old.jsonl --corpus FOLDER
    python tools/snapshots write new.jsonl --corpus FOLDER --package OTHER_CHECKOUT
    python tools/snapshots compare old.jsonl new.jsonl

``write``: 0. ``compare``: 0 when nothing differs, 1 when anything does. 2: wrong usage.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from comparison import compare
from lines import NotASnapshot
from sources import ROOT
from writing import Trouble, write


def main() -> int:
    """Run a sub-command."""
    options = _options()
    try:
        if options.command == "compare":
            return compare(options.old, options.new)
        return write(options)
    except (Trouble, NotASnapshot) as error:
        print(f"snapshots: {error}", file=sys.stderr)
        return 2


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="snapshots", description=(__doc__ or "").split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    writer = commands.add_parser("write", help="lint the project's programs, write what is said")
    writer.add_argument("file", type=Path, help="where to write")
    writer.add_argument(
        "--project",
        type=Path,
        default=ROOT,
        metavar="DIR",
        help="the checkout whose programs are linted (default: this one)",
    )
    writer.add_argument(
        "--corpus",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="also lint every Python file below; may be given again",
    )
    writer.add_argument(
        "--package",
        type=Path,
        metavar="DIR",
        help="the checkout whose pyfunc_lint is used (default: what Python imports)",
    )
    writer.add_argument(
        "--verdicts", action="store_true", help="also verify the findings (needs TensorFlow; slow)"
    )
    writer.add_argument("--limit", type=_positive, default=20.0, help="seconds for a file")
    writer.add_argument("--jobs", "-j", type=int, default=2, help="processes")
    comparer = commands.add_parser("compare", help="print what differs")
    comparer.add_argument("old", type=Path)
    comparer.add_argument("new", type=Path)
    return parser.parse_args()


def _positive(text: str) -> float:
    number = float(text)
    if number <= 0:
        raise argparse.ArgumentTypeError("must be more than 0")
    return number


if __name__ == "__main__":
    sys.exit(main())
