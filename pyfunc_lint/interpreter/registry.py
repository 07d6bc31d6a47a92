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
from typing import Any, Generic, Literal, TypeVar

from pyfunc_lint.domain.containers import Ref
from pyfunc_lint.domain.values import Spelling, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
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
IsInstance = Callable[[Any, str], "bool | None"]
"""(value, name of the class) → what ``isinstance`` says, None when it cannot be said."""
How = Literal["str", "format", "repr"]
"""``str(x)`` and "%s"; ``f"{x}"`` and ``str.format``; ``repr(x)``, "!r" and "%r"."""
Spelled = Callable[[Any, How], "Spelling | None"]
"""(value, how) → how Python writes it, None when it is written as it should be or not known."""
KindTest = Callable[[Any], "bool | None"]
"""(value) → what a function says that tells kinds apart, None when it cannot be said."""

Name = Callable[[Interpreter, ast.Attribute, str, Frame], "Value | None"]
"""(interpreter, where it is read, dotted name below the package, frame) → its value."""

Import = Callable[[Interpreter, ast.stmt, str, str, Frame], "Raises | None"]
"""(interpreter, statement, dotted module, name that is imported from it or "", frame) → failure."""

Owner = str | type[Value]
"""Canonical name of a type, a family of them, or a class of value."""
Handler = TypeVar("Handler", bound=Callable[..., Any])
OneFunction = TypeVar("OneFunction", bound=Function)
OneMethod = TypeVar("OneMethod", bound=Method)
OneAttribute = TypeVar("OneAttribute", bound=Attribute)
OneItem = TypeVar("OneItem", bound=Item)
OneCall = TypeVar("OneCall", bound=Call)
OneIsInstance = TypeVar("OneIsInstance", bound=IsInstance)
OneSpelled = TypeVar("OneSpelled", bound=Spelled)
OneFiller = TypeVar("OneFiller", bound=Filler)
ANY = ""
"""Any method or attribute of an owner."""


class Families:
    """Functions by the beginnings of their canonical names."""

    def __init__(self) -> None:
        self.beginnings: tuple[str, ...] = ()

    def add(self, *beginnings: str) -> None:
        """Name more of them."""
        self.beginnings += beginnings


class Table(Generic[Handler]):
    """Handlers by owner and by the name of what they answer.

    ``of(owners, name)`` says who is asked, in order, each once: those of the owner itself, then
    those of the narrowest family; ``signed`` says it with the parameters that were measured.
    Answers are kept, since few things are asked as often.
    """

    def __init__(self) -> None:
        self._by_owner: dict[Owner, dict[str, dict[Handler, str]]] = {}
        of, signed = lru_cache(_KEPT)(self._of), lru_cache(_KEPT)(self._signed)
        self.of: Callable[..., tuple[Handler, ...]] = of
        self.signed: Callable[..., tuple[tuple[Handler, tuple[str, ...]], ...]] = signed
        self._forget = of.cache_clear, signed.cache_clear

    def add(self, owner: Owner, name: str, handler: Handler, real: str = "") -> None:
        """Register a handler, of two the first is asked first; ``real``: the owner's own name."""
        self._by_owner.setdefault(owner, {}).setdefault(name, {})[handler] = real
        for forget in self._forget:
            forget()

    def _of(self, owners: tuple[Owner, ...], name: str = ANY) -> tuple[Handler, ...]:
        return tuple(self._found(owners, name))

    def _signed(
        self, owners: tuple[Owner, ...], name: str = ANY
    ) -> tuple[tuple[Handler, tuple[str, ...]], ...]:
        found = self._found(owners, name)
        return tuple((handler, parameters(whole)) for handler, whole in found.items())

    def _found(self, owners: tuple[Owner, ...], name: str) -> dict[Handler, str]:
        """Who is asked, with the canonical name of what each answers."""
        found: dict[Handler, str] = {}
        for owner in owners:
            for part in _parts(owner):
                names = self._by_owner.get(part, {})
                for one in dict.fromkeys((name, ANY)):
                    for handler, real in names.get(one, {}).items():
                        found.setdefault(handler, _whole(real, owner, name))
        return found

    def __iter__(self) -> Iterator[tuple[str, Handler]]:
        """What is answered by canonical name, and by whom."""
        for owner, names in self._by_owner.items():
            for name, handlers in names.items():
                for handler, real in handlers.items():
                    whole = _whole(real, owner, name)
                    if whole:
                        yield whole, handler


