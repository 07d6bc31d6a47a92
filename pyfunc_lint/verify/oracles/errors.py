"""Errors: at a node, of what a wrapped function returned, and past a handler."""

from __future__ import annotations

import ast

from pyfunc_lint.verify.oracles.marks import Copy
from pyfunc_lint.verify.oracles.watch import Outcome, Watch
from pyfunc_lint.verify.places import Span

NOT_RETURNED = "the wrapped function did not return"
NOT_RUN = "the wrapped function did not run"


class AtPlace(Watch):
    """The expression fails, or the use of its value does."""


class OfContract(Watch):
    """TensorFlow refuses what the wrapped function returned: so that has to have returned."""

    def unproven(self, outcome: Outcome, copy: Copy) -> str:
        """The function returned last; where it is not written at the call, nobody can say."""
        return "" if not copy.body or outcome.get("returned") else NOT_RETURNED

    def unrefuted(self, outcome: Outcome, copy: Copy) -> str:
        """Without a function that returned nothing could be refused."""
        return "" if not copy.body or outcome.get("returned") else NOT_RUN


class PastHandler(Watch):
    """The error goes past the handler at the place: it comes from the body of its ``try``."""

    of_habits = True

    def stretch(self, tree: ast.Module, span: Span) -> Span | None:
        """The body of the ``try`` whose handler is on the line."""
        for node in ast.walk(tree):
            if isinstance(node, ast.Try) and any(h.lineno == span.line for h in node.handlers):
                last = node.body[-1]
                return Span(node.body[0].lineno, 0, last.end_lineno or 0, last.end_col_offset or 0)
        return None

    def unproven(self, outcome: Outcome, copy: Copy) -> str:
        """That the error came out of the program is the proof."""
        return ""
