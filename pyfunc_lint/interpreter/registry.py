"""Which function handles which library call."""

from __future__ import annotations

import ast
from collections.abc import Callable

from pyfunc_lint.domain.values import Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame

Handler = Callable[[Interpreter, ast.AST, str, Arguments, Frame], "Value | None"]
"""(interpreter, call node, name, arguments, frame) → result; None: nothing special, go on."""
MethodHandler = Callable[[Interpreter, ast.AST, Value, str, Arguments, Frame], "Value | None"]
"""The same with the receiver before the method's name."""

HANDLERS: dict[str, Handler] = {}
METHODS: dict[type, MethodHandler] = {}


def handles(*names: str) -> Callable[[Handler], Handler]:
    """Register a handler for canonical names."""

    def register(handler: Handler) -> Handler:
        for name in names:
            HANDLERS[name] = handler
        return handler

    return register


def methods_of(kind: type) -> Callable[[MethodHandler], MethodHandler]:
    """Register the handler of the methods of one kind of value."""

    def register(handler: MethodHandler) -> MethodHandler:
        METHODS[kind] = handler
        return handler

    return register
