"""Named tuples: of collections, and of typing."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.callables import Class
from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.values import Const, Opaque, Value, const
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.members import find_member

FACTORY = "collections.namedtuple"


def declared(run: Interpreter, arguments: Arguments) -> Value | None:
    """The class that ``collections.namedtuple`` makes, when its fields stand in the code."""
    given = arguments.get("field_names")
    if given is None or arguments.open or "rename" in arguments.keywords:
        return None
    held = run.freeze(given)
    if isinstance(held, Const) and isinstance(held.value, str):
        names = held.value.replace(",", " ").split()
    elif isinstance(held, Sequence) and held.items is not None:
        names = [i.value for i in held.items if isinstance(i, Const) and isinstance(i.value, str)]
        if len(names) != len(held.items):
            return None
    else:
        return None
    return Opaque(FACTORY, Sequence("tuple", tuple(const(field) for field in names)))


def call(
    run: Interpreter, node: ast.AST, callee: Opaque, arguments: Arguments, frame: Frame
) -> Value | None:
    """An instance of a class that ``collections.namedtuple`` made."""
    fields = callee.detail
    if not isinstance(fields, Sequence) or fields.items is None:
        return None
    names = tuple(str(field.value) for field in fields.items if isinstance(field, Const))
    return _instance(run, node, names, arguments, frame, None)


def of_class(
    run: Interpreter, node: ast.AST, cls: Class, arguments: Arguments, frame: Frame
) -> Value:
    """An instance of a class derived from ``typing.NamedTuple``; unknown if it has methods."""
    body = cls.node.body
    if any(isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef)) for part in body):
        return run.fresh(node, frame)
    names = tuple(
        part.target.id
        for part in body
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
    )
    return _instance(run, node, names, arguments, frame, cls)


def _instance(
    run: Interpreter,
    node: ast.AST,
    names: tuple[str, ...],
    arguments: Arguments,
    frame: Frame,
    cls: Class | None,
) -> Value:
    if arguments.open or len(arguments.positional) > len(names):
        return run.fresh(node, frame)
    items = []
    given = arguments.bound(names)
    for name in names:
        value = given.get(name)
        if value is None and cls is not None:
            value = find_member(run, cls, name)
        items.append(run.fresh(node, frame) if value is None else value)
    return Sequence("tuple", tuple(items), names=names)
