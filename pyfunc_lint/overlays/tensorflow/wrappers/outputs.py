"""One returned value against one declared dtype or spec."""

from __future__ import annotations

from dataclasses import replace

from pyfunc_lint.diagnostics.causes import Breach
from pyfunc_lint.diagnostics.observations import WrapperCall
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Array, Spec, Tensor
from pyfunc_lint.domain.values import Const, Poison, Unknown, Value
from pyfunc_lint.domain.worlds import World
from pyfunc_lint.interpreter.operations.dtypes import tensorflow_dtype
from pyfunc_lint.interpreter.operations.operands import is_captured
from pyfunc_lint.interpreter.qualifiers.number_class import FLOATING
from pyfunc_lint.overlays.tensorflow.wrappers.keys import is_object, key_of
from pyfunc_lint.tables import captured
from pyfunc_lint.tables import contract as facts
from pyfunc_lint.tables.dtypes import COMPLEX, FLOATS, LIMITS
from pyfunc_lint.tables.operands import Outcome

PY_FUNCTION = "tf.py_function"


def judge(
    call: WrapperCall, world: str, declared: Value, value: Value
) -> tuple[Breach, facts.Verdict, str] | None:
    """What is wrong with every alternative of the value: it is refused, or loses something."""
    if isinstance(value, (Unknown, Poison)):
        return None
    body = call.body
    if body is not None and any(is_captured(member, body) for _, member in members(value)):
        return _captured(call, body, declared, value)
    if isinstance(declared, Spec) and declared.kind != "dense":
        return _composite(call, world, declared, value)
    dtype = tensorflow_dtype(declared)
    if dtype is None:
        return None
    found: tuple[Breach, facts.Verdict, str] | None = None
    for _, member in members(value):
        if call.wrapper == PY_FUNCTION and numbers_lost(member, dtype):
            found = found or (Breach.CAST, facts.LOSES, dtype)
            continue
        key = _key_for(call, member, dtype)
        if key is None:
            return None
        if key == "none":
            key = "list:none"  # one of several outputs
        verdict = facts.returned(call.wrapper, world, key, dtype)
        if key == "variable" and isinstance(declared, Spec):
            # Beside a spec composite tensors are looked for first, and a variable is one.
            verdict = facts.Verdict("InvalidArgumentError", "is not a Tensor")
        if verdict is not None and isinstance(member, Array) and member.dtype is None:
            verdict = replace(verdict, text="")  # It names the dtype.
        if verdict is None or verdict.works:
            return None
        if verdict.loses:
            if not _loss_is_certain(member, dtype):
                return None
            found = found or (Breach.CAST, verdict, dtype)
        else:
            found = found or (Breach.OBJECT if is_object(key) else Breach.DTYPE, verdict, dtype)
    return found


def _captured(
    call: WrapperCall, body: World, declared: Value, value: Value
) -> tuple[Breach, facts.Verdict, str] | None:
    """A tensor of the traced code around the call, in the place of what the function computed."""
    dtype = tensorflow_dtype(declared)
    found: list[Outcome] = []
    for _, member in members(value):
        if not isinstance(member, Tensor) or member.role or not is_captured(member, body):
            return None
        if call.wrapper == PY_FUNCTION and (dtype is None or member.dtype is None):
            return None
        found.append(captured.returned(call.wrapper, dtype == member.dtype))
    return Breach.CAPTURED, facts.Verdict(found[0].error, found[0].text), dtype or ""


def _composite(
    call: WrapperCall, world: str, declared: Spec, value: Value
) -> tuple[Breach, facts.Verdict, str] | None:
    """The same for a ragged or sparse spec, which no dense value meets."""
    if call.wrapper != PY_FUNCTION:
        return None  # Such a Tout is refused itself.
    found: facts.Verdict | None = None
    for _, member in members(value):
        key = key_of(member)
        if isinstance(member, Tensor) and member.kind == "dense" and member.rank is None:
            return None  # It may come from something unknown that is ragged or sparse.
        if isinstance(member, Tensor) and member.kind == declared.kind:
            known = declared.dtype and member.dtype and declared.dtype != member.dtype
            key = f"{declared.kind} other" if known else declared.kind
        if key is None:
            return None
        verdict = facts.composite(declared.kind, world, "list:none" if key == "none" else key)
        if verdict is None or verdict.works:
            return None
        found = found or verdict
    return None if found is None else (Breach.OBJECT, found, declared.kind)


def _key_for(call: WrapperCall, value: Value, declared: str) -> str | None:
    """A variable is refused by tf.py_function, and an array of its dtype for the others."""
    key = key_of(value)
    tensors = call.wrapper == PY_FUNCTION
    if not tensors and isinstance(value, Array) and value.dtype is None:
        # Floats and spectra of one size or the other, which depends on the version of NumPy.
        if value.number_class == "imaginary":
            return None if declared in COMPLEX else "array:complex128"
        other = declared not in FLOATS | COMPLEX
        return "array:float64" if value.number_class in FLOATING and other else None
    if tensors and key in ("array:unicode", "scalar:unicode") and declared != "string":
        return None  # It is read as numbers, if that is what the text says.
    if tensors and isinstance(value, Array) and value.number_class and value.dtype is None:
        return _OF_PART.get(value.number_class)
    if key == "variable" and not tensors:
        return f"tensor:{value.dtype}" if isinstance(value, Tensor) and value.dtype else None
    return key


_OF_PART = {"fraction": "array:float64", "imaginary": "array:complex128"}


def numbers_lost(value: Value, dtype: str) -> tuple[float, ...]:
    """Numbers in an array that the declared dtype does not hold."""
    limits = LIMITS.get(dtype)
    if limits is None or not isinstance(value, Array):
        return ()
    lost = (number for number in value.literals if not limits[0] <= number <= limits[1])
    return tuple(dict.fromkeys(lost))


def _loss_is_certain(value: Value, dtype: str) -> bool:
    """Whether the value surely is one that the dtype does not hold."""
    if isinstance(value, Const):
        return True
    if not isinstance(value, Array):
        return False
    if value.number_class == "imaginary":
        return dtype not in COMPLEX
    return value.number_class == "fraction" and dtype not in FLOATS | COMPLEX
