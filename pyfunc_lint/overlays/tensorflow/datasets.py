"""tf.data: what the transformations do to elements, and the functions that trace on them."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.domain.callables import Bound, External, Function, Partial, Traced, Wrapped
from pyfunc_lint.domain.containers import Dataset, Mapping, Sequence
from pyfunc_lint.domain.lattice import join, map_members, members
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import (
    NONE,
    POISON,
    Const,
    Py,
    Union,
    Unknown,
    Value,
    const,
    python_kind,
)
from pyfunc_lint.domain.worlds import DATASET
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.calls import as_tensors, call_value
from pyfunc_lint.interpreter.language.iteration import retarget, world_mode
from pyfunc_lint.interpreter.operations.dtypes import batched, converted, sliced, structure
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.registry import METHODS, Overlay
from pyfunc_lint.overlays.tensorflow.dataset_sources import INT64, zipped
from pyfunc_lint.overlays.tensorflow.tracing import call_in

DATASETS = Overlay(Dataset, real="tf.data.Dataset")


@DATASETS.method(
    "prefetch", "shuffle", "repeat", "cache", "take", "skip", "shard", "with_options",
    "snapshot", "ignore_errors", "rebatch", "unique", "fingerprint", "concatenate",
)  # fmt: skip
def _same(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return data


@DATASETS.method("padded_batch", "ragged_batch", "bucket_by_sequence_length")
def _batches(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Dataset(_rank_only(batched(data.element)))


@DATASETS.method("batch")
def _batch(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    size = arguments.get("batch_size")
    dropped = (arguments.get("drop_remainder") or NONE) == const(True)
    known = size.value if isinstance(size, Const) and isinstance(size.value, int) else None
    return Dataset(batched(data.element, known if dropped else None))


@DATASETS.method("unbatch")
def _unbatch(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Dataset(sliced(data.element))


@DATASETS.method("enumerate")
def _enumerate(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    inner = data.element if data.element is not None else Tensor("symbolic", role="nest")
    return Dataset(Sequence("tuple", (INT64, inner)))


@DATASETS.method("zip")
def _zip(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Dataset(zipped(Sequence("tuple", (data, *arguments.positional))))


@DATASETS.method("window")
def _window(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Dataset(_windows(data.element))


@DATASETS.method("as_numpy_iterator")
def _as_numpy_iterator(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Sequence("generator", None, _as_numpy(data.element))


@DATASETS.method("get_single_element")
def _single_element(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    if data.element is None:
        return run.fresh(node, frame)
    return run.thaw(retarget(data.element, world_mode(frame)))


@DATASETS.method("apply")
def _apply(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    function = arguments.get("transformation_func")
    if isinstance(function, (Function, Partial, Bound)):
        return call_value(run, node, function, Arguments((data,)), frame)
    return Dataset(None)


@DATASETS.method("cardinality", "__len__")
def _cardinality(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Tensor(world_mode(frame), "int64", ())


@DATASETS.method("filter", "take_while")
def _filter(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    predicate = arguments.get("predicate")
    if predicate is not None:
        apply_function(run, node, predicate, data.element, frame)
    return data


@DATASETS.method("group_by_window")
def _group_by_window(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    key = arguments.get("key_func")
    if key is not None:
        apply_function(run, node, key, data.element, frame)
    return Dataset(None)


def _rank_only(element: Value | None) -> Value | None:
    if isinstance(element, Tensor):
        if element.shape is None:
            return element
        # How large is known when it runs; TensorFlow does not know it before.
        static = (False,) * len(element.shape)
        return element.shaped((None,) * len(element.shape), static, element.kind)
    if isinstance(element, Sequence) and element.items is not None:
        return Sequence("tuple", tuple(_rank_only(item) or item for item in element.items))
    if isinstance(element, Mapping):
        return Mapping(tuple((key, _rank_only(item) or item) for key, item in element.entries))
    return element


def _windows(element: Value | None) -> Value | None:
    if element is None:
        return Dataset(None)
    if isinstance(element, Sequence) and element.items is not None:
        return Sequence("tuple", tuple(_windows(item) or Dataset(None) for item in element.items))
    if isinstance(element, Mapping):
        return Mapping(
            tuple((key, _windows(item) or Dataset(None)) for key, item in element.entries)
        )
    return Dataset(element)


def _as_numpy(element: Value | None) -> Value | None:
    if isinstance(element, Tensor):
        if element.role:
            return None
        if element.kind != "dense":
            return None
        if element.dtype == "string" and element.shape == ():
            return Py("bytes")
        if element.dtype is None or (element.dtype == "string" and element.shape is None):
            return None
        scalar = None if element.shape is None else element.shape == ()
        return Array(element.dtype, element.shape, scalar)
    if isinstance(element, Sequence) and element.items is not None:
        parts = [_as_numpy(item) for item in element.items]
        return replace(
            element,
            items=tuple(p if p is not None else Unknown(("numpy", i)) for i, p in enumerate(parts)),
        )
    if isinstance(element, Mapping):
        return Mapping(
            tuple((k, _as_numpy(v) or Unknown(("numpy", k))) for k, v in element.entries)
        )
    return None


def element_arguments(
    run: Interpreter, function: Value, element: Value | None, extra: int = 0
) -> list[Value]:
    """What a dataset passes to a function for one element: tuples without names are spread."""
    if isinstance(element, Union):
        options = [element_arguments(run, function, member, extra) for _, member in element.members]
        if len({len(option) for option in options}) == 1:
            return [
                join(
                    (guard, option[index])
                    for (guard, _), option in zip(element.members, options, strict=True)
                )
                for index in range(len(options[0]))
            ]
        return options[0]
    spread = isinstance(element, Sequence) and element.kind == "tuple" and not element.names
    if spread and isinstance(element, Sequence) and element.items is not None:
        return [run.thaw(item) for item in element.items]
    if element is not None:
        return [run.thaw(element)]
    return [Tensor("symbolic", role="nest") for _ in range(_arity(function) - extra)]


def _arity(function: Value) -> int:
    """How many arguments a function wants, 1 when that is not known."""
    if isinstance(function, Function):
        spec = function.node.args
        return max(len(spec.posonlyargs) + len(spec.args) - len(function.defaults), 1)
    if isinstance(function, Bound):
        return max(_arity(function.function) - 1, 1)
    if isinstance(function, Partial):
        inner = function.function
        taken = len(function.arguments)
        names: set[str] = {name for name, _ in function.keywords}
        if isinstance(inner, Function):
            spec = inner.node.args
            required = [a.arg for a in (*spec.posonlyargs, *spec.args)]
            required = required[taken : len(required) - len(inner.defaults)]
            return max(len([name for name in required if name not in names]), 1)
        return max(_arity(inner) - taken, 1)
    if isinstance(function, (Traced, Wrapped)):
        return _arity(function.function)
    return 1


def apply_function(
    run: Interpreter,
    node: ast.AST,
    function: Value,
    element: Value | None,
    frame: Frame,
) -> Value:
    """Trace a function of a dataset on one element."""
    world = DATASET
    results = []
    for guard, member in members(function):
        passed = element_arguments(run, member, element)
        role = "role" if element is None else ""
        results.append((guard, call_in(run, node, member, passed, frame, world, role)))
    return join(results, (frame.address, id(node)))


def element_of(run: Interpreter, value: Value) -> Value | None:
    """The element that a dataset function's result becomes: a list is a tuple of what it holds.

    A list inside of a tuple or a dict becomes one tensor.
    """
    held = run.freeze(value)
    if isinstance(held, Sequence) and held.items is not None and held.kind in ("tuple", "list"):
        kept = held if held.kind == "tuple" else Sequence("tuple", held.items)
        parts = [_component(run, item) for item in kept.items or ()]
        nest = Tensor("symbolic", role="nest")
        return replace(kept, items=tuple(p if p is not None else nest for p in parts))
    if isinstance(held, Sequence) and held.kind == "list":
        return None
    return structure(run, held)


def _component(run: Interpreter, value: Value) -> Value | None:
    held = run.freeze(value)
    is_tuple = isinstance(held, Sequence) and held.kind == "tuple"
    return element_of(run, held) if is_tuple else structure(run, held)


@DATASETS.method("map")
def _map(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    function = arguments.get("map_func")
    if function is None:
        return Dataset(None)
    result = apply_function(run, node, function, data.element, frame)
    frozen = run.freeze(result)
    outputs = frozen.items if isinstance(frozen, Sequence) and frozen.items else (frozen,)
    for output in outputs:
        texts.given_out(run, node, output, "the dataset", frame)
    return Dataset(element_of(run, result))


@DATASETS.method("flat_map", "interleave")
def _flat_map(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    function = arguments.get("map_func")
    if function is None:
        return Dataset(None)
    result = apply_function(run, node, function, data.element, frame)
    return map_members(result, lambda m: m if isinstance(m, Dataset) else Dataset(None))


@DATASETS.method("reduce")
def _reduce(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    initial, function = arguments.get("initial_state"), arguments.get("reduce_func")
    if function is None or initial is None:
        return run.fresh(node, frame)
    state = _state(run, initial)
    element = data.element
    last = run.thaw(element) if element is not None else Tensor("symbolic", role="nest")
    result = call_in(run, node, function, [state, last], frame, DATASET)
    mode = world_mode(frame)
    return as_tensors(run, result, mode) if result is not POISON else POISON


def _state(run: Interpreter, value: Value) -> Value:
    if python_kind(value) or isinstance(value, (Tensor, Array)):
        return converted(run, value, "symbolic")
    nest = structure(run, value)
    return run.thaw(nest) if nest is not None else Tensor("symbolic", role="nest")


@DATASETS.method("scan")
def _scan(
    run: Interpreter, node: ast.AST, data: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    initial, function = arguments.get("initial_state"), arguments.get("scan_func")
    if function is None or initial is None:
        return Dataset(None)
    element = data.element
    last = run.thaw(element) if element is not None else Tensor("symbolic", role="nest")
    result = run.freeze(call_in(run, node, function, [_state(run, initial), last], frame, DATASET))
    if isinstance(result, Sequence) and result.items is not None and len(result.items) == 2:
        return Dataset(element_of(run, result.items[1]))
    return Dataset(None)


# -- an object whose type is not known, with a call that only tf.data has --------------------

_DATASET_ONLY = frozenset({"num_parallel_calls", "deterministic", "cycle_length", "block_length"})
_AUTOTUNE = ("tf.data.AUTOTUNE", "tf.data.experimental.AUTOTUNE")


@Overlay(Unknown, real="tf.data.Dataset").method(
    "map", "interleave", "prefetch", "flat_map", "batch", "cache"
)
def _of_unknown(
    run: Interpreter, node: ast.AST, owner: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A method call on an unknown object, where only a tf.data.Dataset takes such arguments."""
    tuned = any(isinstance(v, External) and v.name in _AUTOTUNE for v in arguments.all())
    if not tuned:
        theirs = name in ("map", "interleave") and "num_proc" not in arguments.keywords
        if not theirs or not _DATASET_ONLY & set(arguments.keywords):
            return None
    return next(
        method(run, node, Dataset(None), name, arguments, frame)
        for method in METHODS.of((Dataset,), name)
    )
