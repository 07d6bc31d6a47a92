"""Show how the texts of the findings differ from the files, or renew these."""

from __future__ import annotations

import argparse
import sys

from tests import texts


def main() -> int:
    """Print what differs, or write it."""
    parser = argparse.ArgumentParser(prog="python -m tests.texts", description=__doc__)
    parser.add_argument("--write", action="store_true", help="renew the files")
    if parser.parse_args().write:
        texts.write()
        return 0
    wrong = [*filter(None, map(texts.difference, texts.SYMBOLS)), *texts.strangers()]
    for what in wrong:
        print(what)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
