"""What the documentation names exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/guides/*.md")]
NAMED = re.compile(r"`((?:[a-z0-9_]+/)+(?:[a-z0-9_]+\.py)?|[a-z0-9_]+\.py)`")
PLACES = (
    ROOT,
    ROOT / "pyfunc_lint",
    ROOT / "pyfunc_lint" / "interpreter",
    ROOT / "pyfunc_lint" / "verify",
)
OF_USERS = {"train.py", "my_package/", "losses.py", "main.py", "setup.py", "bad.py", "good.py",
            "pyfunc_lint/rules/some_symbol.py"}  # fmt: skip
"""Names that stand for the reader's own files, or for one in many folders."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_and_folders_are_there(page: Path) -> None:
    named = set(NAMED.findall(page.read_text("utf-8"))) - OF_USERS
    missing = [
        name
        for name in named
        if not any((place / name).exists() for place in PLACES)
        and not list(ROOT.glob(f"tools/*/{name}"))
        and not list(ROOT.glob(f"pyfunc_lint/*/{name}"))
    ]
    assert missing == []
