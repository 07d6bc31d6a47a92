"""``pyfunc-lint explain``: what a message means, with a program that has the fault and one that
has not.
"""

from __future__ import annotations

import argparse
import difflib
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pyfunc_lint.commands.batch import Trouble
from pyfunc_lint.guard import INTERNAL_ERROR, InternalError
from pyfunc_lint.source.settings import ADVICE_CHECKER, CHECKER

if TYPE_CHECKING:
    from pyfunc_lint.rules import Rule

HELP = "explain a message, or list all of them"
STATUS = "0, or 2 for a message that does not exist"

CHECKERS = {
    CHECKER: "predictions of what TensorFlow will do; all are on by default",
    ADVICE_CHECKER: f"advice, off by default: --enable={ADVICE_CHECKER}, or each by its symbol",
}
_PACKAGE = Path(__file__).parent.parent
_PAGES = (_PACKAGE / "messages", _PACKAGE.parent / "docs" / "messages")
"""Where an installed package has the pages, and where a checkout has them."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the sub-command."""
    parser.add_argument(
        "message",
        nargs="?",
        metavar="MESSAGE",
        help=f"symbol or id, or {' or '.join(CHECKERS)}; without it, list them all",
    )


def run(options: argparse.Namespace) -> int:
    """As STATUS says."""
    from pyfunc_lint.rules import RULES

    rules: tuple[Rule | InternalError, ...] = (*RULES, INTERNAL_ERROR)
    wanted: str | None = options.message
    if wanted is None:
        print("\n".join(_listed(rules, mark=True)))
        return 0
    if wanted.lower() in CHECKERS:
        name = wanted.lower()
        print(f"{name}: {CHECKERS[name]}\n")
        on = name == CHECKER
        print("\n".join(_listed(rule for rule in rules if rule.default_enabled == on)))
        return 0
    known = {name: rule for rule in rules for name in (rule.symbol, rule.msgid)}
    rule_ = known.get(wanted) or known.get(wanted.upper()) or known.get(wanted.lower())
    if rule_ is None:
        close = difflib.get_close_matches(wanted.lower(), (*known, *CHECKERS), n=1)
        hint = f"; did you mean {close[0]}?" if close else ""
        raise Trouble(f"no message is called {wanted}{hint}")
    print("\n".join(_explanation(rule_)))
    return 0


def _listed(rules: Iterable[Rule | InternalError], *, mark: bool = False) -> Iterator[str]:
    for rule in rules:
        off = " (off by default)" if mark and not rule.default_enabled else ""
        yield f"{rule.msgid} {rule.symbol}{off}"


def _explanation(rule: Rule | InternalError) -> Iterator[str]:
    yield f"{rule.msgid} {rule.symbol}"
    if not rule.default_enabled:
        yield f"(off by default: --enable={rule.symbol}, or all advice: --enable={ADVICE_CHECKER})"
    yield ""
    yield from textwrap.wrap(rule.description, 79)
    page = next((page / rule.symbol for page in _PAGES if (page / rule.symbol).is_dir()), None)
    if page is None:
        return
    details = page / "details.md"
    if details.is_file():
        yield ""
        yield details.read_text(encoding="utf-8").strip()
    for title, name in (("A program with the fault", "bad.py"), ("Without it", "good.py")):
        if (page / name).is_file():
            yield f"\n{title}:\n"
            yield textwrap.indent((page / name).read_text(encoding="utf-8").strip(), "    ")
