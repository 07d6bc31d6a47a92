"""Functions that the generated tables of TensorFlow and NumPy describe."""

from __future__ import annotations

import ast
from dataclasses import replace
from itertools import product

from pyfunc_lint.domain.containers import Ref, Sequence
from pyfunc_lint.domain.lattice import consistent, members
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import (
    NONE,
    POISON,
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
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.operations import blame
from pyfunc_lint.interpreter.operations.carrying import carried, statically
from pyfunc_lint.interpreter.operations.dtypes import (
    as_array,
    numpy_dtype,
    tensorflow_dtype,
)
from pyfunc_lint.interpreter.operations.operands import operands, value_of
from pyfunc_lint.interpreter.qualifiers.number_class import of_call
from pyfunc_lint.overlays.measured import blamed, conversions
from pyfunc_lint.overlays.measured.arguments import argument_of, hidden, leaves, listed
from pyfunc_lint.overlays.measured.shapes import Known, pieces, result_shapes
from pyfunc_lint.overlays.measured.structured import STRUCTURED, has_fields
from pyfunc_lint.tables import captured, functions, numpy_behavior, protocols
from pyfunc_lint.tables.dtypes import NUMPY_TYPES
from pyfunc_lint.tables.functions import FunctionModel
from pyfunc_lint.tables.operands import Operand, Outcome

_MAX_COMBINATIONS = 16
_NUMBERS = frozenset({"int", "float", "bool"})
_CONTENT_DECIDES = frozenset({"np.load"})
"""What they give depends on a file, not on the arguments."""
_READERS = {
    "np.load": ("TypeError", "expected str, bytes or os.PathLike object"),
    "np.fromfile": ("AttributeError", "object has no attribute 'flush'"),
    "np.loadtxt": ("ValueError", "fname must be a string"),
    "np.genfromtxt": ("TypeError", "fname must be a string"),
}
"""NumPy's readers and what they raise for a tensor as the file, eager or symbolic (measured)."""


def call(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A function of TensorFlow or NumPy that the tables know; None when they do not."""
    if name.startswith("tf.nest."):
        return None  # What comes back has the structure of an argument.
    if name.startswith("tf."):
        model = functions.tensorflow(name)
    elif name.startswith("np."):
        model = functions.numpy(name)
    else:
        return None
    if model is None:
        return None
    if frame.world.numpy and _asks_a_tensor(run, model, arguments):
        return None
    if name in _READERS and arguments.positional:
        results = [
            (guard, _read(member, arguments.nodes[0] if arguments.nodes else node, name, frame))
            for guard, member in members(run.refine(arguments.positional[0]))
        ]
        if run.join_results(node, frame, results) is POISON:
            return POISON
    result = apply_model(run, node, model, arguments, frame, f"{model.name}()")
    if model.name in _CONTENT_DECIDES and result is not POISON:
        mapped = arguments.keywords.get("mmap_mode")
        if isinstance(mapped, Const) and isinstance(mapped.value, str):
            return Array()
        return run.fresh(node, frame)
    return result


def _asks_a_tensor(run: Interpreter, model: FunctionModel, arguments: Arguments) -> bool:
    """Whether a function of NumPy calls a method that tensors may have, on a tensor."""
    return numpy_behavior.changes_function(model.name) and any(
        isinstance(member, Tensor)
        for value in arguments.all()
        for _, member in members(run.refine(value))
    )


def _read(value: Value, subject: ast.AST, name: str, frame: Frame) -> Value:
    """A file that is a tensor."""
    string = isinstance(value, Array) and value.dtype == "string" and value.rank == 0
    if not string and (not isinstance(value, Tensor) or value.role == "traced"):
        return POISON if isinstance(value, Poison) else NONE
    error, text = _READERS[name]
    operand = operands(value, frame.world)[0]
    if operand.rank != 0 and error == "ValueError":
        error, text = "ValueError or TypeError", ""  # The rows of a vector may be taken for lines.
    return blame.failure(
        subject,
        value,
        operand,
        Outcome(None, error, text),
        f"{name}()",
        lambda other: other.kind in ("bytes", "str"),
    )


def apply_model(
    run: Interpreter,
    node: ast.AST,
    model: FunctionModel,
    arguments: Arguments,
    frame: Frame,
    text: str,
) -> Value:
    """The result of a modelled call over the alternatives of its arguments."""
    unknown = run.fresh(node, frame)
    bound = _bind(model, arguments)
    if bound is None:
        return _always_several(model, node, frame) if arguments.open else unknown
    names = list(bound)
    options = [members(run.refine(bound[name])) for name in names]
    count = 1
    for option in options:
        count *= len(option)
    if count > _MAX_COMBINATIONS:
        options = [option if len(option) == 1 else ((frozenset(), unknown),) for option in options]
    results: list[tuple[PathCondition, Value]] = []
    for combination in product(*options):
        guard: PathCondition = frozenset()
        feasible = True
        for part, _ in combination:
            feasible = feasible and consistent(guard, part)
            guard = guard | part
        if not feasible:
            continue
        values = dict(zip(names, (value for _, value in combination), strict=True))
        results.append((guard, _apply(run, node, model, values, arguments, frame, unknown, text)))
    return run.join_results(node, frame, results)


def _always_several(model: FunctionModel, node: ast.AST, frame: Frame) -> Value:
    """What is passed is not known, but how many results there are may not depend on it."""
    key = (frame.address, id(node))
    out = model.entry.get("o")
    parts = out.get("tuple", ()) if isinstance(out, dict) and model.name.startswith("np.") else ()
    if not parts or "u" in model.entry:
        return Unknown(key)
    return Sequence("tuple", tuple(Unknown((*key, index)) for index in range(len(parts))))


def _bind(model: FunctionModel, arguments: Arguments) -> dict[str, Value] | None:
    if arguments.open:
        return None
    bound: dict[str, Value] = {}
    parameters = list(model.parameters)
    for index, value in enumerate(arguments.positional):
        if index < len(parameters) and parameters[index].startswith("*"):
            bound[parameters[index]] = Sequence("tuple", arguments.positional[index:])
            break
        if index >= len(parameters):
            return None
        bound[parameters[index]] = value
    rest = next((name for name in parameters if name.startswith("**")), "")
    for name, value in arguments.keywords.items():
        if name in parameters:
            bound[name] = value
        elif rest in model.entry.get("w", {}):  # Keywords of any name, which were measured.
            held = bound.get(rest, Sequence("tuple", ()))
            assert isinstance(held, Sequence) and held.items is not None
            bound[rest] = Sequence("tuple", (*held.items, value))
        else:
            return None
    return bound


def _apply(
    run: Interpreter,
    node: ast.AST,
    model: FunctionModel,
    values: dict[str, Value],
    arguments: Arguments,
    frame: Frame,
    unknown: Value,
    text: str,
) -> Value:
    if any(isinstance(leaf, Poison) for value in values.values() for leaf in leaves(run, value)):
        return POISON
    foreign = (
        frame.world.mode == "eager"
        and model.name.startswith("tf.")
        and any(isinstance(value, Tensor) and value.mode == "symbolic" for value in values.values())
    )
    if foreign:
        return unknown
    if model.name in _JOINING:
        values = {name: _of_arrays(run, value) for name, value in values.items()}
    passed = {name: argument_of(run, value, frame) for name, value in values.items()}
    if model.name.startswith("np."):
        passed = {
            name: listed(run, values[name], frame) if argument is None else argument
            for name, argument in passed.items()
        }
    if model.name.startswith("np.") and "dtype" in values and has_fields(run, values["dtype"]):
        return Opaque(STRUCTURED)
    if any(hidden(value) for value in passed.values()):
        return unknown
    world = {"eager": "eager", "graph": "graph"}.get(frame.world.mode)
    outcome = model.result(passed, world=world)  # type: ignore[arg-type]
    if frame.world.body and world == "eager":
        outcome = captured.instead(outcome)
    if outcome is None:
        return unknown
    if outcome.error:
        return blamed.failure(run, node, model, values, passed, arguments, outcome, frame, text)
    if outcome.result is None:
        return unknown
    if outcome.result.kind == "tuple" or outcome.result.kind == "list":
        parts = model.elements(passed, world=world)  # type: ignore[arg-type]
        each = model.item(passed, world=world)  # type: ignore[arg-type]
        known = result_shapes(run, model, values)
        element = unknown if each is None else _made(run, each, unknown, known)
        # What goes into a list is in the store, where whoever called this does not look for it.
        element = carried(run, element, values.values())
        held = None
        if parts is not None:
            made = (_made(run, p, unknown, known) if p else unknown for p in parts)
            held = [carried(run, item, values.values()) for item in made]
        count = pieces(model, values)
        if count is not None and count <= _MOST_PIECES:
            held = [element] * count
        if outcome.result.kind == "list":
            return run.new_list(held, element if held is None else None)
        if held is None:
            return unknown if each is None else Sequence("tuple", None, element)
        return Sequence("tuple", tuple(held))
    result = _made(run, outcome.result, unknown, result_shapes(run, model, values))
    result = _dtyped(run, model, values, result)
    if not isinstance(result, Array):
        return result
    if result.scalar is None and _along_another_axis(values.get("axis")):
        result = replace(result, scalar=False)
    deciding = _deciding(run, model, values)
    if any(isinstance(leaf, Ref) or _of_objects(leaf) for leaf in deciding):
        return unknown
    if any(isinstance(leaf, Unknown) or _is_presumed(leaf) for leaf in deciding):
        result = replace(result, presumed=True)
    return of_call(model.name, {key: run.freeze(value) for key, value in values.items()}, result)


def _made(run: Interpreter, operand: Operand, unknown: Value, known: Known) -> Value:
    """What the tables say of a result, with its shapes."""
    shape = known.shape
    if shape is not None and operand.rank not in (None, len(shape)):
        return value_of(operand, unknown)  # The two tables do not agree about such a call.
    return statically(run, value_of(operand, unknown, shape), known.static)


def _deciding(run: Interpreter, model: FunctionModel, values: dict[str, Value]) -> list[Value]:
    """The arguments, and what is in lists of them, that may decide what comes back."""
    places = (0,) if model.name.startswith("ndarray.") else functions.deciding(model.name)
    names = [model.parameters[place] for place in places if place < len(model.parameters)]
    return [leaf for name in names if name in values for leaf in leaves(run, values[name])]


def _of_objects(value: Value) -> bool:
    return isinstance(value, Array) and value.dtype == "object"


def _is_presumed(value: Value) -> bool:
    return isinstance(value, Array) and value.presumed


def _along_another_axis(axis: Value | None) -> bool:
    """Whether the first axis is left, so that no scalar comes back."""
    return isinstance(axis, Const) and type(axis.value) is int and axis.value > 0


_MOST_PIECES = 64


def _dtyped(
    run: Interpreter, model: FunctionModel, values: dict[str, Value], result: Value
) -> Value:
    """An explicit dtype wins over everything else that is known."""
    if not isinstance(result, (Tensor, Array)):
        return result
    first = next(iter(values.values()), None)
    if isinstance(first, Sequence) and first.items and model.parameters[0].startswith("*"):
        first = first.items[0]
    if model.name in NUMPY_TYPES and first is not None and python_kind(first) in _NUMBERS:
        # A NumPy type called with a number gives a scalar.
        return replace(result, scalar=True, shape=()) if isinstance(result, Array) else result
    given = values.get("dtype")
    if given is not None and given != NONE:
        dtype = numpy_dtype(given) if isinstance(result, Array) else tensorflow_dtype(given)
        return replace(result, dtype=dtype)
    if first is None:
        return result
    if result.dtype is None and isinstance(result, Tensor):
        return replace(result, dtype=conversions.dtype_of(run, model.name, first))
    if result.dtype is None and isinstance(first, Sequence) and model.name in _JOINING:
        return replace(result, dtype=_joined(first.items or ()))
    return result


def _joined(items: tuple[Value, ...]) -> str | None:
    """The dtype of arrays that are put together: that of their sum."""
    dtypes = [item.dtype if isinstance(item, Array) and not item.scalar else None for item in items]
    joined = dtypes[0] if dtypes else None
    for dtype in dtypes[1:]:
        pair = [Operand("ndarray", side, 1) for side in (joined, dtype) if side]
        found = protocols.binary("+", *pair) if len(pair) == 2 else None
        joined = found.result.dtype if found is not None and found.result is not None else None
    return joined


_JOINING = frozenset(
    f"np.{name}" for name in ("concat", "concatenate", "stack", "vstack", "hstack", "append")
)
"""Functions whose lists become arrays before they are put together."""


def _of_arrays(run: Interpreter, value: Value) -> Value:
    """A list of arrays and lists, all as arrays; a list alone, too."""
    held = run.freeze(value)
    if not isinstance(held, Sequence) or not held.items:
        return value
    if any(isinstance(item, Array) for item in held.items):
        return replace(held, items=tuple(as_array(run, item) for item in held.items))
    return value
