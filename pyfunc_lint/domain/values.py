"""Abstract values: what is known about an object at one point of the user's program.

Values are immutable; lists, dictionaries, sets and instances are references (``Ref``) into the
interpreter's store, because they have identity. ``None`` for a dtype or a shape means unknown.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from pyfunc_lint.source.modules import Module

Shape = tuple["int | None", ...]
PathCondition = frozenset[tuple[Any, bool]]
"""Conditions on unknown scalars, (identity, truth), under which a value is the one."""

ALWAYS: PathCondition = frozenset()
WRITTEN: PathCondition = frozenset({("written", True)})
"""In the guard of an alternative that the user wrote as one: an arm of if and else, a return.

What a loop leaves when it never turns, or a handler, are no such alternatives."""


MAX_HELD = 1024
MAX_LEVELS = 24
"""How many values one value may hold, counted as a tree, and how deep they may be nested.

A container beyond that is one of which nothing is known. So whatever walks values needs no bound
of its own, also where a program nests a value in itself and the tree is of exponential size."""


class Extent(NamedTuple):
    """How large a value is."""

    held: int = 1
    """Values in it, with itself; one that is held twice counts twice."""
    levels: int = 1
    referring: bool = False
    """Whether a list or a dict is among them, whose content is in the store."""

    @property
    def excessive(self) -> bool:
        """Whether it is beyond the bounds."""
        return self.held > MAX_HELD or self.levels > MAX_LEVELS


_ONE = Extent()
_REFERENCE = Extent(referring=True)


def _around(parts: Iterable[Value]) -> Extent:
    """The extent of what holds these values."""
    held = levels = 1
    referring = False
    for part in parts:
        inner = part.extent
        held += inner.held
        if inner.levels >= levels:
            levels = inner.levels + 1
        referring = referring or inner.referring
    return Extent(held, levels, referring)


class Value:
    """Any abstract value."""

    __slots__ = ()

    @property
    def extent(self) -> Extent:
        """How large it is: what contains many others keeps this."""
        return _ONE


@dataclass(frozen=True, slots=True)
class Unknown(Value):
    """Nothing is known; ``identity`` is an identity, so that two tests of one unknown agree."""

    identity: Any

    @property
    def key_kind(self) -> str:
        """What its identity says it is: "dtype", "item", "attribute", …; else nothing."""
        kind = self.identity[0] if isinstance(self.identity, tuple) and self.identity else ""
        return kind if isinstance(kind, str) else ""


@dataclass(frozen=True, slots=True)
class Poison(Value):
    """The result of an operation that failed, or that sits behind one: silent for ever."""


POISON = Poison()


@dataclass(frozen=True, slots=True)
class Const(Value):
    """A Python constant: None, bool, int, float, complex, str, bytes, Ellipsis."""

    value: Any
    tag: str = ""  # keeps True, 1 and 1.0 apart, which are equal in Python


def const(value: Any) -> Const:
    """A constant whose type is part of its identity."""
    return Const(value, type(value).__name__)


MAX_BITS = 256
"""Of whole numbers: a float holds all of these, and Python writes them out at once."""


def constant(value: Any) -> Value:
    """Any constant of a program; of an enormous number only the type."""
    if isinstance(value, int) and value.bit_length() > MAX_BITS:
        return Py("int")
    return const(value)


NONE = const(None)
TRUE = const(True)
FALSE = const(False)


@dataclass(frozen=True, slots=True)
class Rendering:
    """What stands in a str in place of a value: how Python writes a tensor or bytes.

    ``shown`` is for messages, one of ``marks`` is somewhere in the text. ``whole``: nothing else
    stands in the str. ``source`` and ``place`` tell what was written, and where in the code.
    """

    shown: str
    marks: tuple[str, ...]
    whole: bool = True
    source: Value | None = field(default=None, compare=False)
    place: Any = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Py(Value):
    """A Python object of a known built-in type and an unknown value ("int", "str", "bytes", …)."""

    kind: str
    rendering: Rendering | None = None
    number_class: str = ""
    literals: tuple[float, ...] = ()
    """``number_class`` and ``literals`` as ``Array`` has them: what an array of it will have."""


TensorMode = Literal["eager", "symbolic", "maybe", "keras", "keras2"]
"""The last two are Keras's symbolic tensors: those of Keras 3, and those of Keras 2."""

KERAS_MODES = frozenset({"keras", "keras2"})


ASSIGNED = "assignment"
"""The origin of what ``v.assign(…)`` gives: all that a variable is, and a wrapper may return it."""


