"""Who knows what: where overlays say which names and types they answer, and where it is looked up.

Functions are registered by canonical name (``handles``), everything about objects through an
``Overlay``: by the canonical name of their type, or by the class of value. A name that ends with
a dot is a family: all names that begin so. Whoever answers gives a result (a failure is
``Raises`` or POISON), or None: ask the next, and in the end the tables.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Generic, TypeVar

from pyfunc_lint.domain.containers import Ref
from pyfunc_lint.domain.values import Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame

Function = Callable[[Interpreter, ast.AST, str, Arguments, Frame], "Value | None"]
"""(interpreter, call node, name, arguments, frame) → result."""
Method = Callable[[Interpreter, ast.AST, Any, str, Arguments, Frame], "Value | None"]
"""The same with the receiver before the method's name."""
Attribute = Callable[[Interpreter, Any, str, Frame], "Value | None"]
"""(interpreter, owner, name, frame) → what is read."""
Item = Callable[[Interpreter, ast.Subscript, Any, Value], "Value | None"]
"""(interpreter, subscript, owner, key) → what is there."""
Call = Callable[[Interpreter, ast.AST, Any, Arguments, Frame], "Value | None"]
"""(interpreter, call node, what is called, arguments, frame) → result."""
Filler = Callable[[Interpreter, ast.AST, Ref, Arguments, Frame], None]
"""Puts into a new instance of a user's class what the library's class above it is made of."""

Owner = str | type[Value]
"""Canonical name of a type, a family of them, or a class of value."""
Handler = TypeVar("Handler", bound=Callable[..., Any])
OneFunction = TypeVar("OneFunction", bound=Function)
OneMethod = TypeVar("OneMethod", bound=Method)
OneAttribute = TypeVar("OneAttribute", bound=Attribute)
OneItem = TypeVar("OneItem", bound=Item)
OneCall = TypeVar("OneCall", bound=Call)
OneFiller = TypeVar("OneFiller", bound=Filler)
ANY = ""
"""Any method or attribute of an owner."""


class Table(Generic[Handler]):
    """Handlers by owner and by the name of what they answer.

    ``of(owner, name)`` and ``of_all(owners, name)`` say who is asked, in order, each once: those of
    the owner itself, then those of the narrowest family. Answers are kept, since few things are
    asked as often.
    """

    def __init__(self) -> None:
        self._by_owner: dict[Owner, dict[str, list[Handler]]] = {}
        one, several = lru_cache(_KEPT)(self._of), lru_cache(_KEPT)(self._of_all)
        self.of: Callable[..., tuple[Handler, ...]] = one
        self.of_all: Callable[..., tuple[Handler, ...]] = several
        self._forget = one.cache_clear, several.cache_clear

    def add(self, owner: Owner, name: str, handler: Handler) -> None:
        """Register a handler; of two the first is asked first."""
        self._by_owner.setdefault(owner, {}).setdefault(name, []).append(handler)
        for forget in self._forget:
            forget()

    def _of(self, owner: Owner, name: str = ANY) -> tuple[Handler, ...]:
        return self._of_all((owner,), name)

    def _of_all(self, owners: tuple[Owner, ...], name: str = ANY) -> tuple[Handler, ...]:
        asked = dict.fromkeys((name, ANY))
        names = [self._by_owner.get(part, {}) for owner in owners for part in _parts(owner)]
        found = (handler for known in names for one in asked for handler in known.get(one, ()))
        return tuple(dict.fromkeys(found))

    def __iter__(self) -> Iterator[tuple[Owner, str, Handler]]:
        for owner, names in self._by_owner.items():
            for name, handlers in names.items():
                yield from ((owner, name, handler) for handler in handlers)


_KEPT = 2048


def _parts(owner: Owner) -> Iterator[Owner]:
    """The owner and the families that it is of, the narrowest first."""
    yield owner
    while isinstance(owner, str) and "." in owner:
        owner = owner.rstrip(".").rpartition(".")[0] + "."
        if owner == ".":
            return
        yield owner


FUNCTIONS: Table[Function] = Table()
METHODS: Table[Method] = Table()
ATTRIBUTES: Table[Attribute] = Table()
ITEMS: Table[Item] = Table()
CALLS: Table[Call] = Table()
FILLERS: Table[Filler] = Table()


def handles(*names: str) -> Callable[[OneFunction], OneFunction]:
    """Answer for functions and classes by canonical name, or for families of them."""

    def register(handler: OneFunction) -> OneFunction:
        for name in names:
            FUNCTIONS.add(name, ANY, handler)
        return handler

    return register


def derived(name: str) -> str:
    """The owner that stands for instances of the user's classes derived from a library's class."""
    return f"derived from {name}"


class Overlay:
    """What is known of objects: registers who answers for their methods, attributes, items, calls.

    ``inherited``: they are instances of the user's classes derived from the ones that are named.
    """

    def __init__(self, *owners: Owner, inherited: bool = False) -> None:
        self.owners = tuple(
            derived(owner) if inherited and isinstance(owner, str) else owner for owner in owners
        )

    def method(self, *names: str) -> Callable[[OneMethod], OneMethod]:
        """Answer for methods by name, without names for all of them."""
        return lambda handler: self._add(METHODS, handler, *names)

    def attribute(self, *names: str) -> Callable[[OneAttribute], OneAttribute]:
        """Answer for attributes by name, without names for all of them."""
        return lambda handler: self._add(ATTRIBUTES, handler, *names)

    def item(self, handler: OneItem) -> OneItem:
        """Answer for ``object[key]``."""
        return self._add(ITEMS, handler)

    def call(self, handler: OneCall) -> OneCall:
        """Answer for calls of the objects themselves."""
        return self._add(CALLS, handler)

    def fill(self, handler: OneFiller) -> OneFiller:
        """Fill new instances of the user's classes."""
        return self._add(FILLERS, handler)

    def _add(self, table: Table[Any], handler: Handler, *names: str) -> Handler:
        for owner in self.owners:
            for name in names or (ANY,):
                table.add(owner, name, handler)
        return handler
