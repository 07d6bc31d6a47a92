"""Dtypes that Keras gives what it passes on: labels, predictions, results of layers."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.domain.callables import Class
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import map_members
from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import NONE, Opaque, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.members import mro
from pyfunc_lint.interpreter.registry import handles
from pyfunc_lint.tables import keras2
from pyfunc_lint.tables.dtypes import FLOATS

FLOATING = frozenset(
    f"keras.layers.{name}" for name in ("Dense", "Conv1D", "Conv2D", "Conv3D", "Conv2DTranspose")
)
"""Layers whose results have Keras's float dtype, unless they are told another."""


def given_dtypes(
    run: Interpreter, function: Value, role: str, model: Value | None
) -> tuple[str | None, str | None]:
    """Dtypes of the labels and predictions that ``fit`` passes to a "loss" or "metric".

    Keras 3 casts both for losses, Keras 2 for metrics that are functions (measured); otherwise
    labels are what the user gave, and predictions what the model's last layer makes.
    """
    predicted = "float32" if ends_in_floats(run, model) else None
    if "floatx" in run.machine_facts or _has_dtype(run, function):
        return None, predicted
    if run.versions.keras == {"3"}:
        cast: str | None = "float32" if role == "loss" else None
    elif run.versions.keras == {"2"}:
        methods = {"loss": "loss.call", "metric": "metric.update_state"}
        cast = keras2.label_dtype(methods[role] if isinstance(function, Ref) else role)
    else:
        cast = None
    return cast, cast or predicted


def autocast(run: Interpreter, layer: Value, value: Value, depth: int = 0) -> Value:
    """What a layer gets of what it is called on: Keras casts floats to the dtype of the layer.

    That is float32 unless somebody says something else, which is not always seen.
    """
    if isinstance(value, Tensor):
        told = "float policy" in run.machine_facts or _has_dtype(run, layer)
        cast = value.dtype in FLOATS and (told or value.dtype != "float32")
        return replace(value, dtype=None) if cast else value
    if depth > _DEEPEST:
        return value
    if isinstance(value, Ref) and value.kind in ("list", "dict"):
        held = run.content(value)
        return value if held is None else run.thaw(autocast(run, layer, held, depth + 1))
    if isinstance(value, Sequence):
        element = value.element and autocast(run, layer, value.element, depth + 1)
        items = value.items and tuple(autocast(run, layer, v, depth + 1) for v in value.items)
        return replace(value, items=items, element=element)
    if isinstance(value, Mapping):
        entries = tuple((key, autocast(run, layer, v, depth + 1)) for key, v in value.entries)
        return replace(value, entries=entries)
    return map_members(value, lambda one: autocast(run, layer, one, depth + 1))


_DEEPEST = 5
"""Nests are followed so deep."""


def _has_dtype(run: Interpreter, loss: Value) -> bool:
    """Whether the class of a loss asks Keras for a dtype of its own."""
    cls = loss.cls if isinstance(loss, Ref) else None
    for part in mro(run, cls) if isinstance(cls, Class) else ():
        for node in ast.walk(part.node):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "__init__":
                if any(keyword.arg == "dtype" for keyword in node.keywords):
                    return True
    return False


def ends_in_floats(run: Interpreter, model: Value | None) -> bool:
    """Whether the last layer of a Sequential surely has Keras's float dtype, float32."""
    return (
        isinstance(model, Opaque)
        and model.type_name == "keras.Sequential"
        and isinstance(model.detail, Opaque)
        and model.detail.type_name in FLOATING
        and "float policy" not in run.machine_facts
    )


@handles(
    "keras.mixed_precision.set_global_policy", "keras.mixed_precision.set_dtype_policy",
    "keras.config.set_dtype_policy", "keras.config.set_floatx", "keras.backend.set_floatx",
)  # fmt: skip
def _policy(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    run.machine_facts.add("float policy")
    if name.endswith("floatx"):
        run.machine_facts.add("floatx")
    return NONE
