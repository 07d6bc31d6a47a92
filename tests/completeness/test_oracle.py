"""Each oracle has a class, a line in its page, and a rule that names it."""

from __future__ import annotations

import ast
import inspect
import re

import pytest

from pyfunc_lint.diagnostics.findings import Oracle
from pyfunc_lint.verify.oracles import WATCHES
from pyfunc_lint.verify.oracles.losses import Loss
from pyfunc_lint.verify.oracles.watch import Watch
from tests.completeness import ROOT, ask

PAGE = (ROOT / "docs" / "oracles.md").read_text(encoding="utf-8")
SOURCES = "\n".join(
    path.read_text(encoding="utf-8") for path in (ROOT / "pyfunc_lint" / "rules").glob("*.py")
)
each_oracle = pytest.mark.parametrize("oracle", Oracle, ids=lambda oracle: oracle.name)


@each_oracle
def test_it_is_seen_by_a_class(oracle: Oracle) -> None:
    ask(oracle in WATCHES, f"verify/oracles/__init__.py: enter how a run sees Oracle.{oracle.name}")
    module = type(WATCHES[oracle]).__module__.rsplit(".", 1)[-1]
    named = f"{module}.{type(WATCHES[oracle]).__name__}"
    line = rf"^\|.*`{oracle.name}`.*\| `{re.escape(named)}` \|"
    ask(
        re.search(line, PAGE, re.MULTILINE),
        f"docs/oracles.md: a line of the table for `{oracle.name}` and `{named}`",
    )


@each_oracle
def test_a_rule_names_it(oracle: Oracle) -> None:
    ask(
        f"Oracle.{oracle.name}" in SOURCES,
        f"Oracle.{oracle.name}: no rule names it; delete it, or write the rule",
    )


@pytest.mark.parametrize("watch", WATCHES.values(), ids=lambda watch: type(watch).__name__)
def test_its_code_uses_no_name_of_the_user_s(watch: Watch) -> None:
    """Definitions of observers have names between underscores."""
    if not isinstance(watch, Loss):
        return
    source = inspect.getsource(inspect.getmodule(type(watch)) or Watch)
    codes = [
        node.value.value
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        and "__lost__" in node.value.value
    ]
    assert codes
    for code in codes:
        defined = {
            getattr(node, "name", "") or getattr(node.targets[0], "id", "__of_tensorflow__")
            for node in ast.parse(code).body
            if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Assign))
        }
        assert all(re.fullmatch(r"__\w+__", name) for name in defined), defined
