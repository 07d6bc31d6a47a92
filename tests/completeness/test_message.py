"""What belongs to a message. The tests stand in the order in which its parts are written."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from pyfunc_lint.diagnostics.findings import Finding, Oracle
from pyfunc_lint.rules import RULES, Rule
from pyfunc_lint.verify.oracles import observer
from tests import texts
from tests.completeness import PACKAGE, RECORDING, ROOT, ask, ask_for_file, naming, unwritten
from tests.programs import test_programs_run as real
from tests.test_programs_lint import SYMBOLS as CATEGORIES

BY_SYMBOL = {rule.symbol: rule for rule in RULES}
SYMBOLS = sorted(BY_SYMBOL)
ADVICE = {rule.symbol for rule in RULES if not rule.default_enabled}
REGISTER = ROOT / "tools" / "messages.txt"
SHARED = {"__init__", "replacements", "rule", "syntax", "wording"}
"""Modules beside the rules that are none."""
HEADINGS = ("What it does", "Why is this bad", "Use instead", "When not to use it")
ENOUGH = 10
"""Silent programs of a message after which it need not have more of them than flagged ones."""

each_message = pytest.mark.parametrize("symbol", SYMBOLS)


def page(symbol: str, name: str) -> Path:
    """A file of the documentation of a message."""
    return texts.PAGES / symbol / name


def module_of(rule: Rule) -> Path:
    """The file that a rule is written in."""
    return PACKAGE / "rules" / f"{rule.check.__module__.rpartition('.')[2]}.py"


def predicted(symbol: str) -> list[Finding]:
    """What is found in the programs of a message by itself."""
    return [finding for _, finding in texts.findings(symbol) if finding.symbol == symbol]


def registered() -> list[tuple[str, str]]:
    """Every (id, symbol) that was ever given to a message."""
    lines = REGISTER.read_text("utf-8").splitlines()
    return [(line.split()[0], line.split()[1]) for line in lines if line and line[0] != "#"]


def test_every_rule_is_listed() -> None:
    files = {path.stem for path in (PACKAGE / "rules").glob("*.py")} - SHARED
    listed = {rule.check.__module__.rpartition(".")[2] for rule in RULES}
    ask(files == listed, f"put {sorted(files - listed)} into RULES of rules/__init__.py")


def test_no_number_or_symbol_is_given_twice() -> None:
    """E7315 and W7315 would be one number: people and search engines mix them up."""
    numbers = Counter(msgid[1:] for msgid, _ in registered())
    symbols = Counter(symbol for _, symbol in registered())
    twice = [name for counts in (numbers, symbols) for name, n in counts.items() if n > 1]
    assert twice == [], "tools/messages.txt: give another number or symbol"
    assert all(re.fullmatch(r"[EW]73\d\d", msgid) for msgid, _ in registered())


def test_pages_belong_to_messages() -> None:
    folders = sorted(path.name for path in texts.PAGES.iterdir() if path.is_dir())
    assert [name for name in folders if name not in SYMBOLS] == [], "remove these folders"


@each_message
def test_identity(symbol: str) -> None:
    rule = BY_SYMBOL[symbol]
    wanted = symbol.replace("-", "_") + ".py"
    path = module_of(rule)
    ask(path.name == wanted, f"rename {path.relative_to(ROOT)} to {wanted}, as its symbol")
    line = f"{rule.msgid} {symbol}"
    ask((rule.msgid, symbol) in registered(), f"write into tools/messages.txt: {line}")
    told = path.read_text("utf-8").startswith(f'"""{rule.msgid}: ')
    ask(told, f'begin the docstring of {path.relative_to(ROOT)} with "{rule.msgid}: "')


@each_message
def test_bad_program_of_the_page(symbol: str) -> None:
    path = page(symbol, "bad.py")
    ask_for_file(path, f"a program that fails under TensorFlow, with `# [{symbol}]` at the line")
    marked = symbol in {name for _, name in real.marks(path)}
    ask(marked, f"{path.relative_to(ROOT)}: end the faulty line with `# [{symbol}]`")


@each_message
def test_good_program_of_the_page(symbol: str) -> None:
    path = page(symbol, "good.py")
    ask_for_file(path, "the program of bad.py without the mistake")
    ask(not real.marks(path), f"{path.relative_to(ROOT)}: nothing is marked in a good program")


@each_message
def test_rule_is_written(symbol: str) -> None:
    left = unwritten(module_of(BY_SYMBOL[symbol]))
    ask(not left, left)


