"""What a rule says of an observation, before it is placed in the module that is linted."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from pyfunc_lint.diagnostics.findings import Confidence, Prediction
from pyfunc_lint.diagnostics.help import Help
from pyfunc_lint.diagnostics.observations import Activation, Chain
from pyfunc_lint.source.modules import Module

Related = tuple[tuple[Module, ast.AST], ...]


@dataclass(frozen=True, slots=True)
class Violation:
    """One instance of a message."""

    node: ast.AST
    module: Module
    scope: str
    chain: Chain
    confidence: Confidence
    fields: Mapping[str, str]
    """What the headline is filled with."""
    help: Help
    prediction: Prediction
    frame: Activation
    related: Related = ()
    conditional: bool = False
    """Only on a path behind a test that is not decided."""
    requires: tuple[str, ...] = ()
    """Versions without which it does not come true."""
