"""Attribute access on every kind of value."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.diagnostics.causes import CallError, Cause
from pyfunc_lint.diagnostics.details import Misuse, WrongCall
from pyfunc_lint.domain.callables import (
    Bound,
    Class,
    External,
    Function,
    Method,
    ModuleValue,
    Partial,
    Traced,
    Wrapped,
)
from pyfunc_lint.domain.containers import Dataset, Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import join, members
from pyfunc_lint.domain.shapes import FULL
from pyfunc_lint.domain.tensors import Array, DTypeValue, ShapeValue, Spec, Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    POISON,
    Const,
    Opaque,
    PathCondition,
    Poison,
    Py,
    Union,
    Unknown,
    Value,
    const,
)
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.externals import external
from pyfunc_lint.interpreter.language.imports import force, member_of
from pyfunc_lint.interpreter.language.members import (
    ENUM,
    above,
    bound,
    class_attribute,
    enum_attribute,
    external_bases,
    instance_attribute,
)
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.operations.carrying import carried
from pyfunc_lint.interpreter.qualifiers import composites, json_data
from pyfunc_lint.interpreter.registry import ATTRIBUTES, KIND_TESTS, NAMES
from pyfunc_lint.tables import numpy_behavior
from pyfunc_lint.tables.dtypes import COMPLEX, FLOATS, INTEGERS

_DTYPE_ATTRIBUTES = frozenset({"name", "as_numpy_dtype", "base_dtype", "kind", "type"})


def load_attribute(
    run: Interpreter,
    node: ast.Attribute,
    receiver: Value,
    name: str,
    frame: Frame,
    called: bool = False,
) -> Value:
    """``receiver.name``; ``called`` when a call follows, for the text of a message."""
    receiver = run.refine(force(run, receiver))
    if not isinstance(receiver, (Union, Array)):
        found = _load(run, node, receiver, name, frame, called)
        whole = isinstance(found, Raises)
        return run.join_results(node, frame, [(ALWAYS, found)]) if whole else found
    results: list[tuple[PathCondition, Value]] = []
    having: list[tuple[PathCondition, Value]] = []
    for guard, member in members(receiver):
        found = _load(run, node, member, name, frame, called)
        presumed = isinstance(member, Array) and member.presumed and name not in _OF_TENSORS
        if presumed and isinstance(found, Raises):
            # That somebody reads what arrays lack is evidence: it is none.
            member = Unknown(("no array", hash(member), frame.address, id(node)))
            found = _load(run, node, member, name, frame, called)
        results.append((guard, found))
        if not isinstance(found, Raises):
            having.append((guard, member))
    if having and having != list(members(receiver)):
        _goes_on_with(run, node.value, join(having), frame)
    return run.join_results(node, frame, results)


_OF_TENSORS = frozenset({"set_shape"})
"""Attributes that only tensors have, and none of the objects that NumPy hands calls over to."""


def _goes_on_with(run: Interpreter, node: ast.expr, value: Value, frame: Frame) -> None:
    """After an attribute was read: what lacks it raised, and the name holds one of the others."""
    if isinstance(node, ast.Name) and not run.caught("AttributeError"):
        key = (frame.outer_names.get(node.id, frame.address), node.id)
        if run.store.read(key) is not None:
            run.store.write(key, value)


def _of_result_list(run: Interpreter, node: ast.Attribute, value: Ref, name: str) -> Raises:
    """A tensor's attribute, read from the list that a wrapper gives for ``Tout=[dtype]``."""
    wrapper = run.wrapper_results[value.address]
    detail = WrongCall(CallError.LIST_ATTRIBUTE, wrapper, name=name, node=node.value)
    text = f"'list' object has no attribute '{name}'"
    return Raises(Cause.WRAPPER_RESULT, "AttributeError", text, detail)


