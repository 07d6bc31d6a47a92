"""Calls of library functions and of methods of library values."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.callables import Decorator, External, Method
from pyfunc_lint.domain.containers import Dataset
from pyfunc_lint.domain.tensors import Array
from pyfunc_lint.domain.values import POISON, Opaque, Unknown, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import named_tuples
from pyfunc_lint.interpreter.language.calls import CALLERS, INSTANCE_CALLER
from pyfunc_lint.interpreter.operations.carrying import carried
from pyfunc_lint.interpreter.operations.dtypes import numpy_dtype
from pyfunc_lint.interpreter.qualifiers import json_data, texts
from pyfunc_lint.interpreter.registry import HANDLERS, METHODS
from pyfunc_lint.overlays.keras import layers, training
from pyfunc_lint.overlays.measured import functions, signatures
from pyfunc_lint.overlays.numpy import array_methods, generators, mapped
from pyfunc_lint.overlays.python import (
    builtin_calls,
    comparing,
    containers,
    dict_kinds,
    functional,
    iterators,
    json_values,
    objects,
    packed,
    paths,
    patterns,
    readers,
    text_methods,
    wave_files,
    written,
)
from pyfunc_lint.overlays.tensorflow import (
    compat,
    dataset_sources,
    datasets,
    examples,
    independent,
    nests,
    specs,
    switches,
    tensor_objects,
    tracing,
)
from pyfunc_lint.overlays.tensorflow import (
    objects as tensorflow_objects,
)
from pyfunc_lint.overlays.tensorflow.wrappers import call


def _call_external(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    assert isinstance(callee, External)
    return call_external(run, node, callee.name, arguments, frame)


def call_external(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    """A call of something that is not the user's, by canonical name."""
    result = _call_external_name(run, node, name, arguments, frame)
    if run.has_sources and name in independent.FUNCTIONS:
        return independent.result(run, result, arguments)
    return carried(run, result, arguments.all())


def _call_external_name(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    if paths.takes_text(run, node, name, arguments, frame) is POISON:
        return POISON
    handler = HANDLERS.get(name)
    if handler is not None:
        result = handler(run, node, name, arguments, frame)
        if result is not None:
            return result
    for part in (layers.call, functions.call, signatures.call):
        result = part(run, node, name, arguments, frame)
        if result is not None:
            return result
    run.havoc(arguments.all(), node, frame, shapes=not name.startswith(_LEAVE_SHAPES))
    return run.fresh(node, frame)


_LEAVE_SHAPES = ("tf.", "np.", "keras.", "builtins.")
"""Libraries whose functions tell no tensor that they are given its shape."""


def _unfollowed(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    """A call of code that is not seen: it may change what it gets, and make files."""
    values = arguments.all()
    texts.escape(run, values, name, frame)
    run.havoc(values, node, frame)
    return run.fresh(node, frame)


def _call_method(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    assert isinstance(callee, Method)
    result = _call_known_method(run, node, callee, arguments, frame)
    return carried(run, result, (callee.receiver, *arguments.all()))


def _call_known_method(
    run: Interpreter, node: ast.AST, callee: Method, arguments: Arguments, frame: Frame
) -> Value:
    handler = METHODS.get(type(callee.receiver))
    if handler is not None:
        result = handler(run, node, callee.receiver, callee.name, arguments, frame)
        if result is not None:
            return result
    if isinstance(callee.receiver, Opaque):
        for part in _METHODS_OF_OBJECTS:
            result = part(run, node, callee.receiver, callee.name, arguments, frame)
            if result is not None:
                return result
        name = f"{callee.receiver.type_name}.{callee.name}"
        result = signatures.call(run, node, name, arguments, frame)
        if result is not None:
            return result
    return _unfollowed(run, node, callee.name, arguments, frame)


_METHODS_OF_OBJECTS = (
    objects.property_method,
    paths.path_method,
    patterns.method,
    generators.method,
    iterators.method,
    packed.method,
    tensor_objects.method,
    switches.method,
    tensorflow_objects.method,
)


def _call_decorator(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    assert isinstance(callee, Decorator)
    function = arguments.positional[0] if arguments.positional else None
    if callee.name == "tf.custom_gradient.function":
        return tracing.differentiated(run, node, dict(callee.keywords)["f"], arguments, frame)
    if function is None:
        return run.fresh(node, frame)
    if callee.name == "tf.function":
        return tracing.trace(function, dict(callee.keywords))
    if callee.name == "tf.custom_gradient":
        return Decorator("tf.custom_gradient.function", (("f", function),))
    if callee.name.endswith("do_not_convert"):
        return tracing.unconverted(function)
    if callee.name == "identity":
        return function
    if callee.name == "cache":
        return signatures.cached(function)
    return call.decorate(run, callee, function, frame)


def _call_unknown(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    """An unknown callee: a method that only tf.data has is taken for tf.data's."""
    assert isinstance(callee, Unknown)
    key = callee.identity
    if isinstance(key, tuple) and len(key) == 3 and key[0] == "attribute":
        name = key[2]
        if json_data.is_key(key[1]):
            found = json_values.method(run, node, Unknown(key[1]), name, arguments, frame)
            return found or _unfollowed(run, node, str(name), arguments, frame)
        if name == "astype" and arguments.positional:
            dtype = numpy_dtype(arguments.positional[0])
            if dtype not in (None, "str", "bytes"):
                # Whatever it was, it has the dtype that was asked for, and is most likely an array.
                # (pandas makes objects where texts are asked for.)
                return Array(dtype, None, None, presumed=True)
        if name == "run":
            return tracing.strategy_run(run, node, arguments, frame)
        if datasets.looks_like_dataset(name, arguments):
            handler = METHODS[Dataset]
            result = handler(run, node, Dataset(None), name, arguments, frame)
            if result is not None:
                return result
        result = training.unknown_method(run, node, name, arguments, frame)
        if result is not None:
            return result
    name = key[2] if isinstance(key, tuple) and key[0] == "attribute" else ""
    return _unfollowed(run, node, str(name), arguments, frame)


def _call_opaque(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    assert isinstance(callee, Opaque)
    for part in (layers.call_layer, mapped.call_vectorized, named_tuples.call):
        result = part(run, node, callee, arguments, frame)
        if result is not None:
            return result
    if callee.type_name == "operator.itemgetter":
        return functional.get_item(run, node, callee, arguments, frame)
    if callee.type_name == "builtins.function" and callee.detail is not None:
        return callee.detail
    return _unfollowed(run, node, callee.type_name, arguments, frame)


CALLERS.update(
    {
        External: _call_external,
        Method: _call_method,
        Decorator: _call_decorator,
        Unknown: _call_unknown,
        Opaque: _call_opaque,
    }
)
INSTANCE_CALLER.append(layers.call_instance)

REGISTERED = (
    array_methods,
    builtin_calls,
    comparing,
    compat,
    containers,
    dataset_sources,
    dict_kinds,
    examples,
    functional,
    iterators,
    nests,
    objects,
    paths,
    readers,
    specs,
    switches,
    tensorflow_objects,
    text_methods,
    wave_files,
    written,
)
"""Modules of handlers that register themselves when they are loaded."""