def _whole(real: str, owner: Owner, name: str) -> str:
    """The canonical name of what is answered, "" where it has none."""
    known = real or (owner.removeprefix(_DERIVED) if isinstance(owner, str) else "")
    return f"{known}.{name}" if known and name else known


_KEPT = 2048
_DERIVED = "derived from "


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
INSTANCES: Table[IsInstance] = Table()
EXAMPLES: dict[Owner, Value] = {}
"""What an unknown object is taken for, once ``isinstance`` said that it is one of a class."""
CONSTANTS: dict[str, Value] = {}
"""What names of libraries stand for that are neither functions nor types."""
SPELLED: dict[Owner, Spelled] = {}
"""How values of a class are written in a str."""
KEEPS_NO_TEXTS = Families()
"""Functions that make nothing of which a text that they are given is the name."""
KIND_TESTS: dict[str, KindTest | None] = dict.fromkeys(
    ("builtins.type", "builtins.isinstance", "builtins.hasattr")
)
"""Functions that tell kinds of values apart; how, of those of one argument.

Unknown results of theirs have such an identity.
"""
IMPORTS: dict[str, Import] = {}
"""Who is asked about each import of a package or of something in it, by the package."""
NAMES: dict[str, Name] = {}
"""Who is asked about each name that is read below a package, by the package."""
Entering = Literal["graph", "eager", "untraced", "several"]
"""What a context manager does to the code inside: it runs in a graph, it runs eagerly, it runs
outside of what is being traced, it may be any of these (a manager that enters others)."""
MANAGERS: dict[str, Entering] = {}
"""What ``with`` does on objects of libraries, by the canonical name of their type."""
GIVE_WHAT_THEY_HOLD = {"contextlib.generator"}
"""Managers, by the canonical name of their type, that ``as`` binds what they were made of."""
MANAGER_WORDS: set[str] = set()
"""What names of managers hold, in small letters, that may enter a graph though nothing is known of
them."""
TELLING_WORDS = {"type", "isinstance", "hasattr", "issubclass", "dtype", "__class__", "__version__"}
"""What stands in tests about kind, dtype or world: last parts of the names of what they ask."""


def handles(*names: str) -> Callable[[OneFunction], OneFunction]:
    """Answer for functions and classes by canonical name, or for families of them."""

    def register(handler: OneFunction) -> OneFunction:
        for name in names:
            FUNCTIONS.add(name, ANY, handler)
        return handler

    return register


def derived(name: str) -> str:
    """The owner that stands for instances of the user's classes derived from a library's class."""
    return _DERIVED + name


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

    def instance(self, handler: OneIsInstance) -> OneIsInstance:
        """Answer for ``isinstance(value, …)``."""
        return self._add(INSTANCES, handler)

    def enters(self, how: Entering) -> None:
        """Say what ``with`` on one does to the code inside."""
        MANAGERS.update({owner: how for owner in self.owners if isinstance(owner, str)})

    def spelled(self, handler: OneSpelled) -> OneSpelled:
        """Say how Python writes one in a str."""
        SPELLED.update(dict.fromkeys(self.owners, handler))
        return handler

    def example(self, value: Value) -> None:
        """Say what an unknown object is, once it is known to be one."""
        EXAMPLES.update(dict.fromkeys(self.owners, value))

    def _add(self, table: Table[Any], handler: Handler, *names: str) -> Handler:
        for owner in self.owners:
            for name in names or (ANY,):
                table.add(owner, name, handler, self.real)
        return handler
