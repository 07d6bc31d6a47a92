"""What is wrong with ``inp``: what it is, and what it holds."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.diagnostics.causes import CallError, Cause
from pyfunc_lint.diagnostics.details import WrongCall
from pyfunc_lint.domain.callables import Class, Function
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import KERAS_MODES, Array, Tensor
from pyfunc_lint.domain.values import Opaque, Value, python_kind
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.operations.capturing import captured
from pyfunc_lint.interpreter.operations.requirements import KERAS_3
from pyfunc_lint.overlays.tensorflow.wrappers.call_form import all_fail, failure, world_of
from pyfunc_lint.overlays.tensorflow.wrappers.keys import is_ragged, key_of, plain_class
from pyfunc_lint.tables import contract as facts


def inp(
    run: Interpreter, wrapper: str, value: Value, node: ast.expr | None, frame: Frame
) -> Raises | None:
    """An ``inp`` that cannot be iterated."""

    def judge(member: Value) -> Raises | None:
        if frame.world.mode == "maybe" and isinstance(member, Tensor) and member.mode == "maybe":
            return None
        key, world = _whole_key(member, world_of(frame))
        verdict = None if key is None else facts.inp(wrapper, world, key)
        if verdict is None or not verdict.error:
            return None
        detail = WrongCall(CallError.NO_LIST, wrapper, node=node, value=member)
        raises = failure(Cause.WRAPPER_INP, verdict, detail)
        return replace(raises, requires=KERAS_3) if key == "kerastensor" else raises

    return all_fail(run, value, judge)


def _whole_key(value: Value, world: str) -> tuple[str | None, str]:
    if isinstance(value, Tensor):
        return _whole_tensor(value, world)
    if isinstance(value, Array):
        if value.scalar:
            return "scalar array", world
        return ("0-d array" if value.rank == 0 and value.scalar is False else None), world
    kind = python_kind(value)
    if kind in ("int", "float", "bool", "none"):
        return kind, world
    if isinstance(value, Function):
        return "function", world
    if isinstance(value, Ref) and value.kind == "instance" and isinstance(value.cls, Class):
        plain = plain_class(value.cls, "__iter__", "__getitem__", "__getattr__")
        return ("instance" if plain else None), world
    return None, world


def _whole_tensor(value: Tensor, world: str) -> tuple[str | None, str]:
    if value.role or value.kind in ("ragged", "sparse"):
        return None, world
    if value.mode in KERAS_MODES:
        return ("kerastensor" if value.mode == "keras" else None), world
    form = "variable" if value.kind == "variable" else "tensor"
    if value.mode == "symbolic" or world == "graph":
        # While tracing not even a tensor that has a value can be iterated.
        return f"vector {form}", "graph"
    return (f"scalar {form}" if value.rank == 0 else None), "eager"


def keys_or_characters(value: Value) -> str:
    """What silently is taken apart: "keys" of a dict, "characters" of a str; else ""."""
    found = {_taken_apart(member) for _, member in members(value)}
    return found.pop() if len(found) == 1 else ""


def _taken_apart(value: Value) -> str:
    if isinstance(value, Mapping) or (isinstance(value, Ref) and value.kind == "dict"):
        return "keys"
    return "characters" if python_kind(value) in ("str", "bytes") else ""


def elements(
    run: Interpreter, wrapper: str, values: tuple[Value, ...], nodes: list[ast.expr], frame: Frame
) -> Raises | None:
    """An element of ``inp`` that no tensor can be made of."""
    world = world_of(frame)
    for index, value in enumerate(values):
        frozen = run.freeze(value)
        place = nodes[index] if index < len(nodes) else None

        def judge(member: Value) -> Raises | None:
            key = element_key(member)
            if key == "none" and _default_of_unseen(frame, nodes, index):  # noqa: B023
                return None
            verdict = None if key is None else facts.element(wrapper, world, key)
            if verdict is None or not verdict.error:
                return None
            detail = WrongCall(
                CallError.NO_TENSOR, wrapper, key or "", "", place, member, index  # noqa: B023
            )  # fmt: skip
            raises = failure(Cause.WRAPPER_INP, verdict, detail)
            return replace(raises, requires=KERAS_3) if key == "kerastensor" else raises

        raises = all_fail(run, frozen, judge)
        if raises is not None:
            return raises
    return None


def _default_of_unseen(frame: Frame, nodes: list[ast.expr], index: int) -> bool:
    """A None that is the default of a function whose callers are not seen: they may pass more."""
    literal = index < len(nodes) and isinstance(nodes[index], ast.Constant)
    return not literal and frame.context in ("generic", "role")


def _is_mixed(value: Sequence) -> bool:
    """Text beside numbers."""
    kinds = {python_kind(item) for item in value.items or ()}
    texts = kinds & {"str", "bytes"}
    return bool(texts) and kinds <= texts | {"int", "float", "bool"} and len(kinds) > len(texts)


def element_key(value: Value) -> str | None:
    """The name that the table has for an element of ``inp``."""
    if isinstance(value, Tensor):
        if value.role:
            return None
        if value.mode == "keras":
            return "kerastensor"
        return value.kind if value.kind in ("ragged", "sparse") else None
    if isinstance(value, Array):
        return None
    if isinstance(value, Sequence) and value.kind in ("list", "tuple"):
        if is_ragged(value):
            return "list:ragged"
        if _is_mixed(value):
            return "list:mixed"
        inner = {element_key(item) for item in value.items or ()}
        return "list:none" if inner == {"none"} else "list:dict" if inner == {"dict"} else None
    key = key_of(value)
    if isinstance(value, Opaque):
        return key
    return key if key in ("none", "dict", "set", "generator", "instance", "dataset", "function",
                          "coroutine", "spec", "dtype:tf", "deque") else None  # fmt: skip


def captured_one(
    run: Interpreter,
    wrapper: str,
    place: ast.AST | None,
    inputs: tuple[Value, ...],
    frame: Frame,
) -> Raises | None:
    """An input that the graph, which was entered, cannot hold."""
    written = place.elts if isinstance(place, (ast.List, ast.Tuple)) else []
    for index, value in enumerate(inputs):
        where = written[index] if len(written) == len(inputs) else place
        found = captured(run, f"{wrapper}()", where, value, frame)
        if found is not None:
            return found
    return None
