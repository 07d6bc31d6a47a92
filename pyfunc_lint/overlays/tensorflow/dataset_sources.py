"""Where datasets come from: tensors, files, generators, other datasets."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.callables import Bound, Function, Partial
from pyfunc_lint.domain.containers import Dataset, Mapping, Sequence
from pyfunc_lint.domain.provenance import NOWHERE
from pyfunc_lint.domain.shapes import FULL
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import NONE, Value, const
from pyfunc_lint.domain.worlds import EAGER
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.operations.dtypes import converted, from_spec, sliced, structure
from pyfunc_lint.interpreter.registry import handles
from pyfunc_lint.overlays.tensorflow.tracing import call_in

_SCALAR_STRING = Tensor("symbolic", "string", (), static=FULL, provenance=NOWHERE)
INT64 = Tensor("symbolic", "int64", (), static=FULL, provenance=NOWHERE)


def _sources(*names: str) -> tuple[str, ...]:
    prefixes = ("tf.data.Dataset", "tf.data.experimental.Dataset")
    return tuple(f"{prefix}.{name}" for prefix in prefixes for name in names)


@handles(*_sources("from_tensor_slices"))
def _from_tensor_slices(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    value = arguments.get("tensors")
    return Dataset(None if value is None else sliced(_data(run, value)))


def _data(run: Interpreter, value: Value) -> Value | None:
    """Structure of what is handed in; Python floats become float32, NumPy keeps its dtype."""
    value = run.refine(value)
    if isinstance(value, Sequence) and value.kind == "generator":
        return None
    return structure(run, value)


@handles(*_sources("from_tensors"))
def _from_tensors(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    value = arguments.get("tensors")
    return Dataset(None if value is None else _data(run, value))


@handles(*_sources("list_files"), "tf.data.TextLineDataset", "tf.data.TFRecordDataset")
def _strings(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Dataset(_SCALAR_STRING)


@handles("tf.data.FixedLengthRecordDataset")
def _records(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Dataset(_SCALAR_STRING)


@handles(*_sources("range", "counter"))
def _range(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    if "output_type" in arguments.keywords:
        return Dataset(Tensor("symbolic", None, ()))
    return Dataset(INT64)


@handles("tf.data.experimental.Counter", "tf.data.experimental.RandomDataset", *_sources("random"))
def _counter(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Dataset(INT64)


@handles(*_sources("from_generator"))
def _from_generator(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    signature = arguments.get("output_signature")
    types = arguments.get("output_types")
    given = signature if signature is not None and signature != NONE else types
    generator = arguments.get("generator")
    if isinstance(generator, (Function, Bound, Partial)):
        args = run.freeze(arguments.get("args") or Sequence("tuple", ()))
        if isinstance(args, Sequence) and args.items is not None:
            passed = tuple(
                Array(t.dtype, t.shape, None)
                for t in (converted(run, a, "eager") for a in args.items)
            )
            if not passed:
                call_in(run, node, generator, passed, frame, EAGER)
    return Dataset(None if given is None else from_spec(run, given))


@handles(*_sources("zip"))
def _zip(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    given = arguments.get("datasets")
    if given is None and len(arguments.positional) == 1:
        given = arguments.at(0)
    nest = run.freeze(given) if given is not None else Sequence("tuple", arguments.positional)
    return Dataset(zipped(nest))


def zipped(nest: Value) -> Value | None:
    """The element of datasets that are zipped: a nest of their elements."""
    if isinstance(nest, Dataset):
        return nest.element
    if isinstance(nest, Sequence) and nest.items is not None:
        parts = [zipped(item) for item in nest.items]
        return Sequence(
            "tuple", tuple(p if p is not None else Tensor("symbolic", role="nest") for p in parts)
        )
    if isinstance(nest, Mapping):
        return Mapping(
            tuple((k, zipped(v) or Tensor("symbolic", role="nest")) for k, v in nest.entries)
        )
    return None


@handles(
    *_sources("sample_from_datasets", "choose_from_datasets"),
    "tf.data.experimental.sample_from_datasets",
)
def _mixed(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    nest = run.freeze(arguments.get("datasets") or NONE)
    if isinstance(nest, Sequence) and nest.items and isinstance(nest.items[0], Dataset):
        return nest.items[0]
    return Dataset(None)


@handles(
    *_sources("load"),
    "tf.data.experimental.make_csv_dataset",
    "tf.data.experimental.CsvDataset",
    "tf.data.experimental.SqlDataset",
    "tf.data.experimental.load",
    "keras.utils.image_dataset_from_directory",
    "keras.preprocessing.image_dataset_from_directory",
    "keras.utils.text_dataset_from_directory",
    "keras.preprocessing.text_dataset_from_directory",
    "keras.utils.audio_dataset_from_directory",
    "keras.utils.timeseries_dataset_from_array",
    "keras.preprocessing.timeseries_dataset_from_array",
)
def _of_unknown_nest(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    if arguments.keywords.get("subset") == const("both"):
        return Sequence("tuple", (Dataset(None), Dataset(None)))
    return Dataset(None)
