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
from pyfunc_lint.tables.signatures import parameters

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
    the owner itself, then those of the narrowest family. ``signed`` says it together with the
    parameters that were measured. Answers are kept, since few things are asked as often.
    """

    def __init__(self) -> None:
        self._by_owner: dict[Owner, dict[str, dict[Handler, str]]] = {}
        keep = lru_cache(_KEPT)
        of, of_all, signed = keep(self._of), keep(self._of_all), keep(self._signed)
        self.of: Callable[..., tuple[Handler, ...]] = of
        self.of_all: Callable[..., tuple[Handler, ...]] = of_all
        self.signed: Callable[..., tuple[tuple[Handler, tuple[str, ...]], ...]] = signed
        self._forget = of.cache_clear, of_all.cache_clear, signed.cache_clear

    def add(self, owner: Owner, name: str, handler: Handler, real: str = "") -> None:
        """Register a handler, of two the first is asked first; ``real``: the owner's own name."""
        self._by_owner.setdefault(owner, {}).setdefault(name, {})[handler] = real
        for forget in self._forget:
            forget()

    def _found(self, owners: tuple[Owner, ...], name: str) -> dict[Handler, str]:
        found: dict[Handler, str] = {}
        for owner in owners:
            for part in _parts(owner):
                for known in dict.fromkeys((name, ANY)):
                    for handler, real in self._by_owner.get(part, {}).get(known, {}).items():
                        whole = f"{real or owner}.{name}" if name else str(real or owner)
                        found.setdefault(handler, whole)
        return found

    def _of(self, owner: Owner, name: str = ANY) -> tuple[Handler, ...]:
        return tuple(self._found((owner,), name))

    def _of_all(self, owners: tuple[Owner, ...], name: str = ANY) -> tuple[Handler, ...]:
        return tuple(self._found(owners, name))

    def _signed(
        self, owners: tuple[Owner, ...], name: str = ANY
    ) -> tuple[tuple[Handler, tuple[str, ...]], ...]:
        found = self._found(owners, name)
        return tuple((handler, parameters(whole)) for handler, whole in found.items())

    def __iter__(self) -> Iterator[tuple[str, Handler]]:
        """What is answered by name, as far as it has one, and by whom."""
        for owner, names in self._by_owner.items():
            for name, handlers in names.items():
                for handler, real in handlers.items():
                    if real or isinstance(owner, str):
                        yield f"{real or owner}.{name}" if name else real or str(owner), handler


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

    ``real``: the class whose methods have their parameters, where that is not the owner itself.
    ``inherited``: they are instances of the user's classes derived from the ones that are named.
    """

    def __init__(self, *owners: Owner, real: str = "", inherited: bool = False) -> None:
        self.real = real
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
                table.add(owner, name, handler, self.real)
        return handler
