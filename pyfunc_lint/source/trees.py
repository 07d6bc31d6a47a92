"""Python's parser, for text that may be anything."""

from __future__ import annotations

import ast
import warnings


def parse(text: str) -> ast.Module | None:
    """The tree of a module, None where Python itself refuses the text."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
