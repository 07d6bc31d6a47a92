"""How a run of a program shows that a prediction comes true: what each oracle answers."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from pyfunc_lint.verify.oracles.marks import Copy
from pyfunc_lint.verify.places import Insertion, Span

Outcome = Mapping[str, Any]
"""What a run left: see :mod:`pyfunc_lint.verify.execution.sandbox`."""

ANOTHER = "it is another expression that fails"


@dataclass(frozen=True, slots=True)
class Observer:
    """What is put into a program so that it notices, in its list ``__lost__``, what gets lost."""

    code: str = ""
    """Definitions, above the program; all their names begin and end with two underscores."""
    pairs: Sequence[tuple[Insertion, Insertion]] = ()
    """What is inserted around expressions: an observer is bound to a node, never to a name."""
    ending: str = ""
    """What is called at the end."""


class Watch:
    """One way to see predictions come true. Most oracles answer two of these questions."""

    loses: ClassVar[bool] = False
    """It sees values get lost, no error: a program needs an observer."""
    of_habits: ClassVar[bool] = False
    """It sees what may happen: that a run shows nothing refutes nothing."""

    def observer(self, tree: ast.Module, span: Span, subject: str) -> Observer | None:
        """What has to be put into a program, None where it cannot be seen there.

        ``subject``: what the prediction is about, as the rule says.
        """
        return Observer()

    def stretch(self, tree: ast.Module, span: Span) -> Span | None:
        """Where an error has to come from, when the message is shown at ``span``."""
        return span

    def unproven(self, outcome: Outcome, copy: Copy) -> str:
        """Why a run that fails as predicted is no proof yet; "" when it is one."""
        if not copy.place or copy.proves(outcome) or (copy.body and outcome.get("entered")):
            return ""
        return ANOTHER

    def unrefuted(self, outcome: Outcome, copy: Copy) -> str:
        """Why a run that came by the place and ended well refutes nothing; "" when it does."""
        return ""
