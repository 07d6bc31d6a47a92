"""A stand-in for the analysis, so that the faces are tested whatever the rules are today.

``python fake.py pylint ARGS`` and ``python fake.py check ARGS`` run the real pylint and our real
command over an analysis that flags every call of ``fault(…)``, ``warned(…)`` and ``quiet(…)``
(off by default), and fails on ``crash(…)`` and ``exhaust()``. What ``runs`` as an argument stands
for is how often the module was analysed. ``die(…)`` kills the process, and ``vanish()``,
``become_pipe()`` and ``break_it()`` change the file.
"""

from __future__ import annotations

import ast
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path[0] = str(Path(__file__).parents[2])

from pyfunc_lint import analysis, rules
from pyfunc_lint.diagnostics.findings import Analysis, CallSite, Finding, Place, Prediction
from pyfunc_lint.rules.rule import Rule
from pyfunc_lint.source import gate
from pyfunc_lint.source.settings import Settings


def unused(_: object) -> Iterator[Any]:
    """The stand-in makes its findings itself."""
    return iter(())


RULES = {
    "fault": Rule("E7390", "fake-fault", "fault(%(what)s) is 100%% false", "One.", unused),
    "warned": Rule("W7391", "fake-warned", "warned of %(what)s", "Two.", unused),
    "quiet": Rule("W7392", "fake-quiet", "quiet %(what)s", "Three.", unused, default_enabled=False),
}
CONFIDENCES = ("HIGH", "CONTROL_FLOW", "INFERENCE")
RUNS = Counter[str]()


def analyze(text: str, path: str | None, settings: Settings | None = None) -> Analysis:
    """Flag the calls of the functions above; ``fault(1)`` has the second confidence."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return Analysis(parsed=False)
    RUNS[path or ""] += 1
    findings = []
    sites = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        place = Place(
            path or "", node.lineno, node.col_offset, node.end_lineno, node.end_col_offset
        )
        what = ", ".join(map(ast.unparse, node.args))
        if node.func.id == "crash":
            raise RecursionError(f"crashed on\n{what}")
        if node.func.id == "exhaust":
            raise MemoryError
        if node.func.id == "die":
            os.kill(os.getpid(), int(what))
        change(node.func.id, Path(path or ""))
        if node.func.id == "py_function":
            sites.append(
                CallSite(place, "tf.py_function", ("dataset",), what, (("x", "?"),), "", "tf.int64")
            )
        rule = RULES.get(node.func.id)
        if rule is not None:
            level = CONFIDENCES[int(what)] if what in {"0", "1", "2"} else "HIGH"
            if what == "expected" and not (settings and settings.check_expected_failures):
                continue
            if what == "runs":
                what = f"run {RUNS[path or '']}"
            arguments = {"what": what, "help": "mend it", "under": "", "elsewhere": ""}
            findings.append(
                Finding(
                    rule.symbol,
                    place,
                    rule.template % arguments,
                    level,  # type: ignore[arg-type]
                    "somewhere",
                    Prediction("raises", "ValueError", "", ("eager",)),
                    arguments,
                    headline=f"{node.func.id}({what})",
                    help="mend it",
                )
            )
    # In an order of no meaning: the faces sort.
    return Analysis(tuple(reversed(findings)), tuple(sites))


def change(how: str, path: Path) -> None:
    """Do to the file what its name for it says."""
    if how == "break_it":
        path.write_text("1 +\n", encoding="utf-8")
    elif how in ("vanish", "become_pipe"):
        path.unlink()
        if how == "become_pipe":
            os.mkfifo(path)


def install() -> None:
    """Put the stand-in in place of the analysis; before the faces are imported."""
    rules.RULES = tuple(RULES.values())
    analysis.analyze = analyze
    gate.is_candidate = lambda text: "NOTHING HERE" not in text


if __name__ == "__main__":
    install()
    face, *arguments = sys.argv[1:]
    if face == "pylint":
        from pylint import run_pylint

        run_pylint(["--load-plugins=pyfunc_lint", "--score=n", *arguments])
    else:
        from pyfunc_lint.commands.main import main

        sys.exit(main([face, *arguments]))
