"""What functions of TensorFlow and NumPy give back, or that they surely fail.

The tables were measured by ``tools/facts/functions``, which runs every function on values of
all dtypes, ranks and kinds and keeps the rules that agree with every run. Nothing here imports
TensorFlow or NumPy.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from pyfunc_lint.tables import keras2
from pyfunc_lint.tables.function_call import Call, Failure, World
from pyfunc_lint.tables.function_rules import Argument, Constant, length
from pyfunc_lint.tables.function_tables import Tables
from pyfunc_lint.tables.operands import Operand, Outcome

MAX_LENGTH = 32
"""Longer lists are told by what an item of them is."""

__all__ = [
    "Argument",
    "Constant",
    "FunctionModel",
    "World",
    "ndarray_method",
    "numpy",
    "tensor_method",
    "tensorflow",
]


@dataclass(frozen=True, slots=True)
class FunctionModel:
    """The measured rules of one function."""

    name: str
    """Canonical name."""
    parameters: tuple[str, ...]
    """As the real signature names them; ``*args`` with its star, given as a tuple."""
    entry: Mapping[str, Any]
    tables: Tables

    def result(
        self, arguments: Mapping[str, Argument], *, world: World | None = None
    ) -> Outcome | None:
        """What the call gives; None when the tables cannot say."""
        if any(map(keras2.holds, arguments.values())):
            return self._under_keras2(arguments)
        call = Call(self.tables, self.entry, arguments, world)
        try:
            out = call.out()
            return None if out is None else Outcome(result=call.operand(out), note=call.note)
        except Failure as failure:
            return self.tables.outcome(failure.error)

    def _under_keras2(self, arguments: Mapping[str, Argument]) -> Outcome | None:
        """Keras 2 makes a layer of the call, or does not take what stands for no value yet."""
        takes = keras2.takes(self.name)
        found = [takes.get(name) for name, value in arguments.items() if keras2.holds(value)]
        failed = next((outcome for outcome in found if outcome is not None and outcome.error), None)
        if failed is not None:
            return failed
        outcome = None if None in found else self.result(_in_graph(arguments), world="graph")
        # Whether arguments fit together was measured without Keras.
        if outcome is None or outcome.error:
            return None
        return replace(outcome, result=keras2.untraced(outcome.result))

    def elements(
        self, arguments: Mapping[str, Argument], *, world: World | None = None
    ) -> tuple[Operand | None, ...] | None:
        """What a tuple or list holds whose length is known."""
        if any(map(keras2.holds, arguments.values())):
            inner = self.elements(_in_graph(arguments), world="graph")
            return None if inner is None else tuple(map(keras2.untraced, inner))
        call = Call(self.tables, self.entry, arguments, world)
        try:
            out = call.out()
            if isinstance(out, dict) and "tuple" in out:
                return tuple(call.operand(item) for item in out["tuple"])
            if isinstance(out, dict) and "length" in out:
                count = length(out["length"], call.values)
                if count is not None and 0 < count <= MAX_LENGTH:
                    return (call.operand(out["each"]),) * count
        except Failure:
            pass
        return None

    def item(
        self, arguments: Mapping[str, Argument], *, world: World | None = None
    ) -> Operand | None:
        """What every item of a list or tuple of unknown length is."""
        if any(map(keras2.holds, arguments.values())):
            return keras2.untraced(self.item(_in_graph(arguments), world="graph"))
        call = Call(self.tables, self.entry, arguments, world)
        try:
            out = call.out()
            if isinstance(out, dict) and "each" in out:
                return call.operand(out["each"])
        except Failure:
            pass
        return None


def _in_graph(arguments: Mapping[str, Argument]) -> dict[str, Argument]:
    return {name: keras2.traced(value) for name, value in arguments.items()}


# --- loading ------------------------------------------------------------------------------------


def _load(library: str, family: str) -> Tables:
    path = Path(__file__).with_name("data") / f"{library}.json"
    data = json.loads(path.read_text("utf-8"))
    return Tables(family, data["functions"], data["entries"], data["aliases"], data["shared"])


@cache
def _tensorflow() -> Tables:
    return _load("tensorflow", "tf")


@cache
def _numpy() -> Tables:
    return _load("numpy", "np")


def _model(tables: Tables, name: str) -> FunctionModel | None:
    canonical = tables.aliases.get(name, name)
    index = tables.functions.get(canonical)
    if index is None:
        return None
    entry = tables.entries[index]
    return FunctionModel(canonical, tuple(entry["p"].split()), entry, tables)


def names(library: str) -> tuple[str, ...]:
    """Canonical names of all that is modelled of "tf" or "np"."""
    return tuple((_tensorflow() if library == "tf" else _numpy()).functions)


@cache
def tensorflow(name: str) -> FunctionModel | None:
    """The model of "tf.cast", "tf.math.add", "tf.compat.v1.reduce_sum", …"""
    tables = _tensorflow()
    prefix = "tf.compat.v1."
    if name.startswith(prefix) and name not in tables.functions and name not in tables.aliases:
        name = "tf." + name[len(prefix) :]
        if name in tables.shared["absent_in_v1"]:
            return None
    return _model(tables, name)


@cache
def numpy(name: str) -> FunctionModel | None:
    """The model of "np.mean", "np.random.rand", "np.float32", …"""
    # The functions of ``np.random`` are the methods of one hidden RandomState.
    return _model(_numpy(), name.replace("np.random.RandomState.", "np.random."))


@cache
def _dispatching() -> dict[str, str]:
    path = Path(__file__).with_name("data") / "dispatching.json"
    found: dict[str, str] = json.loads(path.read_text("utf-8"))
    return found


@cache
def deciding(name: str) -> tuple[int, ...]:
    """Positions of the arguments of "np.sum", … that may decide what comes back.

    With an object of another library there (a pandas Series, a torch tensor), NumPy hands the call
    over to it. Measured by ``tools/facts/functions/dispatching.py``.
    """
    return tuple(map(int, _dispatching().get(name, "")))


@cache
def ndarray_method(name: str) -> FunctionModel | None:
    """The model of a method or attribute of arrays: parameter 0 is "self"."""
    return _model(_numpy(), f"ndarray.{name}")


@cache
def tensor_method(name: str) -> FunctionModel | None:
    """The model of a method of tensors: parameter 0 is "self"."""
    return _model(_tensorflow(), f"Tensor.{name}")