@dataclass(frozen=True, slots=True)
class Tensor(Value):
    """A tensor-like object of TensorFlow.

    ``kind``: "dense", "variable", "ragged", "sparse". ``role`` marks what a framework passes to
    code whose caller is not seen: "nest" may also be a tuple or dict of tensors. ``origin`` names
    what it came from ("result of tf.py_function"), for texts and for rules.
    """

    mode: TensorMode
    dtype: str | None = None
    shape: Shape | None = None
    kind: str = "dense"
    role: str = ""
    origin: str = field(default="", compare=False)

    @property
    def rank(self) -> int | None:
        """Number of dimensions, None when unknown."""
        return None if self.shape is None else len(self.shape)


@dataclass(frozen=True, slots=True)
class Array(Value):
    """A NumPy array or scalar; ``scalar`` tells which (None: either).

    ``argument``: it is what the wrapper passed in, not a copy. ``number_class``: "fraction" when
    an operation made it whose results are no whole numbers, "floating" when they may be but are
    floats, "imaginary" for a spectrum.
    """

    dtype: str | None = None
    shape: Shape | None = None
    scalar: bool | None = False
    argument: bool = False
    number_class: str = ""
    literals: tuple[float, ...] = ()
    """Numbers of the code that are meant to be among its elements."""
    presumed: bool = False
    """Made of something unknown by what may give another library's object (a pandas Series)."""
    needs: str = field(default="", compare=False)
    """The NumPy under which it has this dtype, when another gives another: "numpy<2"."""

    @property
    def rank(self) -> int | None:
        """Number of dimensions, None when unknown."""
        return None if self.shape is None else len(self.shape)


@dataclass(frozen=True, slots=True)
class DTypeValue(Value):
    """A dtype object; ``library``: "tf", "np" or "py" (a built-in type used as a dtype)."""

    name: str
    library: str = "tf"


@dataclass(frozen=True, slots=True)
class Spec(Value):
    """A TypeSpec: ``kind`` as in ``Tensor``."""

    dtype: str | None
    shape: Shape | None
    kind: str = "dense"


@dataclass(frozen=True, slots=True)
class ShapeValue(Value):
    """``x.shape``: a TensorShape ("tf") or a tuple ("np")."""

    shape: Shape | None
    library: str = "tf"


@dataclass(frozen=True, slots=True)
class Sequence(Value):
    """A tuple, or the content of a list: ``items`` when the length is known, else ``element``."""

    kind: str  # "tuple" | "list" | "deque" | "set" | "range" | "generator" | "slice"
    items: tuple[Value, ...] | None
    element: Value | None = None
    names: tuple[str, ...] = ()
    """Of a named tuple."""
    extent: Extent = field(default=_ONE, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep to the bounds."""
        parts = self.items if self.items is not None else ()
        found = _around(parts if self.element is None else (*parts, self.element))
        if found.excessive:
            object.__setattr__(self, "items", None)
            object.__setattr__(self, "element", None)
            found = _ONE
        object.__setattr__(self, "extent", found)


@dataclass(frozen=True, slots=True)
class Mapping(Value):
    """The content of a dict: constant keys with their values; ``open`` when there may be more.

    ``key`` is what the further keys are like, None when that is not known. ``default`` is what a
    key that is missing gives instead of an error (``Counter``).
    """

    entries: tuple[tuple[Any, Value], ...] = ()
    open: bool = False
    element: Value | None = None
    key: Value | None = None
    default: Value | None = None
    extent: Extent = field(default=_ONE, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep to the bounds."""
        further = (self.element, self.key, self.default)
        found = _around(
            (*(value for _, value in self.entries), *(part for part in further if part is not None))
        )
        if found.excessive:
            object.__setattr__(self, "entries", ())
            object.__setattr__(self, "open", True)
            object.__setattr__(self, "element", None)
            object.__setattr__(self, "key", None)
            found = _ONE
        object.__setattr__(self, "extent", found)

    def changed(self, entries: tuple[tuple[Any, Value], ...]) -> Mapping:
        """The same dict after something was put in or taken out that is not known."""
        return Mapping(entries, True, default=self.default)

    def get(self, key: Any) -> Value | None:
        """The value of a constant key, None when it is not among the known ones."""
        for known, value in self.entries:
            if known == key and type(known) is type(key):
                return value
        return None


@dataclass(frozen=True, slots=True)
class Ref(Value):
    """An object with identity; its content is in the store under ``address``."""

    kind: str  # "list" | "deque" | "dict" | "set" | "instance"
    address: int
    cls: Value | None = None  # of an instance: Class or External

    @property
    def extent(self) -> Extent:
        """One, and referring to a content in the store."""
        return _ONE if self.kind == "instance" else _REFERENCE


@dataclass(frozen=True, slots=True)
class Dataset(Value):
    """A ``tf.data.Dataset``; ``element`` is a frozen nest, None when unknown."""

    element: Value | None = None

    @property
    def extent(self) -> Extent:
        """That of what is inside, and one more."""
        return _ONE if self.element is None else _around((self.element,))


@dataclass(frozen=True, slots=True, eq=False)
class Function(Value):
    """A user's function or lambda with the frame it was defined in."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    module: Module
    frame: int
    name: str
    defaults: tuple[Value, ...] = ()
    keyword_defaults: tuple[tuple[str, Value], ...] = ()
    convertible: bool = True
    """Whether AutoGraph may rewrite it (not under ``do_not_convert``)."""
    cls: Class | None = None
    """The class whose body defines it: ``super()`` starts there."""
    cached: bool = False
    """Whether its arguments are hashed first (``functools.lru_cache``)."""


@dataclass(frozen=True, slots=True)
class Partial(Value):
    """``functools.partial``."""

    function: Value
    arguments: tuple[Value, ...]
    keywords: tuple[tuple[str, Value], ...]
    extent: Extent = field(default=_ONE, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Know the extent: who makes one keeps to the bounds."""
        parts = (self.function, *self.arguments, *(value for _, value in self.keywords))
        object.__setattr__(self, "extent", _around(parts))


@dataclass(frozen=True, slots=True)
class Bound(Value):
    """A method with its receiver."""

    receiver: Value
    function: Value

    @property
    def extent(self) -> Extent:
        """That of what is inside, and one more."""
        return _around((self.receiver,))


@dataclass(frozen=True, slots=True)
class Method(Value):
    """A method of a value that is not the user's (``tensor.numpy``, ``dataset.map``, …)."""

    receiver: Value
    name: str

    @property
    def extent(self) -> Extent:
        """That of what is inside, and one more."""
        return _around((self.receiver,))


@dataclass(frozen=True, slots=True)
class Traced(Value):
    """A function behind ``tf.function``; ``options`` are its keyword arguments.

    ``perhaps``: on other paths it is the function itself.
    """

    function: Value
    options: tuple[tuple[str, Value], ...] = ()
    perhaps: bool = False

    @property
    def extent(self) -> Extent:
        """That of what is inside, and one more."""
        return _around((self.function,))


@dataclass(frozen=True, slots=True)
class Wrapped(Value):
    """A function decorated by one of the wrappers, ``@tf.py_function(Tout=…)``."""

    wrapper: str
    function: Value
    node: ast.AST = field(compare=False)
    keywords: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Decorator(Value):
    """What an API gives when it is called with options only and waits for the function."""

    name: str
    keywords: tuple[tuple[str, Value], ...] = ()
    node: ast.AST | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, eq=False)
