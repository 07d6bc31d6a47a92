"""What the messages of advice share."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import Prediction
from pyfunc_lint.rules.rule import Violation, confidence_of

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.records import WrapperCall


def advice(
    call: WrapperCall,
    arguments: Mapping[str, str],
    prediction: Prediction,
    node: ast.AST | None = None,
) -> Violation:
    """A violation at the wrapper's call, or at a node of its function."""
    function = call.function_name
    return Violation(
        call.node if node is None else node,
        call.module,
        call.frame.scope,
        (),  # Advice is for the module that holds the call, not for its callers.
        confidence_of(call.frame.context),
        {
            "wrapper": call.wrapper,
            "function": f"`{function}`" if function else "the function",
            **arguments,
        },
        prediction,
        call.frame,
        () if node is None else ((call.module, call.node),),
    )
