"""What gives elements of something else, one at a time: itertools, ``random.choice``."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.values import NONE, POISON, Opaque, Py, Value, python_kind
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import iteration
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.python.comparing import is_container


@handles("itertools.count")
def _count(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """Numbers of the kind of its arguments; other kinds are left to the tables."""
    kinds = {python_kind(value) for value in arguments.all()}
    if arguments.open or not kinds <= {"int", "float"}:
        return None
    return Sequence("generator", None, Py("float" if "float" in kinds else "int"))


@handles("itertools.repeat")
def _repeat(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    if arguments.open or len(arguments.positional) != 1 or arguments.keywords:
        return None
    return Sequence("generator", None, arguments.positional[0])


@handles("itertools.cycle", "itertools.islice")
def _again(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """Elements of the iterable, how many is not known."""
    if arguments.open or not arguments.positional:
        return None
    place = arguments.nodes[0] if arguments.nodes else node
    turns = iteration.iterate(run, place, arguments.positional[0], frame)
    if turns.items is None and turns.element is POISON:
        return POISON
    return Sequence("generator", None, turns.element)


@handles("random.choice")
def _choice(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """One of the items; what is no container is left to the tables."""
    value = run.refine(arguments.get("seq") or NONE)
    if arguments.open or not is_container(value):
        return None
    return iteration.iterate(run, arguments.node("seq") or node, value, frame).element


_RANDOM = "random.Random"


@handles(_RANDOM)
def _random(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    plain = all(python_kind(value) for value in arguments.all()) and not arguments.open
    return Opaque(name) if plain else None


@Overlay(_RANDOM).method("choice")
def _choice_method(
    run: Interpreter, node: ast.AST, owner: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """``choice`` of a generator of random numbers."""
    return _choice(run, node, name, arguments, frame)
