"""Functions that take file names or numbers, and what they do with a text that is none.

What each does with the text of a tensor or bytes was measured: a file of that name never exists.
Each library registers its own.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from pyfunc_lint.domain.values import POISON, Const, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.tables.signatures import parameters

MISSING = "FileNotFoundError"
WRITTEN = "makes a file of that name"


@dataclass(frozen=True, slots=True)
class Sink:
    """A parameter that a text of a tensor does not fit: the effect, or the error."""

    parameter: str
    effect: str = ""
    error: str = ""
    opens: bool = False
    """What happens depends on the mode in which a file is opened."""
    whole: bool = False
    """Only a text in which nothing else stands is sure to fail."""
    lists: bool = False
    """It says what is in a folder."""


SINKS: dict[str, Sink] = {}
"""By the canonical name of the function."""


def sinks(names: str, effect: str = "", error: str = "", **more: bool) -> None:
    """Register sinks, one for each "function:parameter"."""
    for item in names.split():
        name, parameter = item.split(":")
        SINKS[name] = Sink(parameter, effect, error, **more)


_FILE_ERRORS = frozenset({"FileNotFoundError", "OSError", "IOError", "EnvironmentError"})


def takes_text(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A call that takes the text of a tensor for a file name or a number: poison if it raises."""
    sink = SINKS.get(name)
    texts.escape(run, arguments.all() if sink is None else arguments.all()[1:], name, frame)
    arguments = arguments.bound(parameters(name)) if sink is not None else arguments
    value = None if sink is None or arguments.open else arguments.get(sink.parameter)
    rendering = None if value is None else texts.surely(run, value)
    if sink is None or rendering is None or (sink.whole and not rendering.whole):
        return None
    effect, error = sink.effect, sink.error
    if sink.opens:
        effect, error = _opened(mode_of(arguments))
    if effect == WRITTEN:
        texts.keep(run, rendering, frame, True)
    operation = f"{name.removeprefix('builtins.')}()"
    if effect == WRITTEN:
        texts.named(run, rendering, operation, effect)
    if effect in ("", WRITTEN) and not error:
        return None
    if sink.lists and texts.was_made(run, rendering):
        return None  # The folder of that name is there: what it holds is asked for.
    raises = texts.misuse(rendering, operation, effect or f"raises {error}", error)
    if error not in ("ValueError", "JSONDecodeError"):
        raises = texts.as_path(raises)
    if error == MISSING and any(types & _FILE_ERRORS for types, _ in run.handlers):
        # Whoever expects that a file is missing does not expect that every one is.
        raises = texts.misuse(rendering, operation, f"always raises {error}, which is caught")
        texts.lose(run, node, frame, rendering, texts.as_path(raises))
        return POISON
    if error:
        texts.fail(run, node, frame, rendering, raises)
        return POISON
    texts.lose(run, node, frame, rendering, raises)
    return None


def _opened(mode: str) -> tuple[str, str]:
    """The effect and the error of opening a file that does not exist."""
    if mode.startswith("r"):
        return "", MISSING
    return (WRITTEN if mode.startswith(("w", "a", "x")) else ""), ""


def mode_of(arguments: Arguments) -> str:
    """The mode in which a file is opened, "?" when it is not known."""
    value = arguments.get("mode")
    if value is None:
        return "r"
    return value.value if isinstance(value, Const) and isinstance(value.value, str) else "?"
