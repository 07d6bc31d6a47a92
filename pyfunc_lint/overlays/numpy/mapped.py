"""NumPy's functions that call the user's: ``np.vectorize``, ``np.fromfunction`` and others.

What they refuse is in the tables; the dtype of their result is that of the user's function.
"""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.domain.callables import Bound, External, Function, Partial
from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.shapes import Shape
from pyfunc_lint.domain.tensors import Array
from pyfunc_lint.domain.values import NONE, POISON, Const, Opaque, Py, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.operations.dtypes import converted, numpy_dtype, shape_of
from pyfunc_lint.interpreter.qualifiers.number_class import holding
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.measured import functions as modelled
from pyfunc_lint.overlays.measured.functions import apply_model
from pyfunc_lint.tables import functions
from pyfunc_lint.tables.dtypes import NATURAL_THROUGH_NUMPY

_VECTORIZE = "np.vectorize"
_FROMPYFUNC = "np.frompyfunc"
_TEXTS = frozenset({"string", "object"})


@handles(_VECTORIZE)
def _vectorize(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    function = arguments.get("pyfunc")
    others = set(arguments.keywords) - {"pyfunc", "otypes", "doc", "cache"}
    if function is None or arguments.open or others:
        return None
    return Opaque(_VECTORIZE, Sequence("tuple", (function, arguments.get("otypes") or NONE)))


@handles(_FROMPYFUNC)
def _frompyfunc(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    function = arguments.get("func")
    return None if function is None else Opaque(_FROMPYFUNC, Sequence("tuple", (function, NONE)))


@Overlay(_VECTORIZE, _FROMPYFUNC).call
def _call_vectorized(
    run: Interpreter, node: ast.AST, callee: Opaque, arguments: Arguments, frame: Frame
) -> Value | None:
    """A call of what ``np.vectorize`` or ``np.frompyfunc`` gave."""
    name = callee.type_name
    model = functions.numpy(f"{name}.call")
    if model is None or arguments.keywords:
        return None
    assert isinstance(callee.detail, Sequence) and callee.detail.items is not None
    function, otypes = callee.detail.items
    result = apply_model(run, node, model, arguments.prepend(function), frame, f"{name}()")
    if not isinstance(result, Array) or name == _FROMPYFUNC:
        return POISON if result is POISON else run.fresh(node, frame)
    elements = [_element(run, value) for value in arguments.positional]
    given = run.freeze(otypes)
    if isinstance(given, Sequence) and given.items is not None and len(given.items) == 1:
        return replace(result, dtype=numpy_dtype(given.items[0]))
    if otypes != NONE or any(element is None for element in elements):
        return result
    found = _called(run, node, function, [e for e in elements if e is not None], frame)
    if isinstance(found, (Array, Const, Py)):
        return replace(result, dtype=_dtype(run, found))
    # Several results, or one of which nothing is known.
    return POISON if found is POISON else run.fresh(node, frame)


_PADDING = frozenset({"constant_values", "end_values", "stat_length", "reflect_type"})


@handles("np.pad")
def _pad(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """As the tables say, whatever it is padded with; a constant is then in the result."""
    plain = {key: value for key, value in arguments.keywords.items() if key not in _PADDING}
    result = modelled.call(run, node, name, replace(arguments, keywords=plain), frame)
    filled = arguments.keywords.get("constant_values")
    if isinstance(result, Array) and filled is not None:
        return holding(result, run.freeze(filled))
    return result


@handles("np.apply_along_axis")
def _apply_along_axis(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    model = functions.numpy(name)
    if model is None or arguments.open:
        return None
    function, array = arguments.get("func1d"), arguments.get("arr")
    known = Arguments(
        arguments.positional[:3],
        {key: arguments.keywords[key] for key in ("func1d", "axis", "arr")
         if key in arguments.keywords},
        nodes=arguments.nodes[:3], keyword_nodes=arguments.keyword_nodes,
    )  # fmt: skip
    result = apply_model(run, node, model, known, frame, f"{name}()")
    if not isinstance(result, Array) or not isinstance(array, Array) or function is None:
        return result
    if set(arguments.keywords) - {"func1d", "axis", "arr"} or array.dtype in (None, *_TEXTS):
        return result
    row = Array(array.dtype, (None,))
    found = _called(run, node, function, [row, *arguments.positional[3:]], frame)
    if found is POISON:
        return POISON
    part = found.number_class if isinstance(found, Array) else ""
    return Array(_dtype(run, found), None, None, number_class=part)


_COORDINATES = frozenset({"function", "shape", "dtype"})


@handles("np.fromfunction")
def _fromfunction(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """What the user's function gives for the coordinates, which are float64 unless it is told."""
    function, shape = arguments.get("function"), _several_sizes(run, arguments.get("shape"))
    if function is None or shape is None or arguments.open or "like" in arguments.keywords:
        return None
    given = arguments.keywords.get("dtype", NONE)
    coordinates = Array("float64" if given == NONE else numpy_dtype(given), shape)
    others = {key: arguments.keywords[key] for key in set(arguments.keywords) - _COORDINATES}
    passed = Arguments((coordinates,) * len(shape), others)
    return call_value(run, node, function, passed, frame)


def _several_sizes(run: Interpreter, value: Value | None) -> Shape | None:
    """A shape argument that has to be iterable: a number alone is refused."""
    return None if isinstance(value, Const) else shape_of(run, value)


def _called(
    run: Interpreter, node: ast.AST, function: Value, values: list[Value], frame: Frame
) -> Value | None:
    """What the user's function gives; None when it is not seen."""
    if not isinstance(function, (Function, Partial, Bound, External)):
        return None
    return call_value(run, node, function, Arguments(tuple(values)), frame)


def _element(run: Interpreter, value: Value) -> Value | None:
    """What the function first gets for an array: its first element, a NumPy scalar."""
    held = converted(run, value, "eager", NATURAL_THROUGH_NUMPY)
    return None if held.dtype in (None, *_TEXTS) else Array(held.dtype, (), True)


def _dtype(run: Interpreter, value: Value | None) -> str | None:
    dtype = None if value is None else converted(run, value, "eager", NATURAL_THROUGH_NUMPY).dtype
    return None if dtype in _TEXTS else dtype