def _load(
    run: Interpreter, node: ast.Attribute, value: Value, name: str, frame: Frame, called: bool
) -> Value:
    if isinstance(value, Poison):
        return POISON
    if isinstance(value, Unknown):
        raises = _of_unknown_dtype(run, value, name, node, frame)
        owner = value.identity if json_data.is_data(value) else hash(value.identity)
        # What is read off a class tells kinds apart, as the class does.
        kind = value.key_kind if value.key_kind in KIND_TESTS else "attribute"
        return raises or Unknown((kind, owner, name))
    if isinstance(value, External):
        package, _, inner = f"{value.name}.{name}".partition(".")
        if package in NAMES:
            told = NAMES[package](run, node, inner, frame)
            if told is not None:
                return told
        found = external(f"{package}.{inner}")
        patched = isinstance(found, External) and found.name in run.patched
        return Unknown(("patched", found)) if patched else found
    if isinstance(value, ModuleValue):
        return member_of(run, value.module, name)
    if isinstance(value, Ref) and value.kind == "instance":
        return instance_attribute(run, value, name, node, frame)
    if isinstance(value, Class):
        return class_attribute(run, value, name)
    if isinstance(value, Ref) and value.address in run.wrapper_results and not hasattr(list, name):
        return _of_result_list(run, node, value, name)
    if isinstance(value, Sequence) and value.names:
        return _named_item(value, name, run, node, frame)
    raises = _missing(run, node, value, name, frame)
    if raises is not None:
        assert isinstance(raises.detail, Misuse)
        operation = f".{name}()" if called else f".{name}"
        return replace(raises, detail=replace(raises.detail, operation=operation))
    if isinstance(value, (Tensor, Array)):
        value = run.present(value)
        assert isinstance(value, (Tensor, Array))
        return carried(run, _tensor_attribute(run, value, name, node, frame), (value,))
    if isinstance(value, DTypeValue):
        return _dtype_attribute(value, name, run, node, frame)
    if isinstance(value, Spec):
        if name == "dtype" and value.dtype:
            return DTypeValue(value.dtype)
        if name == "shape":
            return ShapeValue(value.shape, static=value.static)
        return run.fresh(node, frame)
    if isinstance(value, ShapeValue):
        if name in ("rank", "ndims"):
            return run.fresh(node, frame) if value.shape is None else const(len(value.shape))
        return Method(value, name)
    if isinstance(value, Opaque):
        return _opaque_attribute(run, value, name, node, frame, called)
    if isinstance(value, (Const, Py, Sequence, Ref, Dataset, Mapping)):
        if isinstance(value, Dataset) and name == "element_spec":
            return run.fresh(node, frame)
        return Method(value, name)
    if isinstance(value, Partial) and name == "func":
        return value.function
    if isinstance(value, Traced):
        if name == "python_function":
            return value.function
        return Method(value, name)
    if isinstance(value, Bound) and isinstance(value.function, Traced):
        if name == "python_function":
            return Bound(value.receiver, value.function.function)
        return Method(value, name)
    if isinstance(value, (Function, Bound, Wrapped)):
        if name == "__name__" and isinstance(value, Function):
            return const(value.name)
        if name == "__wrapped__":
            return run.fresh(node, frame)
        stored = run.store.read((id(value), name))
        return stored if stored is not None else Unknown(("function attribute", value, name))
    return run.fresh(node, frame)


def _missing(
    run: Interpreter, node: ast.Attribute, value: Value, name: str, frame: Frame
) -> Raises | None:
    """The failure of reading an attribute that the value has not."""
    found = protocols.attribute_member(node, value, name, frame, run)
    if found is None:
        return None
    assert isinstance(found.detail, Misuse)
    return replace(found, detail=replace(found.detail, attribute=name, node=node.value))


def _of_unknown_dtype(
    run: Interpreter, value: Unknown, name: str, node: ast.Attribute, frame: Frame
) -> Raises | None:
    """What a dtype lacks, whichever it is: ``x.dtype.max`` of an array."""
    match value.identity:
        case ("dtype", Array(), *_):
            return _missing(run, node, DTypeValue("float32", "np"), name, frame)
        case ("dtype", Tensor(), *_):
            return _missing(run, node, DTypeValue("float32"), name, frame)
    return None


