"""Kinds of dict: counters, and the user's classes derived from dict."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.domain.callables import Class, External
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.tensors import Array
from pyfunc_lint.domain.values import NONE, POISON, Py, Value, const, python_kind
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import iteration
from pyfunc_lint.interpreter.language.members import external_bases, find_member, mro
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.interpreter.store import CONTENT
from pyfunc_lint.overlays.measured import signatures
from pyfunc_lint.overlays.python import objects
from pyfunc_lint.overlays.python.dicts import DICTS

_COUNTER = External("collections.Counter")
_COUNTERS = Overlay(_COUNTER.name)
_TEXTS = ("str", "bytes")
_OWN_ANSWERS = ("__getitem__", "__contains__", "__setitem__", "get")


@handles(_COUNTER.name)
def _counter(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """What was counted are its keys; what was not counts 0."""
    if signatures.call(run, node, name, arguments, frame) is POISON:
        return POISON
    key: Value | None = None
    counts: Value | None = None
    if not arguments.open and len(arguments.all()) == 1 and arguments.positional:
        with run.mute():
            turns = iteration.iterate(run, node, arguments.positional[0], frame)
        key = None if turns.items == () else turns.element
        counts = Py("int") if _is_counted(run.refine(arguments.positional[0])) else None
    made = run.new_dict(Mapping((), True, counts, key, const(0)))
    return replace(made, cls=_COUNTER)


def _is_counted(value: Value) -> bool:
    """Whether elements are counted: a dict gives its values, and they need not be whole."""
    listed = isinstance(value, Ref) and value.kind == "list"
    return listed or isinstance(value, (Sequence, Array)) or python_kind(value) in _TEXTS


@_COUNTERS.method("most_common")
def _most_common(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Mapping):
        return None
    pair = held.key or run.fresh(node, frame), held.element or run.fresh(node, frame)
    return run.new_list(None, Sequence("tuple", pair))


@_COUNTERS.method("elements")
def _elements(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Mapping):
        return None
    return Sequence("generator", None, held.key or run.fresh(node, frame))


@_COUNTERS.method("total")
def _total(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Mapping):
        return None
    return held.element or run.fresh(node, frame)


@_COUNTERS.method("update", "subtract")
def _count(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Mapping):
        return None
    run.store.write((receiver.address, CONTENT), held.changed(()))
    return NONE


@Overlay(*DICTS, inherited=True).fill
def _fill(run: Interpreter, node: ast.AST, ref: Ref, arguments: Arguments, frame: Frame) -> None:
    """An instance of a class derived from dict that leaves reading and writing to dict."""
    cls = ref.cls
    if not isinstance(cls, Class) or not external_bases(run, cls) <= DICTS or _writes(run, cls):
        return
    made = run.content(objects.dict_of(run, "builtins.dict", arguments))
    if isinstance(made, Mapping):
        if find_member(run, cls, "__missing__") is not None:
            made = replace(made, default=run.fresh(node, frame))
        run.store.write((ref.address, CONTENT), made)


def _writes(run: Interpreter, cls: Class) -> bool:
    """Whether a method of the class may put something in, or answers in its own way."""
    if any(find_member(run, cls, name) is not None for name in _OWN_ANSWERS):
        return True
    # The methods of other modules are not all read.
    return any(
        above.module is not run.module or texts.filled(above.node) for above in mro(run, cls)
    )
