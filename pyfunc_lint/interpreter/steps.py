"""How the analysis got to a fault, in terms that the verifier can rebuild."""

from __future__ import annotations

from pyfunc_lint.diagnostics.findings import Input, Step
from pyfunc_lint.diagnostics.observations import Activation
from pyfunc_lint.domain.callables import Function
from pyfunc_lint.domain.containers import Dataset, Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import Const, Py, Union, Value


def steps(frame: Activation) -> tuple[Step, ...]:
    """The activations from the entry of the analysis to a frame, outermost first."""
    found: list[Step] = []
    current: Activation | None = frame
    while current is not None:
        world = current.entered or current.world
        found.append(
            Step(
                current.module.path,
                getattr(current.node, "lineno", 0),
                current.scope,
                world.label,
                world.body,
                current.context,
                tuple(_input(name, value) for name, value in current.arguments.items()),
            )
        )
        current = current.caller
    return tuple(reversed(found))


def _input(name: str, value: Value) -> Input:
    if isinstance(value, Union):
        value = members(value)[0][1]
    if isinstance(value, Tensor):
        kind = "tensor" if value.kind == "dense" else value.kind
        return Input(name, kind, value.dtype or "", value.shape)
    if isinstance(value, Array):
        return Input(name, "scalar" if value.scalar else "array", value.dtype or "", value.shape)
    if isinstance(value, Const):
        return Input(name, "python", type(value.value).__name__, None, repr(value.value))
    if isinstance(value, Py):
        return Input(name, "python", value.kind)
    if isinstance(value, Dataset):
        return Input(name, "dataset")
    if isinstance(value, Sequence) or (isinstance(value, Ref) and value.kind in ("list", "set")):
        return Input(name, "sequence")
    if isinstance(value, Mapping) or (isinstance(value, Ref) and value.kind == "dict"):
        return Input(name, "mapping")
    if isinstance(value, Ref):
        return Input(name, "instance")
    if isinstance(value, Function):
        return Input(name, "function")
    return Input(name, "unknown")
