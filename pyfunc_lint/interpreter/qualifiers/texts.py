"""The text that Python writes for a tensor or bytes, and where it is taken for the value.

A text such as "tf.Tensor(…)" or "b'…'" is fine in a log. As a key, a file name or a number it is
none. How a value is written is asked of the library whose it is; bytes are Python's.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import KeptText, TextUse
from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.lattice import join, members
from pyfunc_lint.domain.values import (
    Const,
    Opaque,
    PathCondition,
    Py,
    Rendering,
    Spelling,
    Value,
)
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.registry import KEEPS_NO_TEXTS, SPELLED, How

BYTES = Spelling("b'...'", ("b'", 'b"'), (("b'", 'b"'), ("'", '"')))


@dataclass(frozen=True, slots=True)
class Place:
    """The expression that wrote a text."""

    node: ast.AST
    frame: Frame


def written(node: ast.AST, value: Value, how: How, frame: Frame) -> Value:
    """The str that Python makes of a value; it remembers what it is the text of."""
    return join((guard, _written(node, member, how, frame)) for guard, member in members(value))


def _written(node: ast.AST, value: Value, how: How, frame: Frame) -> Value:
    if isinstance(value, Py) and value.rendering is not None:
        return value
    spelling = _spelling(value, how)
    if spelling is None:
        return Py("str")
    return Py("str", Rendering(spelling, spelling.marks, True, value, Place(node, frame)))


def _spelling(value: Value, how: How) -> Spelling | None:
    """How the value is written, None when it is written as it should be or not known."""
    if isinstance(value, Py):
        return BYTES if value.kind == "bytes" else None
    spelled = SPELLED.get(type(value))
    return None if spelled is None else spelled(value, how)


def at(node: ast.AST, frame: Frame, value: Value) -> Value:
    """The same text, written by the larger expression of an f-string."""
    if isinstance(value, Py) and value.rendering is not None:
        here = value.rendering.place
        if here is not None and isinstance(here.node, ast.FormattedValue):
            return Py("str", replace(value.rendering, place=Place(node, frame)))
    return value


def within(parts: Iterable[Value]) -> Value:
    """A longer str that holds these parts."""
    for part in parts:
        rendering = spelling_of(part)
        if rendering is not None:
            return Py("str", replace(rendering, whole=False))
    return Py("str")


def has_words(rendering: Rendering) -> bool:
    """Whether there are words in the text that stand around the value."""
    return rendering.whole and rendering.spelling.words


def ends(rendering: Rendering, separator: str) -> tuple[Value, Value]:
    """The first and the last piece of a text that is split: how it begins and how it ends."""
    marks = rendering.spelling.ends if rendering.whole else None
    if marks is None:
        return Py("str"), Py("str")
    first, last = (
        Py("str")
        if any(set(separator) & set(mark) for mark in side)
        else Py("str", replace(rendering, marks=side, whole=False))
        for side in marks
    )
    return first, last


def in_case(rendering: Rendering, change: Callable[[str], str]) -> Value:
    """The same text in another case."""
    marks = tuple(change(mark) for mark in rendering.marks)
    first = rendering.spelling.shown[0]
    whole = rendering.whole and first == change(first)
    return Py("str", replace(rendering, marks=marks, whole=whole))


def spelling_of(value: Value) -> Rendering | None:
    """What a str, or a path made of it, is the text of."""
    if isinstance(value, Opaque) and value.type_name.startswith("pathlib."):
        return spelling_of(value.detail) if value.detail is not None else None
    return value.rendering if isinstance(value, Py) else None


def surely(run: Interpreter, value: Value) -> Rendering | None:
    """What a str is the text of, on every path that leads here."""
    found = [spelling_of(member) for _, member in members(run.refine(value))]
    return found[0] if found and all(found) else None


def is_never(rendering: Rendering, text: object) -> bool:
    """Whether the text cannot be a constant: what it is made of does not stand there."""
    return isinstance(text, str) and not any(mark in text for mark in rendering.marks)


# -- faults ---------------------------------------------------------------------------------


def misuse(rendering: Rendering, operation: str, effect: str, error: str = "") -> Raises:
    """A text that is taken for the value: ``effect`` without an error, or the error."""
    detail = TextUse(
        operation, effect, rendering.source, rendering.spelling.shown, _made(rendering)
    )
    return Raises(Cause.TEXT_AS_VALUE, error, "", detail)


def as_path(raises: Raises) -> Raises:
    """The same misuse, of a file name: it is none if the module writes such files."""
    assert isinstance(raises.detail, TextUse)
    return replace(raises, detail=replace(raises.detail, as_path=True))


def named(run: Interpreter, rendering: Rendering, operation: str, effect: str) -> None:
    """Note that a file gets the text for its name; a mistake unless it is read by that name."""
    place = rendering.place
    if place is not None and place.node not in run.misused:
        raises = misuse(rendering, operation, effect)
        assert isinstance(raises.detail, TextUse)
        detail = replace(raises.detail, as_path=True, written=True)
        run.fault(place.node, place.frame, replace(raises, detail=detail), "loses")


def keep(run: Interpreter, rendering: Rendering, frame: Frame, everywhere: bool) -> None:
    """Note that a text names something that is made: ``everywhere``, or as far as it is known.

    Odd names serve a cache well, as long as it reads what it wrote.
    """
    place = rendering.place
    if place is not None:
        detail = KeptText(place.node, rendering.spelling.shown if everywhere else "")
        run.fault(place.node, frame, Raises(Cause.TEXT_KEPT, "", "", detail), "loses")


def was_made(run: Interpreter, rendering: Rendering) -> bool:
    """Whether something of that name was made before."""
    made = _made(rendering)
    details = (fault.detail for fault in run.faults)
    return any(isinstance(kept, KeptText) and kept.shown and kept.made is made for kept in details)


def _made(rendering: Rendering) -> ast.AST | None:
    """The expression that wrote a text."""
    return None if rendering.place is None else rendering.place.node


_LOGS = frozenset(
    {"debug", "info", "warning", "warn", "error", "exception", "critical", "log", "write", "print"}
)


def escape(run: Interpreter, values: Iterable[Value], name: str, frame: Frame) -> None:
    """Texts that go to code that is not followed: it may make files of that name."""
    if name.startswith(KEEPS_NO_TEXTS.beginnings) or name.rpartition(".")[2] in _LOGS:
        return
    for value in values:
        rendering = surely(run, value)
        if rendering is not None:
            keep(run, rendering, frame, False)


_NOTES = {
    "raw-memory": "takes its memory, which holds addresses",
    "always-false": "is always False",
}


def noted(node: ast.AST, value: Value, operation: str, note: str) -> Raises | None:
    """A call that takes a tensor for a name or for bytes without an error, and is wrong."""
    effect = _NOTES.get(note)
    if effect is None:
        return None
    detail = TextUse(operation, effect, value, made=node, memory=note == "raw-memory")
    return Raises(Cause.TEXT_AS_VALUE, "", "", detail)


def fail(
    run: Interpreter, node: ast.AST, frame: Frame, rendering: Rendering, raises: Raises
) -> None:
    """Record a misuse that raises."""
    _record(run, node, rendering, lambda: run.fault(node, frame, raises))


def lose(
    run: Interpreter, node: ast.AST, frame: Frame, rendering: Rendering, raises: Raises
) -> None:
    """Record a misuse that raises nothing, where the text was made."""
    place = rendering.place or Place(node, frame)
    _record(run, node, rendering, lambda: run.fault(place.node, place.frame, raises, "loses"))


def _record(
    run: Interpreter, sink: ast.AST, rendering: Rendering, record: Callable[[], None]
) -> None:
    """One text is one mistake: only the first place that takes it for the value is told."""
    place = sink if rendering.place is None else rendering.place.node
    if run.misused.get(place, sink) is not sink:
        return
    before = len(run.faults)
    record()
    if len(run.faults) > before:
        run.misused[place] = sink


def compared(
    run: Interpreter,
    op: str,
    node: ast.AST,
    combinations: Iterable[tuple[tuple[PathCondition, Value], tuple[PathCondition, Value]]],
    frame: Frame,
) -> None:
    """A text compared with constants, or looked for among them: never there."""
    found: Rendering | None = None
    for (_, left), (_, right) in combinations:
        rendering = _never(run, op, left, right)
        if rendering is None:
            return
        found = found or rendering
    if found is not None and not (op in ("in", "not in") and grows(searched(node), frame)):
        answer = "True" if op in ("!=", "not in") else "False"
        lose(run, node, frame, found, misuse(found, f"`{op}`", f"is always {answer}"))


def _never(run: Interpreter, op: str, left: Value, right: Value) -> Rendering | None:
    if op in ("==", "!="):
        for side, other in ((left, right), (right, left)):
            rendering = spelling_of(side)
            if rendering is not None and isinstance(other, Const):
                return rendering if is_never(rendering, other.value) else None
        return None
    rendering = spelling_of(left)
    if op not in ("in", "not in") or rendering is None:
        return None
    constants = constants_in(run.freeze(right))
    return rendering if constants and all(is_never(rendering, c) for c in constants) else None


def constants_in(held: Value) -> list[object]:
    """The constants that a list, tuple, set or dict holds, none unless all are known."""
    if isinstance(held, Mapping):
        return [] if held.open else [key for key, _ in held.entries]
    if isinstance(held, Sequence) and held.items:
        if all(isinstance(item, Const) for item in held.items):
            return [item.value for item in held.items if isinstance(item, Const)]
    return []


def given_out(run: Interpreter, node: ast.AST, value: Value, sink: str, frame: Frame) -> None:
    """A text that becomes a tensor."""
    rendering = surely(run, value)
    if rendering is not None:
        lose(run, node, frame, rendering, misuse(rendering, sink, "makes a tensor of it"))


# -- containers that are filled elsewhere ---------------------------------------------------

_GROWING = frozenset(
    {"add", "append", "extend", "insert", "setdefault", "update", "__setitem__", "load"}
)


def grows(container: ast.AST, frame: Frame) -> bool:
    """Whether the module puts something into what has this name: then its content is not sure."""
    name = _name(container)
    return bool(name) and name in filled(frame.module.tree)


def searched(node: ast.AST) -> ast.AST:
    """What the ``in`` of a comparison searches."""
    return node.comparators[0] if isinstance(node, ast.Compare) else node


def _name(node: ast.AST) -> str:
    return getattr(node, "id", "") or getattr(node, "attr", "")


@lru_cache(maxsize=8)
def filled(tree: ast.AST) -> frozenset[str]:
    """Names of containers that are written to."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if (isinstance(node, ast.Subscript) and isinstance(node.ctx, (ast.Store, ast.Del))) or (
            isinstance(node, ast.Attribute) and node.attr in _GROWING
        ):
            names.add(_name(node.value))
        elif isinstance(node, ast.AugAssign):
            names.add(_name(node.target))
    return frozenset(names)
