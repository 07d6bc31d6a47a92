"""What counterparts are looked for: functions, methods and attributes, and how they are called."""

from __future__ import annotations

import inspect
import math
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np

from tools.facts.functions.counterpart_recipes import (
    ACCIDENTAL,
    ATTRIBUTES,
    FORCED,
    OPTIONAL_TENSORS,
    OWN_SETTINGS,
    PARAMETERS,
    RECIPES,
    SETTINGS,
)

_EMPTY = inspect.Parameter.empty
_OTHERS = (
    "save", "load", "from", "nan", "get", "set", "print", "busday", "test", "info", "show", "array",
)  # fmt: skip
"""How functions of NumPy begin that read and write, compare whole arrays, or leave NaN out: on
what has none they are the same as another function."""


class Subject(NamedTuple):
    """A function by its canonical name, with parameters as `signatures.py` writes them."""

    name: str
    parameters: str
    required: tuple[str, ...]
    searched: bool = True
    """Whether TensorFlow's functions are tried one by one, beside the recipes."""

    def settings(self, name: str) -> tuple[str, ...]:
        """Texts of arguments for a parameter; empty where it takes tensors."""
        if FORCED.get(self.name) == name:
            return ()
        if (self.name, name) in OWN_SETTINGS:
            return OWN_SETTINGS[self.name, name]
        star = f"*{name}"
        return SETTINGS.get(star if star in self.parameters.split() else name, ())

    def forms(self) -> Iterator[tuple[str, ...]]:
        """What may be given: the required parameters, and tensors that have a default."""
        given = self.required
        yield given
        for name in self.parameters.partition("*")[0].split()[len(given) :]:
            if name not in OPTIONAL_TENSORS:
                return
            given = (*given, name)
            yield given

    def options(self) -> Iterator[str]:
        """Settings that may be given besides."""
        for name in self.parameters.replace("* ", "").split():
            if name in SETTINGS and name not in self.required and name[0] != "*":
                yield name

    def call(self, texts: Mapping[str, str]) -> str:
        """The call with arguments by the name of the parameter, by position where that is usual."""
        owner, _, last = self.name.rpartition(".")
        rest = dict(texts)
        before = self.name.removeprefix("builtins.")
        if owner in ("ndarray", "str"):
            before = f"{rest.pop('self')}.{last}"
        if last in ATTRIBUTES and owner == "ndarray":
            return before
        positional, keywords = [], []
        order = [name.removeprefix("*") for name in self.parameters.split() if name != "self"]
        contiguous = True
        for name in sorted(rest, key=order.index):
            contiguous = contiguous and order.index(name) == len(positional)
            positional.append(rest[name]) if contiguous else keywords.append(f"{name}={rest[name]}")
        return f"{before}({', '.join((*positional, *keywords))})"


def subjects() -> Iterator[Subject]:
    """All, in the order of their names."""
    owners = {
        "np": np, "np.linalg": np.linalg, "np.fft": np.fft, "ndarray": np.ndarray, "math": math,
    }  # fmt: skip
    searched = {name for prefix, owner in owners.items() for name in _public(prefix, owner)}
    for name in sorted({*searched, *RECIPES}):
        subject = _subject(name, name in searched)
        if subject is not None:
            yield subject


def _public(prefix: str, owner: Any) -> Iterator[str]:
    for name in dir(owner):
        held = getattr(owner, name)
        if name.startswith(("_", *_OTHERS)) or not callable(held) or isinstance(held, type):
            continue
        if f"{prefix}.{name}" not in ACCIDENTAL:
            yield f"{prefix}.{name}"


def _subject(name: str, searched: bool) -> Subject | None:
    if name in PARAMETERS:
        return Subject(name, PARAMETERS[name], (), False)
    held = _look_up(name)
    try:
        signature = inspect.signature(held)
    except (TypeError, ValueError):
        return None
    parts = list(signature.parameters.values())
    written = _written(name, parts)
    required = tuple(p.name for p in parts if p.default is _EMPTY and p.kind in (0, 1))
    if not required or any(p.kind is p.VAR_POSITIONAL for p in parts):
        return None
    return Subject(name, written, required, searched)


def _look_up(name: str) -> Any:
    first, *rest = name.split(".")
    found: Any = {"np": np, "math": math, "ndarray": np.ndarray}[first]
    for part in rest:
        found = getattr(found, part)
    return found


def _written(name: str, parts: list[inspect.Parameter]) -> str:
    """The parameters that matter: those by position, and settings by keyword only."""
    positional = [p.name for p in parts if p.kind in (0, 1)]
    keywords = [p.name for p in parts if p.kind is p.KEYWORD_ONLY and p.name in SETTINGS]
    if name.startswith("ndarray.") and any(p.kind is p.VAR_KEYWORD for p in parts):
        keywords.append("keepdims")  # which they hand on to the function of that name
    if isinstance(_look_up(name), np.ufunc):
        keywords = [keyword for keyword in keywords if name == "np.matmul"]
    return " ".join((*positional, *(["*", *keywords] if keywords else [])))
