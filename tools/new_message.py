"""Begin a message: its rule, its page, and its places in the lists.

    make new-message SYMBOL=some-symbol [KIND=E|W] [CAUSE=NAME] [ID=73NN]

What is left to write is marked, and tests tell it step by step (docs/contributing.md). Nothing of
the package is imported, so that any Python can run it. The exit status is 2 for wrong usage.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REGISTER = "tools/messages.txt"
NUMBERS = range(7301, 7399)
"""7399 is the message about faults of our own."""

RULE_OF_FAULTS = '''\
"""@ID@: TO WRITE: what goes wrong, in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.help import Help, words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import Misuse
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation


def _say(fault: Fault, misuse: Misuse) -> Said:
    return {
        "operation": misuse.operation,
        "fails": fails(fault.error),
    }, _help(fault, misuse)


def _help(fault: Fault, misuse: Misuse) -> Help:
    # Where the place alone decides what to write, replace_by makes a change of the source of it.
    return words("TO WRITE: what to write instead, as an instruction without a full stop")


def check(observations: Observations) -> Iterator[Violation]:
    """TO WRITE: which operations it reports."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "@ID@",
    "@SYMBOL@",
    "%(operation)s %(fails)s: TO WRITE: what happens and to what",
    "TO WRITE: why, for somebody who has not met it before",
    check,
    frozenset({Cause.@CAUSE@}),
)
'''

RULE_OF_CALLS = '''\
"""@ID@: TO WRITE: what goes wrong, in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import Prediction
from pyfunc_lint.diagnostics.help import words
from pyfunc_lint.rules.rule import Rule, advice

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.observations import Observations, WrapperCall
    from pyfunc_lint.diagnostics.violations import Violation


def check(observations: Observations) -> Iterator[Violation]:
    """TO WRITE: which calls of wrappers it reports."""
    for call in observations.wrapper_calls:
        if _is_wrong(call):
            prediction = Prediction("@OUTCOME@", worlds=(call.world.label,))
            help_ = words("TO WRITE: what to write instead, as an instruction without a full stop")
            yield advice(call, {}, help_, prediction)


def _is_wrong(call: WrapperCall) -> bool:
    # TO WRITE: what of a call decides; what is not known is not wrong
    return call.wrapper == ""


RULE = Rule(
    "@ID@",
    "@SYMBOL@",
    "%(wrapper)s TO WRITE: what happens and to what",
    "TO WRITE: why, for somebody who has not met it before",
    check,@ADVICE@
)
'''

PROGRAM = '''\
"""TO WRITE: what the program is for, in a sentence; @WHAT@."""

