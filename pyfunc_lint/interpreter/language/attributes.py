"""Attribute access on every kind of value."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace

from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.judging import describe, operations
from pyfunc_lint.interpreter.language import python_version
from pyfunc_lint.interpreter.language.externals import external
from pyfunc_lint.interpreter.language.imports import force, member_of
from pyfunc_lint.interpreter.language.narrowing import TELLING
from pyfunc_lint.interpreter.traits import composites, json_data
from pyfunc_lint.models import numpy_behavior
from pyfunc_lint.unions import join, members
from pyfunc_lint.values import (
    POISON,
    Array,
    Bound,
    Class,
    Const,
    Dataset,
    Decorator,
    DTypeValue,
    External,
    Function,
    Guard,
    Mapping,
    Method,
    ModuleValue,
    Opaque,
    Partial,
    Poison,
    Py,
    Ref,
    Sequence,
    ShapeValue,
    Spec,
    Tensor,
    Traced,
    Unknown,
    Value,
    Wrapped,
    const,
)

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
    results: list[tuple[Guard, Value]] = []
    having: list[tuple[Guard, Value]] = []
    receiver = run.restrict(force(run, receiver))
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
    return run.settle(node, frame, results)


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
    shown = describe.expression(node.value)
    return Raises(
        "wrapper-result",
        "AttributeError",
        f"'list' object has no attribute '{name}'",
        {
            "wrapper": run.wrapper_results[value.address],
            "value": shown,
            "problem": f"a list has no .{name}",
            "advice": f"write {shown}[0].{name}, or a single dtype as Tout",
        },
    )


def _load(
    run: Interpreter, node: ast.Attribute, value: Value, name: str, frame: Frame, called: bool
) -> Value:
    if isinstance(value, Poison):
        return POISON
    if isinstance(value, Unknown):
        raises = _of_unknown_dtype(run, value, name, node, frame)
        owner = value.key if json_data.is_data(value) else hash(value.key)
        # What is read off a class tells kinds apart, as the class does.
        kind = value.key_kind if value.key_kind in TELLING else "attribute"
        return raises or Unknown((kind, owner, name))
    if isinstance(value, External):
        found = external(f"{value.name}.{name}")
        patched = isinstance(found, External) and found.name in run.patched
        return Unknown(("patched", found)) if patched else found
    if isinstance(value, ModuleValue):
        return member_of(run, value.module, name)
    if isinstance(value, Ref) and value.kind == "instance":
        return instance_attribute(run, value, name, node, frame)
    if isinstance(value, Class):
        return _class_attribute(run, value, name)
    if isinstance(value, Ref) and value.address in run.wrapper_results and not hasattr(list, name):
        return _of_result_list(run, node, value, name)
    if isinstance(value, Sequence) and value.names:
        return _named_item(value, name, run, node, frame)
    raises = _missing(run, node, value, name, frame)
    if raises is not None:
        operation = f".{name}()" if called else f".{name}"
        return replace(raises, fields={**raises.fields, "operation": operation})
    if isinstance(value, (Tensor, Array)):
        return _tensor_attribute(run, value, name, node, frame)
    if isinstance(value, DTypeValue):
        return _dtype_attribute(value, name, run, node, frame)
    if isinstance(value, Spec):
        if name == "dtype" and value.dtype:
            return DTypeValue(value.dtype)
        if name == "shape":
            return ShapeValue(value.shape)
        return run.fresh(node, frame)
    if isinstance(value, ShapeValue):
        if name in ("rank", "ndims"):
            return run.fresh(node, frame) if value.shape is None else const(len(value.shape))
        return Method(value, name)
    if isinstance(value, Opaque):
        return _opaque_attribute(run, value, name, node, frame)
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
    found = operations.attribute_member(node, value, name, frame, run)
    if found is None:
        return None
    fields = {**found.fields, "attribute": name, "value": describe.expression(node.value)}
    return replace(found, fields=fields)


def _of_unknown_dtype(
    run: Interpreter, value: Unknown, name: str, node: ast.Attribute, frame: Frame
) -> Raises | None:
    """What a dtype lacks, whichever it is: ``x.dtype.max`` of an array."""
    match value.key:
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
        return ShapeValue(value.shape, "tf" if tensor else "np")
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
        dtype = value.dtype if name == "T" or (value.dtype or "c")[0] != "c" else None
        shape = value.shape[::-1] if name == "T" and value.shape is not None else value.shape
        return Array(dtype, shape, value.scalar)
    return Method(value, name)


def _dtype_attribute(
    value: DTypeValue, name: str, run: Interpreter, node: ast.Attribute, frame: Frame
) -> Value:
    if name in ("name", "__name__"):
        return const(value.name)
    if name == "as_numpy_dtype":
        return DTypeValue(value.name, "np")
    if name == "base_dtype":
        return value
    floating = value.name.startswith(("float", "bfloat"))
    if name == "is_floating" and value.library == "tf":
        return const(floating)
    if name == "is_integer" and value.library == "tf":
        return const(value.name.startswith(("int", "uint")))
    if name in ("min", "max"):
        return Py("float" if floating else "int")
    return run.fresh(node, frame)


ENUM = "enum.Enum"
LIBRARY_ATTRIBUTES: list[Callable[[Interpreter, Opaque | Ref, str, Frame], Value | None]] = []
"""What the objects of libraries, and of the user's classes derived from them, have; None: go on."""


