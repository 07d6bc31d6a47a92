"""What is wrong with the call of a wrapper itself: its form, ``func``, ``Tout`` and ``inp``.

How TensorFlow reacts is looked up in `tables/contract.py`; here values are named as the table
names them. An answer is a ``Raises`` that says what fails, or None.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable

from pyfunc_lint.diagnostics.causes import CallError, Cause
from pyfunc_lint.diagnostics.details import WrongCall
from pyfunc_lint.domain.callables import Bound, Class, External, Function, ModuleValue, Partial
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import consistent, members
from pyfunc_lint.domain.tensors import KERAS_MODES, Array, DTypeValue, ShapeValue, Spec, Tensor
from pyfunc_lint.domain.values import (
    Const,
    Opaque,
    PathCondition,
    Poison,
    Unknown,
    Value,
    python_kind,
)
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.overlays.tensorflow.wrappers.keys import plain_class
from pyfunc_lint.tables import contract as facts

PY_FUNCTION, PY_FUNC = "tf.py_function", "tf.compat.v1.py_func"
Verdict = facts.Verdict
Judge = Callable[[Value], "Raises | None"]


def world_of(frame: Frame) -> str:
    """The world that the tables know: of code whose callers are not seen, the graph."""
    return "eager" if frame.world.mode == "eager" else "graph"


def all_fail(run: Interpreter, value: Value, judge: Judge) -> Raises | None:
    """The failure of a value whose alternatives, as far as the path allows them, all fail."""
    found: Raises | None = None
    for guard, member in members(value):
        if not consistent(guard, run.condition):
            continue
        raises = judge(member)
        if raises is None:
            return None
        found = found or raises
    return found


# -- the form of the call -------------------------------------------------------------------


def form(
    wrapper: str, arguments: Arguments, frame: Frame, decorated: bool = False
) -> Raises | None:
    """Keywords that do not exist, arguments that are missing."""
    for name in arguments.keywords:
        if name in ("func", "inp", "Tout"):
            continue
        known = facts.keyword(wrapper, name)
        verdict = known if known is not None else facts.keyword(wrapper, "made_up")
        if verdict is not None and verdict.error:
            return _form(verdict, WrongCall(CallError.UNKNOWN_KEYWORD, wrapper, name=name))
    if arguments.open or decorated:
        return None
    world = world_of(frame)
    func, inp = arguments.get("func"), arguments.get("inp")
    if arguments.get("Tout") is None and func is not None:
        verdict = facts.tout(wrapper, world, "missing")
        if verdict is not None and verdict.error:
            bare = "bare" if inp is None and wrapper != PY_FUNC else ""
            detail = WrongCall(CallError.NO_TOUT, wrapper, name=bare)
            return failure(Cause.WRAPPER_TOUT, verdict, detail)
    if inp is None and func is not None and wrapper == PY_FUNC:
        verdict = facts.tout(wrapper, world, "missing")
        if verdict is not None and verdict.error:
            return failure(Cause.WRAPPER_INP, verdict, WrongCall(CallError.NO_INP, wrapper))
    if func is None and wrapper == PY_FUNC:
        verdict = facts.tout(wrapper, world, "missing")
        if verdict is not None and verdict.error:
            return _form(verdict, WrongCall(CallError.NO_DECORATOR, wrapper))
    if func is None and inp is not None:
        verdict = facts.function(wrapper, world, "none")
        if verdict is not None and verdict.error:
            return _form(verdict, WrongCall(CallError.NO_FUNCTION, wrapper))
    return None


def _form(verdict: Verdict, detail: WrongCall) -> Raises:
    return failure(Cause.WRAPPER_FORM, verdict, detail)


def decorated_call(wrapper: str, arguments: Arguments) -> Raises | None:
    """A function behind ``@tf.py_function(Tout=…)`` takes its inputs by position."""
    if not arguments.keywords:
        return None
    name = next(iter(arguments.keywords))
    verdict = facts.function(wrapper, "eager", "decorated with keyword")
    if verdict is None or not verdict.error:
        return None
    return _form(verdict, WrongCall(CallError.DECORATED_KEYWORD, wrapper, name=name))


# -- func -----------------------------------------------------------------------------------


def function(
    run: Interpreter, wrapper: str, func: Value, node: ast.expr | None, frame: Frame
) -> Raises | None:
    """Something that cannot be called."""

    def judge(member: Value) -> Raises | None:
        key = _function_key(run, member)
        verdict = None if key is None else facts.function(wrapper, world_of(frame), key)
        if verdict is None or not verdict.error:
            return None
        detail = WrongCall(CallError.NOT_CALLABLE, wrapper, node=node, value=member)
        return failure(Cause.WRAPPER_FUNC, verdict, detail)

    return all_fail(run, func, judge)


def _function_key(run: Interpreter, value: Value) -> str | None:
    if isinstance(value, (Unknown, Poison, Function, Bound, Partial, Class, External)):
        return None
    kind = python_kind(value)
    if kind:
        return {"bool": "int", "none": "none"}.get(kind, kind)
    if isinstance(value, Array):
        return "scalar" if value.scalar else "array"
    if isinstance(value, Tensor):
        return "tensor" if value.kind == "dense" and not value.role else None
    if isinstance(value, Sequence):
        return value.kind if value.kind in ("list", "tuple", "generator") else None
    if isinstance(value, ModuleValue):
        return "module"
    if isinstance(value, Opaque):
        return "coroutine" if value.type_name == "builtins.coroutine" else None
    if isinstance(value, Ref):
        if value.kind in ("list", "dict"):
            return value.kind
        if isinstance(value.cls, Class) and value.kind == "instance":
            return "instance" if plain_class(value.cls, "__call__", "__getattr__") else None
    return None


def binding(
    wrapper: str,
    targets: Iterable[tuple[PathCondition, Function, Arguments]],
    inp: Value,
    inp_node: ast.expr | None,
    frame: Frame,
) -> Raises | None:
    """A number of inputs that the function does not take."""
    found = name = ""
    for _, target, arguments in targets:
        reason = refusal(target, arguments)
        if not reason:
            return None
        found, name = (found, name) if found else (reason, target.name)
    verdict = facts.function(wrapper, world_of(frame), "missing")
    if not found or verdict is None or not verdict.error:
        return None
    if isinstance(inp, (Tensor, Array)):
        detail = WrongCall(CallError.SPLIT_TENSOR, wrapper, name, found, inp_node)
        return Raises(Cause.WRAPPER_INP, verdict.error, found, detail)
    detail = WrongCall(CallError.REFUSED_ARGUMENTS, wrapper, name, found)
    return Raises(Cause.WRAPPER_FUNC, verdict.error, found, detail)


def refusal(function: Function, arguments: Arguments) -> str:
    """Why Python refuses a call, in its own words; "" when it does not."""
    spec = function.node.args
    if arguments.open:
        return ""
    names = [arg.arg for arg in (*spec.posonlyargs, *spec.args)]
    given = len(arguments.positional)
    if given > len(names) and spec.vararg is None:
        least = len(names) - len(function.defaults)
        count = f"from {least} to {len(names)}" if function.defaults else f"{len(names)}"
        plural = "" if len(names) == 1 and not function.defaults else "s"
        return f"takes {count} positional argument{plural} but {given} were given".replace(
            " 1 were given", " 1 was given"
        )
    taken = set(names[:given])
    keyword_only = {arg.arg for arg in spec.kwonlyargs}
    for name in arguments.keywords:
        if name in taken and name not in {arg.arg for arg in spec.posonlyargs}:
            return f"got multiple values for argument '{name}'"
        if name not in names and name not in keyword_only and spec.kwarg is None:
            return f"got an unexpected keyword argument '{name}'"
    required = names[given : len(names) - len(function.defaults)]
    missing = [name for name in required if name not in arguments.keywords]
    if missing:
        return f"missing {len(missing)} required positional argument" + _listed(missing)
    optional = {name for name, _ in function.keyword_defaults}
    absent = [
        arg.arg for arg in spec.kwonlyargs
        if arg.arg not in arguments.keywords and arg.arg not in optional
    ]  # fmt: skip
    if absent:
        return f"missing {len(absent)} required keyword-only argument" + _listed(absent)
    return ""


def _listed(names: list[str]) -> str:
    return f"s: '{names[0]}'" if len(names) > 1 else f": '{names[0]}'"


# -- Tout -----------------------------------------------------------------------------------


def tout(
    run: Interpreter, wrapper: str, value: Value, node: ast.expr | None, frame: Frame
) -> Raises | None:
    """A ``Tout`` that TensorFlow cannot read."""

    def judge(member: Value) -> Raises | None:
        return _bad_tout(wrapper, world_of(frame), member, node)

    return all_fail(run, value, judge)


def _bad_tout(wrapper: str, world: str, value: Value, node: ast.expr | None) -> Raises | None:
    items: tuple[Value, ...] | None = None
    if isinstance(value, Sequence) and value.kind in ("list", "tuple"):
        items = value.items
        if items is None:
            return None
    for item in items if items is not None else (value,):
        if isinstance(item, Sequence) and item.kind in ("list", "tuple") and items is not None:
            key: str | None = "nested list"
        elif items is not None and python_kind(item) == "none":
            key = "list of none"
        else:
            key = tout_key(item)
        verdict = None if key is None else facts.tout(wrapper, world, key)
        if verdict is not None and verdict.error:
            single = "" if items is None else "item"
            detail = WrongCall(CallError.UNREADABLE_TOUT, wrapper, key or "", single, node, item)
            return failure(Cause.WRAPPER_TOUT, verdict, detail)
    return None


def tout_key(value: Value) -> str | None:
    """The name that the table has for one element of ``Tout``, None for what it does not know."""
    if isinstance(value, DTypeValue):
        return None
    if isinstance(value, Const) and isinstance(value.value, str):
        return f"str {value.value}"
    kind = python_kind(value)
    if kind in ("none", "float", "bytes"):
        return kind
    if isinstance(value, External):
        return value.name
    if isinstance(value, Spec):
        return {"dense": "tensorspec"}.get(value.kind, f"{value.kind}spec")
    if isinstance(value, Tensor):
        if value.role or value.kind not in ("dense", "variable") or value.mode in KERAS_MODES:
            return None
        return "variable" if value.kind == "variable" else "tensor"
    if isinstance(value, Mapping):
        return "dict"
    if isinstance(value, Sequence):
        return value.kind if value.kind in ("set", "generator") else None
    if isinstance(value, ShapeValue):
        return "shape" if value.library == "tf" else None
    if isinstance(value, Function):
        return "function"
    if isinstance(value, Ref):
        if value.kind in ("dict", "set"):
            return value.kind
        if isinstance(value.cls, Class):
            return "instance" if plain_class(value.cls, "dtype", "__getattr__") else None
    return None


def failure(cause: Cause, verdict: Verdict, detail: WrongCall) -> Raises:
    """The failure that the table names."""
    return Raises(cause, verdict.error, verdict.text, detail)
