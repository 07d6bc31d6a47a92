"""The contract of a wrapper: what its function returns against what ``Tout`` declares."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from pyfunc_lint.interpreter.core import Frame
from pyfunc_lint.interpreter.libraries.dtypes import KNOWN, NATURAL_NP, tensorflow_dtype
from pyfunc_lint.interpreter.records import ReturnedValue, WrapperCall
from pyfunc_lint.source.modules import Module
from pyfunc_lint.values import (
    Array,
    Const,
    Guard,
    Poison,
    Py,
    Sequence,
    Spec,
    Tensor,
    Union,
    Unknown,
    Value,
    consistent,
    members,
    python_kind,
)

PY_FUNCTION = "tf.py_function"
_INTEGERS = frozenset({"int8", "uint8", "int16", "uint16", "int32", "int64", "uint32", "uint64"})
_TEXT = frozenset({"str", "bytes"})


@dataclass(frozen=True, slots=True)
class Clash:
    """One output that TensorFlow refuses for its dtype."""

    index: int
    count: int
    value: Value
    declared: str
    error: str
    text: str
    node: ast.AST


def dtype_clashes(call: WrapperCall, returned: ReturnedValue) -> list[Clash]:
    """The outputs of one way out that clash with Tout under every reading of both."""
    if call.wrapper != PY_FUNCTION and call.world.mode == "eager":
        return []
    found: list[Clash] | None = None
    for guard, declared in members(call.tout):
        if not consistent(guard, returned.guard) or not consistent(guard, call.condition):
            continue
        for inner, value in members(returned.value):
            if not consistent(inner, guard) or not consistent(inner, returned.guard):
                continue
            clashes = _compare(call, declared, value, returned.node)
            if not clashes:
                return []
            found = found or clashes
    return found or []


def _compare(call: WrapperCall, declared: Value, value: Value, node: ast.AST) -> list[Clash]:
    pairs = outputs(call.wrapper, declared, value)
    clashes: list[Clash] = []
    for index, (want, got) in enumerate(pairs):
        clash = _clash(call.wrapper, want, got)
        if clash is not None:
            error, text, dtype = clash
            clashes.append(Clash(index, len(pairs), got, dtype, error, text, node))
    return clashes


def outputs(wrapper: str, declared: Value, value: Value) -> list[tuple[Value, Value]]:
    """(declared, returned) for each output whose place is certain."""
    if isinstance(value, (Unknown, Poison)) or isinstance(declared, (Unknown, Poison)):
        return []
    many = isinstance(value, Sequence) and value.kind in ("list", "tuple")
    if isinstance(declared, Sequence):
        if declared.items is None:
            return []
        if many:
            assert isinstance(value, Sequence)
            if value.items is None or len(value.items) < len(declared.items):
                return []
            if wrapper != PY_FUNCTION and len(value.items) != len(declared.items):
                return []
            return list(zip(declared.items, value.items, strict=False))
        if len(declared.items) == 1:
            return [(declared.items[0], value)]
        return []
    if many:
        assert isinstance(value, Sequence)
        if not value.items or (wrapper != PY_FUNCTION and len(value.items) != 1):
            return []
        return [(declared, value.items[0])]
    return [(declared, value)]


def _clash(wrapper: str, declared: Value, value: Value) -> tuple[str, str, str] | None:
    """(error, text, declared dtype) when every alternative of the value is refused."""
    want = tensorflow_dtype(declared)
    if want is None or (isinstance(declared, Spec) and declared.kind != "dense"):
        return None
    result: tuple[str, str] | None = None
    options = members(value)
    if isinstance(value, Union) and not options:
        return None
    for _, member in options:
        refused = (
            _refused_tensor(want, member)
            if wrapper == PY_FUNCTION
            else _refused_array(want, member)
        )
        if refused is None:
            return None
        result = result or refused
    return None if result is None else (*result, want)


def _refused_tensor(want: str, value: Value) -> tuple[str, str] | None:
    """tf.py_function: tensors are never converted, Python numbers sometimes, arrays always."""
    if isinstance(value, Tensor):
        if value.kind != "dense" or value.dtype is None or value.dtype == want or value.role:
            return None
        if value.mode in ("symbolic", "keras"):
            return None
        return "InvalidArgumentError", "Tensor conversion requested dtype"
    if isinstance(value, Array):
        if value.dtype is None or value.dtype in ("object", "S", "U"):
            return None
        if (value.dtype == "string") != (want == "string"):
            return "InvalidArgumentError", ""
        return None
    kind = python_kind(value)
    if kind == "float" and (want in _INTEGERS or want == "bool"):
        return "InvalidArgumentError", ""
    if kind in ("int", "float") and want == "string":
        return "InvalidArgumentError", ""
    if kind in _TEXT and want != "string":
        return "InvalidArgumentError", ""
    return None


def _refused_array(want: str, value: Value) -> tuple[str, str] | None:
    """numpy_function and py_func in a graph: the dtype must be exactly the declared one."""
    got = array_dtype(value)
    if got is None or got == want or got not in KNOWN:
        return None
    return "InvalidArgumentError", "value returned by pyfunc_"


def array_dtype(value: Value) -> str | None:
    """The dtype that NumPy gives to a returned value."""
    if isinstance(value, Tensor):
        return value.dtype if value.kind in ("dense", "variable") and not value.role else None
    if isinstance(value, Array):
        return value.dtype if value.dtype not in ("object",) else None
    if isinstance(value, (Const, Py)):
        return NATURAL_NP.get(python_kind(value))
    return None


def failing_worlds(call: WrapperCall) -> tuple[str, ...]:
    """The worlds in which the mismatch raises."""
    if call.wrapper == PY_FUNCTION:
        return (
            (call.world.label,) if call.world.mode != "maybe" else ("eager", "function", "dataset")
        )
    return (call.world.label,) if call.world.mode == "graph" else ("function", "dataset")


def fix_for_tensor(clash: Clash) -> str:
    """What to write instead, for tf.py_function."""
    if isinstance(clash.value, Tensor) and clash.value.dtype:
        return f"declare tf.{clash.value.dtype} or return tf.cast(…, tf.{clash.declared})"
    return f"return a value of dtype {clash.declared}, or change Tout"


def fix_for_array(clash: Clash) -> str:
    """What to write instead, for tf.numpy_function."""
    got = array_dtype(clash.value)
    numpy_name = {"bool": "bool_", "string": "str_"}.get(clash.declared, clash.declared)
    return f"declare tf.{got} or return np.{numpy_name}(…) / .astype(np.{numpy_name})"


def chain_of(call: WrapperCall) -> tuple[tuple[Module, ast.AST], ...]:
    """The calls that led to the wrapper's call, outermost first."""
    chain: list[tuple[Module, ast.AST]] = []
    current: Frame | None = call.frame
    while current is not None:
        if current.call is not None and current.caller is not None:
            chain.append((current.caller.module, current.call))
        current = current.caller
    return tuple(reversed(chain))


__all__ = ["Clash", "Guard", "chain_of", "dtype_clashes", "outputs"]
