"""The calls to put samples into: each argument of each function with a call that works."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from typing import Any

from tools.facts.python import baselines, stubs
from tools.facts.python.attempts import attempt
from tools.facts.python.restored import RestoredFolder

#: Functions under these names leave files and descriptors alone: no need to put any back.
PURE = tuple(
    "str. bytes. bytearray. int. float. list. dict. set. tuple. math. cmath. random. re. struct. "
    "datetime. base64. hashlib. zlib. binascii. urllib.parse. statistics. itertools. functools. "
    "operator. collections. copy. string. textwrap. unicodedata. array. bisect. heapq. html. "
    "decimal. fractions. calendar. uuid. time. colorsys. audioop. difflib.".split()
)


@dataclass(frozen=True)
class Case:
    """One argument of one call that works."""

    function: str
    parameter: str
    call: Callable[[Any], tuple[Callable[..., Any], list[Any], dict[str, Any]]]
    number: float
    text: bytes
    #: Which strings the other arguments are: "str", "bytes", "" when they hold none.
    others: str = ""

    @property
    def pure(self) -> bool:
        """Whether calls leave the folder as it is."""
        return self.function.startswith(PURE)


def contents(
    parameter: stubs.Parameter, own: Any, call: Callable[[Any], Any]
) -> tuple[float, bytes] | None:
    """A number and a text that the argument takes, the defaults where it takes none.

    ``own`` is what the baseline has there; it is tried first. None when nothing at all is taken:
    then a failure would say nothing about samples (the function may want only one of two).
    """

    def accepted(value: Any) -> bool:
        function, positional, keywords = call(value)
        return attempt(lambda: function(*positional, **keywords))[1] is None

    numbers = ((own,) if isinstance(own, int | float) else ()) + baselines.NUMBERS
    number = next((n for n in numbers if accepted(n) or accepted(float(n))), None)
    if isinstance(own, str | bytes):
        own = own.encode("latin-1") if isinstance(own, str) else own
        texts = (own, *baselines.TEXTS)
    else:
        texts = baselines.TEXTS
    text = next((t for t in texts if accepted(t.decode("latin-1")) or accepted(t)), None)
    if number is None and text is None:
        if not any(accepted(make()) for make in baselines.candidates(parameter)):
            return None
    return 1 if number is None else number, b"7" if text is None else text


def is_text(value: Any) -> str:
    """ "str" or "bytes" for such a value or a path."""
    if isinstance(value, str | os.PathLike):
        return "str"
    return "bytes" if isinstance(value, bytes) else ""


def cases(
    signature: stubs.Signature, baseline: baselines.Baseline, place: RestoredFolder
) -> Iterator[Case]:
    """One case for each argument that can be given a sample."""
    width = len(baseline.positional)
    named = [item for item in signature.parameters if item.positional]
    dull = {"bool", "none", "callable"}  # nobody gives a tensor for these alone
    slots: list[tuple[str, int | str, bool]] = []
    for index, parameter in enumerate(named):
        if not parameter.required and parameter.accepts <= dull and index >= width:
            continue
        if index <= width:
            slots.append((parameter.name, index, False))
        elif parameter.keyword:
            slots.append((parameter.name, parameter.name, False))
        elements = parameter.accepts & {"iterable", "sequence"}
        if elements or signature.name in ("json.dumps", "pickle.dumps", "builtins.print"):
            if index <= width:
                slots.append((f"{parameter.name}[]", index, True))
    for parameter in signature.parameters:
        if not parameter.positional and not parameter.accepts <= dull | {"any"}:
            slots.append((parameter.name, parameter.name, False))
    if signature.variadic and width >= len(named):
        index = max(width - 1, len(named))
        slots.append((f"*{signature.variadic.name}", index, False))
    for name, slot, elements in slots[: 2 if signature.name.startswith("subprocess.") else 14]:

        def call(
            operand: Any, slot: int | str = slot, elements: bool = elements
        ) -> tuple[Callable[..., Any], list[Any], dict[str, Any]]:
            value = [operand, operand] if elements else operand
            positional = [make() for make in baseline.positional]
            keywords = {key: make() for key, make in baseline.keywords.items()}
            if isinstance(slot, str):
                keywords[slot] = value
            elif slot < len(positional):
                positional[slot] = value
            else:
                positional.append(value)
            return baseline.function(), positional, keywords

        others = {is_text(make()) for i, make in enumerate(baseline.positional) if i != slot} - {""}
        place.refresh()
        covered = isinstance(slot, int) and slot < width and not elements
        own = baseline.positional[int(slot)]() if covered else None
        declared = next((p for p in signature.parameters if p.name == name), signature.variadic)
        content = contents(declared or stubs.Parameter(name), own, call)
        if content is None:
            continue
        number, text = content
        kind = others.pop() if len(others) == 1 and matters(signature, others) else ""
        yield Case(signature.name, name, call, number, text, kind)


def matters(signature: stubs.Signature, kinds: Set[str]) -> bool:
    """Whether a function has parameters that take bytes as well as str."""
    parameters = [*signature.parameters, *([signature.variadic] if signature.variadic else [])]
    both = ({"str", "bytes"}, {"bytes-path"}, {"str", "buffer"}, {"path", "bytes-path"})
    return bool(kinds) and any(any(pair <= p.accepts for pair in both) for p in parameters)


def with_bytes(baseline: baselines.Baseline) -> baselines.Baseline | None:
    """The same call with bytes for strings; None when that is no other call or does not work."""
    values = [make() for make in baseline.positional]
    if not any(isinstance(value, str) for value in values):
        return None
    makers = tuple(
        baselines.constant(value.encode("latin-1")) if isinstance(value, str) else make
        for value, make in zip(values, baseline.positional, strict=True)
    )
    changed = baselines.Baseline(baseline.function, makers, baseline.keywords)
    return changed if baselines.works(lambda: baselines.perform(changed)) else None


def all_cases(prefix: str, place: RestoredFolder) -> list[Case]:
    """The cases of the function called ``prefix``, or of all whose names start so."""
    found = []
    signatures = stubs.read()
    for name, signature in signatures.items():
        if name != prefix and (prefix in signatures or not name.startswith(prefix)):
            continue
        for baseline in baselines.find(signature, place.refresh):
            place.refresh()
            for variant in (baseline, with_bytes(baseline)):
                if variant is not None:
                    found += cases(signature, variant, place)
    return found