@each_message
def test_its_causes_are_written_and_recorded(symbol: str) -> None:
    left = unwritten(PACKAGE / "diagnostics" / "causes.py")
    ask(not left, left)
    rule = BY_SYMBOL[symbol]
    for member in (*rule.causes, *filter(None, [rule.breach])):
        ask(
            naming(str(member), RECORDING),
            f"record {member} where the operation fails, in interpreter/ or in an overlay: "
            "search for the cause of a like message, and see docs/contributing.md",
        )


@each_message
def test_it_is_found(symbol: str) -> None:
    found = [f for name, f in texts.findings(symbol) if name == "docs/bad" and f.symbol == symbol]
    where = page(symbol, "bad.py").relative_to(ROOT)
    ask(
        found,
        f"{where}: nothing is found; `pyfunc-lint types {where}` tells what is known there, and a "
        "new module of overlays has to be in overlays/known.py",
    )


@each_message
def test_a_run_can_see_it(symbol: str) -> None:
    """A prediction that no run can confirm or refute is an opinion."""
    for finding in predicted(symbol):
        said = finding.prediction
        rule = module_of(BY_SYMBOL[symbol]).relative_to(ROOT)
        error = said.exception or said.possible or said.outcome == "loses"
        ask(error, f"{rule}: name the error that is raised at {finding.place}")
        seen = said.outcome == "raises" or said.oracle is not Oracle.ERROR
        ask(seen, f"{rule}: name the Oracle by which a run sees what is lost")
    path = page(symbol, "bad.py")
    finding = next(f for name, f in texts.findings(symbol) if name == "docs/bad")
    observed = observer(finding, ast.parse(path.read_text("utf-8")))
    ask(
        observed or finding.prediction.outcome == "raises",
        f"verify/oracles/: write how a run of {path.relative_to(ROOT)} sees it",
    )


@each_message
def test_every_field_of_the_headline_is_filled(symbol: str) -> None:
    rule = BY_SYMBOL[symbol]
    for name in re.findall(r"%\((\w+)\)s", rule.headline):
        ask(
            any(finding.arguments.get(name) for finding in predicted(symbol)),
            f"%({name})s of the headline of {symbol} is empty in all of its programs: "
            f"fill it in {module_of(rule).name}, write a program where it says something, or leave "
            "it out",
        )


@each_message
def test_its_category(symbol: str) -> None:
    """Advice is about what may be meant: the headers' categories name mistakes only."""
    known = symbol in ADVICE or any(symbol in symbols for symbols in CATEGORIES.values())
    ask(
        known,
        f"tests/test_programs_lint.py: put {symbol} into SYMBOLS, beside the category of its "
        "programs; a new one belongs into CATEGORIES of tests/programs/test_programs_run.py and "
        "into tests/programs/README.md, too",
    )


@each_message
def test_programs_of_users(symbol: str) -> None:
    """Of advice, which may be meant, the programs of the page are enough."""
    if symbol in ADVICE:
        return
    bad, good = (len(list((real.FOLDER / symbol / kind).glob("*.py"))) for kind in ("bad", "good"))
    where = f"tests/programs/{symbol}"
    how = "in the style of users, and let TensorFlow judge it (tests/programs/README.md)"
    ask(bad, f"write {where}/bad/NAME.py: a program with the mistake, {how}")
    enough = good > bad or good >= ENOUGH
    ask(
        enough,
        f"write {where}/good/NAME.py: a program that is right where the mistake could be, {how}; "
        f"there are {good} silent ones for {bad} that are flagged, and there have to be more",
    )


@each_message
def test_page(symbol: str) -> None:
    path = page(symbol, "details.md")
    ask_for_file(path, f"the page of the message, with the headings {', '.join(HEADINGS)}")
    text = path.read_text("utf-8")
    for heading in HEADINGS:
        ask(f"## {heading}\n" in text, f"{path.relative_to(ROOT)}: write under `## {heading}`")
    told = symbol not in ADVICE or f"--enable={symbol}" in text
    ask(told, f"{path.relative_to(ROOT)}: say that --enable={symbol} switches it on")


def test_categories_are_those_of_the_headers() -> None:
    told = (real.FOLDER / "README.md").read_text("utf-8")
    assert set(CATEGORIES) == real.CATEGORIES, "SYMBOLS of tests/test_programs_lint.py"
    assert [name for name in CATEGORIES if f"| `{name}` |" not in told] == [], "README.md"


def test_nothing_is_left_to_write() -> None:
    """A scaffold is no contribution."""
    folders = (PACKAGE, ROOT / "docs", ROOT / "tests" / "programs")
    files = (path for folder in folders for path in sorted(folder.rglob("*.*")))
    left = [found for path in files if path.suffix in (".py", ".md") if (found := unwritten(path))]
    assert left == []