import tensorflow as tf
'''
FAILING = {
    "E": "then the shortest program that fails, with the mark at the faulty line",
    "W": "then the shortest program that loses something, and prints `lost` in the end",
}

DETAILS = """\
## What it does

TO WRITE: what is looked for

## Why is this bad

TO WRITE: what TensorFlow does, as it was measured

## Use instead

TO WRITE: what to write instead

## When not to use it

TO WRITE: where it is silent on purpose
"""

ADVICE = """\
## What it does

Advice, off by default: `--enable=@SYMBOL@` or `--enable=pyfunc-lint-advice` switches it on.
"""


class WrongUsage(Exception):
    """Something that was asked for cannot be."""


@dataclass(frozen=True)
class Message:
    """What was asked for."""

    symbol: str
    kind: str
    cause: str
    number: str

    @property
    def module(self) -> str:
        return self.symbol.replace("-", "_")

    @property
    def identity(self) -> str:
        return self.kind + self.number

    @property
    def is_advice(self) -> bool:
        """What is about habits of calls, and no fault, is off by default."""
        return self.kind == "W" and not self.cause

    def fill(self, template: str) -> str:
        filled = {
            "@ID@": self.identity,
            "@SYMBOL@": self.symbol,
            "@CAUSE@": self.cause,
            "@OUTCOME@": "raises" if self.kind == "E" else "loses",
            "@ADVICE@": "\n    default_enabled=False," if self.is_advice else "",
        }
        for name, text in filled.items():
            template = template.replace(name, text)
        return template


def given(root: Path) -> list[tuple[str, str]]:
    """Every (id, symbol) that a message ever had."""
    lines = (root / REGISTER).read_text("utf-8").splitlines()
    return [(line.split()[0], line.split()[1]) for line in lines if line and line[0] != "#"]


def asked(options: argparse.Namespace) -> Message:
    """What is made; WrongUsage says why it cannot be."""
    symbol, root = options.symbol, options.root
    if not symbol:
        raise WrongUsage("name the message: make new-message SYMBOL=some-symbol")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", symbol):
        raise WrongUsage(f"SYMBOL={symbol} has to be in small letters with hyphens: some-symbol")
    if options.kind not in ("E", "W"):
        raise WrongUsage(f"KIND={options.kind} has to be E (an error is raised) or W")
    ids, symbols = zip(*given(root), strict=True)
    if symbol in symbols:
        raise WrongUsage(f"{symbol} is there already, or was: see {REGISTER}")
    message = Message(symbol, options.kind, options.cause, _number(options.id, ids))
    for path in new_files(root, message):
        if path.exists():
            raise WrongUsage(f"{path.relative_to(root)} is there already")
    if message.cause and not re.fullmatch(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*", message.cause):
        raise WrongUsage(f"CAUSE={message.cause} has to be in capitals: SOME_CAUSE")
    causes = (root / "pyfunc_lint/diagnostics/causes.py").read_text("utf-8")
    if message.cause and f"    {message.cause} = auto()" in causes:
        raise WrongUsage(f"CAUSE={message.cause} is there already: a cause has one message")
    return message


def _number(wanted: str, ids: tuple[str, ...]) -> str:
    """The number that was asked for, or the one after the last that was ever given."""
    taken = {identity[1:] for identity in ids}
    if not wanted:
        return str(max(map(int, taken)) + 1)
    number = wanted.lstrip("EW")
    if not number.isdecimal() or int(number) not in NUMBERS:
        raise WrongUsage(f"ID={wanted} has to be between {NUMBERS[0]} and {NUMBERS[-1]}")
    if number in taken:
        raise WrongUsage(f"ID={wanted} is taken, or was: see {REGISTER}")
    return number


def new_files(root: Path, message: Message) -> dict[Path, str]:
    """What is written, by place."""
    page = root / "docs" / "messages" / message.symbol
    details = DETAILS.replace("## What it does\n", ADVICE) if message.is_advice else DETAILS
    rule = RULE_OF_FAULTS if message.cause else RULE_OF_CALLS
    bad = PROGRAM.replace("@WHAT@", FAILING[message.kind])
    good = PROGRAM.replace("@WHAT@", "then that of bad.py without the mistake")
    texts = {
        root / "pyfunc_lint" / "rules" / f"{message.module}.py": rule,
        page / "bad.py": bad,
        page / "good.py": good,
        page / "details.md": details,
    }
    return {path: message.fill(text) for path, text in texts.items()}


def changed_files(root: Path, message: Message) -> dict[Path, str]:
    """The lists that the message is put into, as they are with it."""
    register, rules = root / REGISTER, root / "pyfunc_lint" / "rules" / "__init__.py"
    changed = {
        register: register.read_text("utf-8") + f"{message.identity} {message.symbol}\n",
        rules: listed(rules.read_text("utf-8"), message.module),
    }
    if message.cause:
        path = root / "pyfunc_lint" / "diagnostics" / "causes.py"
        member = f'    {message.cause} = auto()\n    """TO WRITE: what is wrong then"""\n'
        last = "    TEXT_KEPT = auto()\n"
        changed[path] = path.read_text("utf-8").replace(last, member + last, 1)
    return changed


def listed(text: str, module: str) -> str:
    """``rules/__init__.py`` with one more rule: sorted in the import, at the end of the tuple."""
    begin, end = "from pyfunc_lint.rules import (\n", ")\n"
    before, _, rest = text.partition(begin)
    names, _, rest = rest.partition(end)
    imported = "".join(sorted([*names.splitlines(keepends=True), f"    {module},\n"]))
    tuple_, close, rest = rest.partition(f"\n{end}")
    return f"{before}{begin}{imported}{end}{tuple_}\n    {module}.RULE,{close}{rest}"


def make(root: Path, message: Message) -> None:
    """Write everything, and say what was written and what comes next."""
    print(f"{message.identity} {message.symbol}")
    for path, text in {**new_files(root, message), **changed_files(root, message)}.items():
        print(f"    {'changed' if path.exists() else 'made'} {path.relative_to(root)}")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    print(f"Programs of users go into tests/programs/{message.symbol}/bad/ and good/.")
    print("What to write first, and after each step what comes next, is told by")
    print(f"    make message SYMBOL={message.symbol}")


def main() -> int:
    """Make a message."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("symbol", nargs="?", default="", help="its name, as some-symbol")
    parser.add_argument("--kind", default="E", help="E: an error is raised; W: something is lost")
    parser.add_argument("--cause", default="", help="a new cause of faults, as SOME_CAUSE")
    parser.add_argument("--id", default="", help="its number, the next one unless told")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    try:
        message = asked(options)
    except WrongUsage as error:
        print(f"new-message: {error}", file=sys.stderr)
        return 2
    make(options.root, message)
    return 0


if __name__ == "__main__":
    sys.exit(main())
