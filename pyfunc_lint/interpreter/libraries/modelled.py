"""Functions and methods that the generated tables of TensorFlow and NumPy describe."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from itertools import product

from pyfunc_lint.interpreter import describe, operations
from pyfunc_lint.interpreter.calls import Arguments
from pyfunc_lint.interpreter.core import Frame, Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.iteration import world_mode
from pyfunc_lint.interpreter.libraries.dtypes import (
    NUMPY_DTYPES,
    converted,
    numpy_dtype,
    shape_of,
    tensorflow_dtype,
)
from pyfunc_lint.interpreter.libraries.registry import handles, methods_of
from pyfunc_lint.interpreter.operands import counterpart, is_symbolic, operands, value_of
from pyfunc_lint.interpreter.parts import of_call
from pyfunc_lint.interpreter.targets import write_name
from pyfunc_lint.models import functions
from pyfunc_lint.models.functions import Argument, Constant, FunctionModel
from pyfunc_lint.models.operands import Operand, Outcome
from pyfunc_lint.values import (
    NONE,
    POISON,
    Array,
    Const,
    DTypeValue,
    External,
    Guard,
    Mapping,
    Poison,
    Py,
    Ref,
    Sequence,
    Shape,
    ShapeValue,
    Spec,
    Tensor,
    Union,
    Value,
    consistent,
    members,
    python_kind,
)

_MAX_COMBINATIONS = 16
_SPEAKS_OF_TENSORS = re.compile(
    r"NotImplemented|NotAllowed|AttributeError|ymbolic|Keras|EagerTensor|[Pp]ath|numpy"
    r"|real number|unicode"
)
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
_BUILTIN_TYPES = {
    "builtins.float": float, "builtins.int": int, "builtins.bool": bool, "builtins.str": str,
    "builtins.bytes": bytes, "builtins.complex": complex, "builtins.object": object,
}  # fmt: skip


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
    if name in _READERS and arguments.positional:
        results = [
            (guard, _read(member, arguments.nodes[0] if arguments.nodes else node, name, frame))
            for guard, member in members(run.restrict(arguments.positional[0]))
        ]
        if run.settle(node, frame, results) is POISON:
            return POISON
    result = apply_model(run, node, model, arguments, frame, f"{model.name}()")
    if model.name in _CONTENT_DECIDES and result is not POISON:
        return run.fresh(node, frame)
    return result


def _read(value: Value, subject: ast.AST, name: str, frame: Frame) -> Value:
    """A file that is a tensor."""
    if not isinstance(value, Tensor) or value.role == "traced":
        return POISON if isinstance(value, Poison) else NONE
    error, text = _READERS[name]
    operand = operands(value, frame.world)[0]
    return operations.failure(
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
        return unknown
    names = list(bound)
    options = [members(run.restrict(bound[name])) for name in names]
    count = 1
    for option in options:
        count *= len(option)
    if count > _MAX_COMBINATIONS:
        options = [option if len(option) == 1 else ((frozenset(), unknown),) for option in options]
    results: list[tuple[Guard, Value]] = []
    for combination in product(*options):
        guard: Guard = frozenset()
        feasible = True
        for part, _ in combination:
            feasible = feasible and consistent(guard, part)
            guard = guard | part
        if not feasible:
            continue
        values = dict(zip(names, (value for _, value in combination), strict=True))
        results.append((guard, _apply(run, node, model, values, arguments, frame, unknown, text)))
    return run.settle(node, frame, results)


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
    for name, value in arguments.keywords.items():
        if name not in parameters:
            return None
        bound[name] = value
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
    if any(isinstance(leaf, Poison) for value in values.values() for leaf in _leaves(run, value)):
        return POISON
    captured = (
        frame.world.mode == "eager"
        and model.name.startswith("tf.")
        and any(isinstance(value, Tensor) and value.mode == "symbolic" for value in values.values())
    )
    if captured:
        return unknown
    passed = {name: argument_of(run, value, frame) for name, value in values.items()}
    if any(_hidden(value) for value in passed.values()):
        return unknown
    world = {"eager": "eager", "graph": "graph"}.get(frame.world.mode)
    outcome = model.result(passed, world=world)  # type: ignore[arg-type]
    if outcome is None:
        return _fallback(model, values, frame, unknown)
    if outcome.error:
        return _failure(run, node, model, values, passed, arguments, outcome, frame, text)
    if outcome.result is None:
        return unknown
    if outcome.result.kind == "tuple" or outcome.result.kind == "list":
        parts = model.elements(passed, world=world)  # type: ignore[arg-type]
        if parts is None:
            return run.new_list(None, unknown) if outcome.result.kind == "list" else unknown
        held = tuple(unknown if p is None else value_of(p, unknown) for p in parts)
        if outcome.result.kind == "tuple":
            return Sequence("tuple", held)
        return run.new_list(None, held[0] if held else None)
    shape = _shape(run, model, values)
    result = value_of(outcome.result, unknown, shape)
    return of_call(model.name, values.values(), _dtyped(run, model, values, result))


_CONVERSIONS = frozenset({"tf.constant", "tf.convert_to_tensor"})


def _dtyped(
    run: Interpreter, model: FunctionModel, values: dict[str, Value], result: Value
) -> Value:
    """An explicit dtype wins over everything else that is known."""
    if not isinstance(result, (Tensor, Array)):
        return result
    first = next(iter(values.values()), None)
    if isinstance(first, Sequence) and first.items and model.parameters[0].startswith("*"):
        first = first.items[0]
    if model.name in NUMPY_DTYPES and first is not None and python_kind(first) in _NUMBERS:
        # A NumPy type called with a number gives a scalar.
        return replace(result, scalar=True, shape=()) if isinstance(result, Array) else result
    given = values.get("dtype")
    if given is not None and given != NONE:
        dtype = numpy_dtype(given) if isinstance(result, Array) else tensorflow_dtype(given)
        return replace(result, dtype=dtype)
    if result.dtype is None and isinstance(result, Tensor) and model.name in _CONVERSIONS:
        return replace(result, dtype=converted(run, next(iter(values.values())), "eager").dtype)
    return result


def _hidden(argument: Argument) -> bool:
    return isinstance(argument, tuple) and len(argument) > 200


def argument_of(run: Interpreter, value: Value, frame: Frame, depth: int = 0) -> Argument:
    """A value as the function tables take it; None when nothing is known."""
    if isinstance(value, Const):
        return Constant(value.value)
    if isinstance(value, External):
        if value.name in NUMPY_DTYPES:
            return Operand("npdtype", NUMPY_DTYPES[value.name])
        if value.name in _BUILTIN_TYPES:
            return Constant(_BUILTIN_TYPES[value.name])
        return None
    if isinstance(value, DTypeValue):
        return Operand("dtype" if value.library == "tf" else "npdtype", value.name)
    if isinstance(value, Tensor) and value.role == "nest":
        return Operand({"eager": "eager", "maybe": "tensor"}.get(value.mode, "symbolic"))
    if isinstance(value, Tensor) and value.role:
        return None
    if isinstance(value, Array) and value.scalar is None:
        return Operand("array", value.dtype, value.rank)
    if isinstance(value, ShapeValue):
        if value.shape is not None and None not in value.shape:
            return Constant(tuple(value.shape))
        rank = None if value.shape is None else len(value.shape)
        return Operand("shape", None, rank)
    if isinstance(value, Tensor) and value.mode == "maybe":
        return Operand("tensor", value.dtype, value.rank)
    held = run.content(value) if isinstance(value, Ref) and value.kind == "list" else value
    if isinstance(held, Sequence) and held.kind in ("list", "tuple") and depth < 4:
        if held.items is None or len(held.items) > 64:
            return None
        return tuple(argument_of(run, item, frame, depth + 1) for item in held.items)
    if isinstance(held, Union):
        parts = {argument_of(run, member, frame, depth) for _, member in held.members}
        return parts.pop() if len(parts) == 1 else None
    candidates = operands(value, frame.world)
    if len(candidates) != 1:
        return None
    operand = candidates[0]
    if operand.kind == "autograph":
        return Operand("symbolic", operand.dtype, operand.rank)
    if operand.kind in ("list", "tuple", "dict", "set"):
        return None
    return operand


def _fallback(
    model: FunctionModel, values: dict[str, Value], frame: Frame, unknown: Value
) -> Value:
    """A TensorFlow function of an unknown argument still gives a tensor, if it always does."""
    return unknown


def _failure(
    run: Interpreter,
    node: ast.AST,
    model: FunctionModel,
    values: dict[str, Value],
    passed: dict[str, Argument],
    arguments: Arguments,
    outcome: Outcome,
    frame: Frame,
    text: str,
) -> Value:
    """Blame the argument without which the call would have worked."""
    if model.name.startswith("tf.") and not _SPEAKS_OF_TENSORS.search(
        f"{outcome.error} {outcome.text}"
    ):
        # A matter of dtypes, shapes or other arguments, not of where the value lives.
        return Raises("", outcome.error, outcome.text)
    for name, value in values.items():
        for item in _leaves(run, value):
            if not isinstance(item, (Tensor, Array, Py)):
                continue
            for operand in operands(item, frame.world)[:1]:
                if operand.kind in ("int", "float", "bool", "str", "complex"):
                    continue

                def works(candidate: Operand, name: str = name) -> bool:
                    if is_symbolic(candidate):
                        return False
                    trial = {key: _eager(argument) for key, argument in passed.items()}
                    if isinstance(trial[name], tuple):
                        trial[name] = (candidate,)
                    else:
                        trial[name] = candidate
                    found = model.result(trial, world="eager")
                    return found is None or not found.error

                index = list(model.parameters).index(name) if name in model.parameters else -1
                subject = arguments.node(index, name) or node
                raises = operations.failure(subject, item, operand, outcome, f"{text}", works)
                if raises.reason:
                    if raises.reason != "symbolic-value" or _certain(operand, outcome):
                        return raises
    return Raises("call-error", outcome.error, outcome.text, {"operation": text})


def _eager(argument: Argument) -> Argument:
    """The argument as it would be outside the graph."""
    if isinstance(argument, tuple):
        return tuple(_eager(item) for item in argument)
    if isinstance(argument, Operand):
        return counterpart(argument) or argument
    return argument


def _certain(operand: Operand, outcome: Outcome) -> bool:
    return counterpart(operand) is not None or is_symbolic(operand)


def _leaves(run: Interpreter, value: Value, depth: int = 0) -> list[Value]:
    held = run.content(value) if isinstance(value, Ref) and value.kind == "list" else value
    if isinstance(held, Sequence) and held.items is not None and depth < 4:
        return [leaf for item in held.items[:16] for leaf in _leaves(run, item, depth + 1)]
    return [value]


# -- shapes that are worth knowing ----------------------------------------------------------

_KEEP_SHAPE = frozenset(
    {
        "tf.cast", "tf.identity", "tf.stop_gradient", "tf.abs", "tf.square", "tf.sqrt", "tf.exp",
        "tf.zeros_like", "tf.ones_like", "tf.strings.lower", "np.square", "np.sqrt", "np.abs",
        "np.exp", "np.zeros_like", "np.ones_like", "np.asarray", "np.array", "np.copy",
    }
)  # fmt: skip
_SHAPE_ARGUMENT = {
    "tf.reshape": "shape", "tf.zeros": "shape", "tf.ones": "shape", "tf.random.uniform": "shape",
    "tf.random.normal": "shape", "tf.ensure_shape": "shape", "np.zeros": "shape",
    "np.ones": "shape", "np.full": "shape", "np.empty": "shape", "tf.fill": "dims",
    "np.random.random": "size", "np.random.uniform": "size", "np.random.normal": "size",
    "np.random.randint": "size",
}  # fmt: skip


def _shape(run: Interpreter, model: FunctionModel, values: dict[str, Value]) -> Shape | None:
    name = model.name
    first = next(iter(values.values()), None)
    if name in _KEEP_SHAPE and isinstance(first, (Tensor, Array)):
        return first.shape
    if (
        name in ("tf.constant", "tf.convert_to_tensor", "np.array", "np.asarray")
        and first is not None
    ):
        return converted(run, first, "eager").shape
    if name in _SHAPE_ARGUMENT:
        shape = shape_of(run, values.get(_SHAPE_ARGUMENT[name]))
        return None if shape is None else tuple(None if d == -1 else d for d in shape)
    if name in ("np.random.rand", "np.random.randn"):
        given = next(iter(values.values()), None)
        if isinstance(given, Sequence) and given.items is not None:
            return tuple(
                item.value if isinstance(item, Const) and isinstance(item.value, int) else None
                for item in given.items
            )
        return ()
    return None


# -- methods of tensors and arrays ----------------------------------------------------------


@methods_of(Tensor)
def _tensor_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Value,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    assert isinstance(receiver, Tensor)
    if name == "numpy":
        return as_numpy(receiver, run, node, frame)
    if receiver.kind in ("ragged", "sparse"):
        subject = (
            node.func.value
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            else node
        )
        found = operations.unary_member(f"call:{name}", subject, receiver, frame.world, NONE)
        if isinstance(found, Raises):
            return found
    if name in ("set_shape", "assign", "assign_add", "assign_sub"):
        if name == "set_shape":
            _set_shape(run, node, receiver, arguments, frame)
            return NONE
        return receiver if receiver.kind == "variable" else NONE
    if name in ("get_shape",):
        return ShapeValue(receiver.shape)
    if name in ("read_value", "value", "cpu", "gpu"):
        mode = world_mode(frame) if receiver.kind == "variable" else receiver.mode
        return replace(receiver, kind="dense", mode=mode)
    if name == "to_tensor" and receiver.kind == "ragged":
        return Tensor(receiver.mode, receiver.dtype)
    return run.fresh(node, frame)


def as_numpy(receiver: Tensor, run: Interpreter, node: ast.AST, frame: Frame) -> Value:
    """What ``.numpy()`` gives."""
    if receiver.kind in ("ragged", "sparse"):
        return run.fresh(node, frame)
    if receiver.dtype == "string":
        if receiver.shape == ():
            return Py("bytes")
        return Array("string", receiver.shape) if receiver.shape else run.fresh(node, frame)
    if receiver.dtype is None:
        if receiver.shape is not None and receiver.shape != ():
            return Array(None, receiver.shape)
        return run.fresh(node, frame)
    scalar = None if receiver.shape is None else receiver.shape == ()
    return Array(receiver.dtype, receiver.shape, scalar)


def _set_shape(
    run: Interpreter, node: ast.AST, receiver: Tensor, arguments: Arguments, frame: Frame
) -> None:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return
    target = node.func.value
    shape = shape_of(run, arguments.get(0, "shape"))
    if isinstance(target, ast.Name) and shape is not None:
        write_name(run, target.id, replace(receiver, shape=shape), frame)


@methods_of(Array)
def _array_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Value,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    assert isinstance(receiver, Array)
    if receiver.dtype in ("object",):
        return run.fresh(node, frame)
    model = functions.ndarray_method(name)
    if model is None:
        return None
    if name == "tolist" and receiver.shape and receiver.dtype is not None:
        return run.thaw(_as_lists(receiver.dtype, len(receiver.shape)))
    return apply_model(run, node, model, arguments.prepend(receiver), frame, f".{name}()")


def _as_lists(dtype: str, rank: int) -> Value:
    """What ``tolist()`` makes of an array that has axes."""
    kind = "float" if "float" in dtype else "int" if "int" in dtype else dtype
    element: Value = Py({"string": "bytes", "S": "bytes", "U": "str"}.get(kind, kind))
    if kind.startswith("complex"):
        element = Py("complex")
    for _ in range(rank):
        element = Sequence("list", None, element)
    return element


# -- TypeSpecs and Variables ----------------------------------------------------------------


@handles("tf.TensorSpec", "tf.RaggedTensorSpec", "tf.SparseTensorSpec", "tf.compat.v1.TensorSpec")
def _spec(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    dtype_value = arguments.get(1, "dtype")
    default = None if name == "tf.RaggedTensorSpec" else "float32"
    dtype = default if dtype_value is None else tensorflow_dtype(dtype_value)
    kind = {"tf.RaggedTensorSpec": "ragged", "tf.SparseTensorSpec": "sparse"}.get(name, "dense")
    return Spec(dtype, shape_of(run, arguments.get(0, "shape")), kind)


@handles("tf.TensorShape", "tf.compat.v1.TensorShape")
def _tensor_shape(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return ShapeValue(shape_of(run, arguments.get(0, "dims")))


@handles("tf.Variable", "tf.ResourceVariable", "tf.compat.v1.Variable", "tf.compat.v1.get_variable")
def _variable(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    if name.endswith("get_variable"):
        return Tensor(world_mode(frame), None, None, "variable")
    initial = arguments.get(0, "initial_value")
    given = arguments.keywords.get("dtype")
    mode = world_mode(frame)
    base = Tensor(mode) if initial is None else converted(run, initial, mode)
    dtype = tensorflow_dtype(given) if given is not None and given != NONE else base.dtype
    return Tensor(mode, dtype, base.shape, "variable")


@handles("tf.compat.v1.placeholder", "tf.placeholder")
def _placeholder(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    dtype = arguments.get(0, "dtype")
    shape = arguments.get(1, "shape")
    return Tensor(
        "symbolic",
        None if dtype is None else tensorflow_dtype(dtype),
        None if shape is None else shape_of(run, shape),
    )


@handles("tf.as_dtype", "tf.dtypes.as_dtype", "tf.compat.v1.as_dtype")
def _as_dtype(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    value = arguments.get(0, "type_value")
    dtype = None if value is None else tensorflow_dtype(value)
    return DTypeValue(dtype) if dtype else run.fresh(node, frame)


@handles("np.dtype")
def _np_dtype(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    value = arguments.get(0, "dtype")
    dtype = None if value is None else tensorflow_dtype(value)
    return DTypeValue(dtype, "np") if dtype else run.fresh(node, frame)


__all__ = ["Mapping", "apply_model", "as_numpy", "call", "describe"]
