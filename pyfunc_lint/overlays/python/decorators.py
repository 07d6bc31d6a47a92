"""Decorators that leave a function what it is, and caches, which hash its arguments."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.domain.callables import Bound, Class, Decorator, Function, Traced
from pyfunc_lint.domain.values import Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.registry import Overlay, handles

_IDENTITY, _CACHE = "identity", "cache"
_CACHES = frozenset({"functools.lru_cache", "functools.cache"})


@handles("functools.wraps", "functools.update_wrapper")
def _wraps(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    return Decorator(_IDENTITY)


@handles(
    *_CACHES,
    "typing.no_type_check",
    "typing.final",
    "typing.overload",
    "typing.override",
    "abc.abstractmethod",
    "atexit.register",
    "contextlib.contextmanager",
    "dataclasses.dataclass",
    "gin.configurable",
    "keras.saving.register_keras_serializable",
    "keras.utils.register_keras_serializable",
    "keras.src.api_export.keras_export",
    "pytest.fixture",
    "tf.Module.with_name_scope",
)
def _decorator(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    """With options it waits for the function."""
    first = arguments.at(0)
    if isinstance(first, (Function, Class, Bound, Traced)) and len(arguments.positional) == 1:
        return _cached(first) if name in _CACHES else first
    return Decorator(_CACHE if name in _CACHES else _IDENTITY)


@Overlay(_IDENTITY).call
def _unchanged(
    run: Interpreter, node: ast.AST, callee: Decorator, arguments: Arguments, frame: Frame
) -> Value | None:
    return arguments.positional[0] if arguments.positional else None


@Overlay(_CACHE).call
def _with_cache(
    run: Interpreter, node: ast.AST, callee: Decorator, arguments: Arguments, frame: Frame
) -> Value | None:
    return _cached(arguments.positional[0]) if arguments.positional else None


def _cached(function: Value) -> Value:
    return replace(function, cached=True) if isinstance(function, Function) else function