class Class(Value):
    """A user's class; its namespace is in the store under ``frame``."""

    node: ast.ClassDef
    module: Module
    frame: int
    bases: tuple[Value, ...]
    name: str


@dataclass(frozen=True, slots=True)
class ModuleValue(Value):
    """A module of the user's project."""

    module: Module


@dataclass(frozen=True, slots=True)
class External(Value):
    """Something of a library or a built-in, by canonical dotted name ("tf.io.read_file")."""

    name: str


@dataclass(frozen=True, slots=True)
class Lazy(Value):
    """A name imported from a module that has not been looked for yet."""

    module: str
    attribute: str = ""


@dataclass(frozen=True, slots=True)
class Opaque(Value):
    """An instance of a library's class, by the class's canonical name ("tf.GradientTape")."""

    type_name: str
    detail: Value | None = None
    address: int = -1
    """Of one that has identity, and attributes in the store under it; else there is none."""

    @property
    def extent(self) -> Extent:
        """That of what is inside, and one more."""
        return _ONE if self.detail is None else _around((self.detail,))


@dataclass(frozen=True, slots=True)
class Union(Value):
    """One of several values, each under its guard."""

    members: tuple[tuple[PathCondition, Value], ...]
    extent: Extent = field(default=_ONE, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Know the extent, which the few members keep within a small multiple of the bounds."""
        found = _around([value for _, value in self.members])
        object.__setattr__(self, "extent", found)


def python_kind(value: Value) -> str:
    """Name of the built-in type of a Python scalar, "" for anything else."""
    if isinstance(value, Const):
        return "none" if value.value is None else type(value.value).__name__
    if isinstance(value, Py):
        return value.kind
    return ""


def walk(value: Value) -> Iterator[Value]:
    """The value and all that it holds directly in tuples, partials, bound methods and unions."""
    yield value
    if isinstance(value, Union):
        for _, member in value.members:
            yield from walk(member)
    elif isinstance(value, Sequence):
        for item in value.items or ():
            yield from walk(item)
        if value.element is not None:
            yield from walk(value.element)
    elif isinstance(value, Mapping):
        for _, item in value.entries:
            yield from walk(item)
    elif isinstance(value, Partial):
        yield from walk(value.function)
        for item in value.arguments:
            yield from walk(item)
        for _, item in value.keywords:
            yield from walk(item)
    elif isinstance(value, Bound):
        yield from walk(value.receiver)
