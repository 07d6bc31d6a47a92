"""``isinstance`` on abstract values."""

from __future__ import annotations

from pyfunc_lint.domain.callables import Class, External
from pyfunc_lint.domain.containers import Dataset, Mapping, Ref, Sequence
from pyfunc_lint.domain.tensors import Array, DTypeValue, ShapeValue, Spec, Tensor
from pyfunc_lint.domain.values import Const, Opaque, Poison, Py, Union, Unknown, Value, python_kind
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.language.members import external_bases, mro
from pyfunc_lint.interpreter.registry import EXAMPLES, INSTANCES

DATA = (Tensor, Array, Const, Py, DTypeValue, Spec, ShapeValue, Dataset, Sequence, Mapping)
"""What is known well enough to say that it is nothing else."""


def is_instance(run: Interpreter, value: Value, classes: Value) -> bool | None:
    """``isinstance`` on abstract values; None when it cannot be said."""
    if isinstance(value, (Unknown, Poison)) or (isinstance(value, Array) and value.presumed):
        return None
    options = _class_list(run, classes)
    if options is None:
        return None
    answers = [_is_one(run, value, cls) for cls in options]
    if any(answer is True for answer in answers):
        return True
    return False if all(answer is False for answer in answers) else None


def is_exactly(run: Interpreter, value: Value, classes: Value) -> bool | None:
    """Whether ``type(value)`` is one of the classes, not one derived from them."""
    answer = is_instance(run, value, classes)
    if answer is not True:
        return answer
    if isinstance(value, Array):
        return value.scalar is False or None
    if isinstance(value, Sequence) or (isinstance(value, Ref) and value.kind != "instance"):
        return None if getattr(value, "names", ()) else True
    if isinstance(value, (Const, Py)) and python_kind(value) != "bool":
        return True
    if isinstance(value, Ref) and value.kind == "instance":
        return True if value.cls in (_class_list(run, classes) or ()) else None
    return None


def _class_list(run: Interpreter, classes: Value) -> list[Value] | None:
    frozen = run.freeze(classes)
    if isinstance(frozen, Sequence):
        if frozen.items is None:
            return None
        result: list[Value] = []
        for item in frozen.items:
            inner = _class_list(run, item)
            if inner is None:
                return None
            result.extend(inner)
        return result
    return [frozen]


_PYTHON_CLASSES = {
    "builtins.int": {"int", "bool"},
    "builtins.float": {"float"},
    "builtins.complex": {"complex"},
    "builtins.bool": {"bool"},
    "builtins.str": {"str"},
    "builtins.bytes": {"bytes"},
    "numbers.Number": {"int", "bool", "float", "complex"},
    "numbers.Integral": {"int", "bool"},
    "numbers.Real": {"int", "bool", "float"},
}
_CONTAINERS = {
    "builtins.list": {"list"},
    "builtins.tuple": {"tuple"},
    "builtins.dict": {"dict"},
    "builtins.set": {"set"},
}


def _is_one(run: Interpreter, value: Value, cls: Value) -> bool | None:
    if isinstance(cls, DTypeValue) and cls.library == "py":
        cls = External(f"builtins.{_PY_TYPE_NAMES.get(cls.name, cls.name)}")
    if isinstance(cls, Class):
        if isinstance(value, Ref) and value.kind == "instance":
            return _inherits(run, value.cls, cls)
        if isinstance(value, (Opaque, Union)) or _answers_itself(run, cls):
            return None
        return False
    if not isinstance(cls, External):
        return None
    name = cls.name
    if name in _PYTHON_CLASSES or name in _CONTAINERS:
        if isinstance(value, (Const, Py)):
            return python_kind(value) in _PYTHON_CLASSES.get(name, set())
        if isinstance(value, Sequence):
            return value.kind in _CONTAINERS.get(name, set())
        if isinstance(value, Ref) and value.kind != "instance":
            return value.kind in _CONTAINERS.get(name, set())
        if isinstance(value, Tensor):
            return None if value.role and name in _CONTAINERS else False
        if isinstance(value, Array):
            if value.dtype is None or value.scalar is not False:
                return (
                    None if name in ("builtins.float", "builtins.int", "builtins.bytes") else False
                )
            return False
        if isinstance(value, ShapeValue):
            return None
        return None if isinstance(value, Opaque) else False
    answers = (overlay(value, name) for overlay in INSTANCES.of((name,)))
    return next(answers, None)


_PY_TYPE_NAMES = {"float32": "float", "object": "object"}


_OPEN_BASES = frozenset({"typing.Protocol", "typing_extensions.Protocol", "abc.ABC"})


def _answers_itself(run: Interpreter, cls: Class) -> bool:
    """Whether a class says itself what its instances are: a protocol, or one with a metaclass."""
    return any(part.node.keywords for part in mro(run, cls)) or bool(
        external_bases(run, cls) & _OPEN_BASES
    )


def _inherits(run: Interpreter, cls: Value | None, base: Class) -> bool | None:
    if not isinstance(cls, Class):
        return None
    ancestors = list(mro(run, cls))
    if base in ancestors:
        return True
    unknown = any(isinstance(b, Unknown) for ancestor in ancestors for b in ancestor.bases)
    return None if unknown else False


def instances_of(run: Interpreter, classes: Value) -> Value | None:
    """What an unknown object is, once isinstance said yes."""
    options = _class_list(run, classes)
    if options is None or len(options) != 1 or not isinstance(options[0], External):
        return None
    name = options[0].name
    if name in ("builtins.str", "builtins.bytes", "builtins.int", "builtins.float"):
        return Py(name.rpartition(".")[2])
    return EXAMPLES.get(name)