def _named_item(
    value: Sequence, name: str, run: Interpreter, node: ast.Attribute, frame: Frame
) -> Value:
    """A field of a named tuple."""
    if name in value.names and value.items is not None and len(value.items) == len(value.names):
        return value.items[value.names.index(name)]
    if name == "_fields":
        return Sequence("tuple", tuple(const(field) for field in value.names))
    return Method(value, name) if hasattr(tuple, name) else run.fresh(node, frame)


# -- tensors, arrays, dtypes ----------------------------------------------------------------


def _tensor_attribute(
    run: Interpreter, value: Tensor | Array, name: str, node: ast.Attribute, frame: Frame
) -> Value:
    tensor = isinstance(value, Tensor)
    if isinstance(value, Tensor) and value.role:
        return Unknown(("attribute", (frame.address, id(node)), name))
    if isinstance(value, Tensor) and value.kind in composites.COMPOSITE:
        part = composites.attribute(value, name)
        if part is not None:
            return part
    if name == "shape":
        static = value.static if isinstance(value, Tensor) else FULL
        return ShapeValue(value.shape, "tf" if tensor else "np", static)
    if name == "dtype":
        if value.dtype is None or value.dtype == "object":
            return Unknown(("dtype", value, frame.address, id(node)))
        if not tensor and value.dtype == "string":
            return Unknown(("dtype", value))
        return DTypeValue(value.dtype, "tf" if tensor else "np")
    if name == "ndim":
        return const(value.rank) if value.rank is not None else Py("int")
    if isinstance(value, Tensor) and frame.world.numpy:
        if numpy_behavior.attribute("eager", name) == "value":
            same = numpy_behavior.result(name) == "="
            return Tensor(value.mode, value.dtype) if same else run.fresh(node, frame)
    if name == "size" and not tensor:
        return Py("int")
    if name in ("T", "real", "imag", "flat") and isinstance(value, Array):
        if name == "flat":
            return Sequence("generator", None)
        real = value.dtype not in COMPLEX
        dtype = value.dtype if name == "T" or real else None
        shape = value.shape[::-1] if name == "T" and value.shape is not None else value.shape
        return Array(dtype, shape, value.scalar)
    return Method(value, name)


def _dtype_attribute(
    value: DTypeValue, name: str, run: Interpreter, node: ast.Attribute, frame: Frame
) -> Value:
    if name in ("name", "__name__"):
        # NumPy's texts have their width in the name.
        return Py("str") if value.name in ("str", "bytes") else const(value.name)
    if name == "as_numpy_dtype":
        return DTypeValue("object" if value.name == "string" else value.name, "np")
    if name == "base_dtype":
        return value
    floating = value.name in FLOATS
    if name == "is_floating" and value.library == "tf":
        return const(floating)
    if name == "is_integer" and value.library == "tf":
        return const(value.name in INTEGERS)
    if name in ("min", "max"):
        return Py("float" if floating else "int")
    return run.fresh(node, frame)


def _opaque_attribute(
    run: Interpreter, value: Opaque, name: str, node: ast.Attribute, frame: Frame, called: bool
) -> Value:
    if value.type_name == "builtins.super" and isinstance(value.detail, Bound):
        receiver, cls = value.detail.receiver, value.detail.function
        if isinstance(cls, Class):
            for ancestor in above(run, cls, receiver):
                found = run.store.read((ancestor.frame, name))
                if found is not None:
                    return bound(run, force(run, found), receiver, ancestor)
            if external_bases(run, cls):
                return Method(Opaque("builtins.super", value.detail), name)
        return Unknown(("super", name))
    if value.type_name == ENUM and value.detail is not None:
        return enum_attribute(run, value, name, node, frame)
    stored = run.attribute_of(value, name)
    if stored is not None:
        return stored
    for attribute in ATTRIBUTES.of((value.type_name,), name):
        held = attribute(run, value, name, frame)
        if held is not None:
            return held
    if value.address >= 0 and not called:
        return Unknown(("attribute", value.address, name))
    return Method(value, name)