def _opaque_attribute(
    run: Interpreter, value: Opaque, name: str, node: ast.Attribute, frame: Frame
) -> Value:
    if value.type_name == "builtins.super" and isinstance(value.detail, Bound):
        receiver, cls = value.detail.receiver, value.detail.function
        if isinstance(cls, Class):
            for base in cls.bases:
                base = force(run, base)
                if isinstance(base, Class):
                    found = find_member(run, base, name)
                    if found is not None:
                        return _bind(run, found, receiver, base)
            if external_bases(run, cls):
                return Method(Opaque("builtins.super", value.detail), name)
        return Unknown(("super", name))
    if value.type_name == ENUM and value.detail is not None:
        return _enum_attribute(run, value, name, node, frame)
    known = python_version.attribute(value, name)
    if known is not None:
        return known
    for library in LIBRARY_ATTRIBUTES:
        found_in = library(run, value, name, frame)
        if found_in is not None:
            return found_in
    return Method(value, name)


# -- classes and instances ------------------------------------------------------------------


def mro(run: Interpreter, cls: Class) -> Iterator[Class]:
    """The user's classes in the order in which attributes are looked for (depth first)."""
    seen: set[Class] = set()
    work = [cls]
    while work:
        found = work.pop()
        if found not in seen:
            seen.add(found)
            yield found
            bases = (force(run, base) for base in reversed(found.bases))
            work.extend(base for base in bases if isinstance(base, Class))


def external_bases(run: Interpreter, cls: Class) -> set[str]:
    """Names of the libraries' classes that a user's class derives from."""
    names: set[str] = set()
    for ancestor in mro(run, cls):
        for base in ancestor.bases:
            base = force(run, base)
            if isinstance(base, External):
                names.add(base.name)
            elif not isinstance(base, Class):
                names.add("?")
    return names


def find_member(run: Interpreter, cls: Class, name: str) -> Value | None:
    """What a class or one of the user's classes above it defines by that name."""
    for ancestor in mro(run, cls):
        value = run.store.read((ancestor.frame, name))
        if value is not None:
            return force(run, value)
    return None


def _bind(run: Interpreter, found: Value, receiver: Value, cls: Class) -> Value:
    if isinstance(found, Opaque):
        if found.type_name == "builtins.staticmethod" and found.detail is not None:
            return found.detail
        if found.type_name == "builtins.classmethod" and found.detail is not None:
            return Bound(
                receiver.cls or cls if isinstance(receiver, Ref) else receiver, found.detail
            )
    if isinstance(found, (Function, Traced, Wrapped, Decorator)):
        return Bound(receiver, found)
    return found


def _class_attribute(run: Interpreter, cls: Class, name: str) -> Value:
    found = find_member(run, cls, name)
    if found is None:
        if name == "__name__":
            return const(cls.name)
        return Unknown(("class attribute", cls, name))
    if not isinstance(found, (Function, Bound, Opaque, Traced, Wrapped)) and _is_enum(run, cls):
        # A member of an enumeration is not the value that the class's body gives it.
        if list(external_bases(run, cls)) != [ENUM]:
            return Unknown(("enum", cls, name))  # An IntEnum's members are also numbers.
        return Opaque(ENUM, Sequence("tuple", (cls, const(name), found)))
    if isinstance(found, Opaque) and found.type_name in (
        "builtins.staticmethod",
        "builtins.classmethod",
    ):
        return _bind(run, found, cls, cls)
    return found


def _enum_attribute(
    run: Interpreter, member: Opaque, name: str, node: ast.Attribute, frame: Frame
) -> Value:
    """``Colour.RED.value``, or what the class defines for its members."""
    assert isinstance(member.detail, Sequence) and member.detail.items is not None
    cls, named, held = member.detail.items
    if name in ("name", "value"):
        return named if name == "name" else held
    found = find_member(run, cls, name) if isinstance(cls, Class) else None
    if found is None or not isinstance(cls, Class):
        return run.fresh(node, frame)
    if isinstance(found, Opaque) and found.type_name == "builtins.property":
        return run.fresh(node, frame)
    return _bind(run, found, member, cls)


def _is_enum(run: Interpreter, cls: Class) -> bool:
    return any(base.startswith("enum.") for base in external_bases(run, cls))


def instance_attribute(run: Interpreter, ref: Ref, name: str, node: ast.AST, frame: Frame) -> Value:
    """An attribute of an instance of a user's class."""
    from pyfunc_lint.interpreter.arguments import Arguments
    from pyfunc_lint.interpreter.language.calls import call_value

    value = run.store.read((ref.address, name))
    if value is not None:
        return run.restrict(force(run, value))
    cls = ref.cls
    if isinstance(cls, Class):
        found = find_member(run, cls, name)
        if found is not None:
            if isinstance(found, Opaque) and found.type_name == "builtins.property":
                getter = found.detail
                if getter is None:
                    return run.fresh(node, frame)
                return call_value(run, node, Bound(ref, getter), Arguments(()), frame)
            return _bind(run, found, ref, cls)
        if name == "__class__":
            return cls
        if external_bases(run, cls):
            for library in LIBRARY_ATTRIBUTES:
                held = library(run, ref, name, frame)
                if held is not None:
                    return held
            return Method(ref, name)
    return Unknown(("attribute", ref, name))
