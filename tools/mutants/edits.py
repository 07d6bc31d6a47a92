"""The ways to change a module; each gives a new text, or None where there is nothing to change.

They are given the module, a source of chance, and another module to take parts from. A text that
Python refuses is thrown away by whoever asks, so no edit takes care of all rules.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import expressions
import naming
import statements
from spans import Code

Edit = Callable[[Code, random.Random, Code], str | None]

EDITS: tuple[tuple[int, Edit], ...] = (
    (3, statements.delete_statement),
    (2, statements.repeat_statement),
    (3, statements.swap_statements),
    (4, statements.move_statement),
    (8, statements.insert_statement),
    (6, statements.wrap_statement),
    (6, statements.grow),
    (8, expressions.replace_expression),
    (8, expressions.odd_value),
    (10, expressions.wrap_expression),
    (3, expressions.nest_expression),
    (4, expressions.change_operator),
    (8, expressions.change_arguments),
    (4, naming.rename),
    (4, naming.change_attribute),
    (3, naming.change_signature),
    (2, naming.change_decorators),
    (3, naming.change_tokens),
)
"""With how often each is chosen."""
