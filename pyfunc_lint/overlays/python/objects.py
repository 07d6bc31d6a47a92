"""Built-ins and helpers about objects: types, attributes, dicts, partials, copies."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.callables import (
    Bound,
    Class,
    External,
    Function,
    Partial,
    Traced,
    Wrapped,
)
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import keyed, members
from pyfunc_lint.domain.tensors import DTypeValue, Tensor
from pyfunc_lint.domain.values import POISON, Const, Opaque, Unknown, Value, python_kind
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import named_tuples, type_tests
from pyfunc_lint.interpreter.language.attributes import load_attribute
from pyfunc_lint.interpreter.language.imports import force
from pyfunc_lint.interpreter.language.is_instance import DATA
from pyfunc_lint.interpreter.operations import blame
from pyfunc_lint.interpreter.operations.operands import operands
from pyfunc_lint.interpreter.qualifiers import properties
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.tensorflow.wrappers.keys import PLAIN_CLASSES
from pyfunc_lint.tables.operands import Outcome

handles("builtins.isinstance", "builtins.hasattr")(type_tests.called)


@type_tests.tells_kinds("builtins.callable")
def _is_callable(value: Value) -> bool | None:
    if isinstance(value, (Function, Class, Bound, Partial, Traced, Wrapped)):
        return True
    if isinstance(value, Ref) and value.kind != "instance":
        return False
    if isinstance(value, DTypeValue) and value.library != "tf":
        return True  # A class of NumPy's or Python's.
    if isinstance(value, Tensor) and value.role:
        return None
    return False if isinstance(value, DATA) else None


@handles("builtins.getattr")
def _getattr(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    if len(arguments.positional) == 2 and isinstance(arguments.positional[1], Const):
        text = arguments.positional[1].value
        if isinstance(text, str) and arguments.nodes:
            attribute = ast.copy_location(ast.Attribute(arguments.nodes[0], text, ast.Load()), node)
            return load_attribute(run, attribute, arguments.positional[0], text, frame)
    return None  # The tables know which names fail.


@handles(named_tuples.FACTORY)
def _named_tuple(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    return named_tuples.declared(run, arguments)


@Overlay(named_tuples.FACTORY).call
def _call_named_tuple(
    run: Interpreter, node: ast.AST, callee: Opaque, arguments: Arguments, frame: Frame
) -> Value | None:
    return named_tuples.call(run, node, callee, arguments, frame)


@Overlay("builtins.function").call
def _call_function(
    run: Interpreter, node: ast.AST, callee: Opaque, arguments: Arguments, frame: Frame
) -> Value | None:
    return callee.detail


@handles(*PLAIN_CLASSES)
def _object(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Opaque(name)


@handles("builtins.type")
def _type(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    value = arguments.get("object")
    if isinstance(value, Ref) and isinstance(value.cls, Class):
        return value.cls
    if value is not None and python_kind(value) not in ("", "none"):
        return External(f"builtins.{python_kind(value)}")
    return Unknown((name, frame.address, id(node)))


@handles("builtins.super")
def _super(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    if arguments.positional:
        cls = _class_named(run, arguments, frame)
        receiver = arguments.at(1)
    else:
        cls, receiver = frame.cls, frame.receiver
        if receiver is None:
            receiver = next(iter(frame.arguments.values()), None)
    if isinstance(cls, Class) and receiver is not None:
        return Opaque("builtins.super", Bound(receiver, cls))
    return run.fresh(node, frame)


def _class_named(run: Interpreter, arguments: Arguments, frame: Frame) -> Value | None:
    """The class behind which ``super(cls, self)`` begins to look, which need not be the own one."""
    named, written = force(run, arguments.positional[0]), arguments.node_at(0)
    own = frame.cls
    if isinstance(own, Class) and isinstance(written, ast.Name) and written.id == own.name:
        return own  # Whatever a decorator made of it.
    return named if isinstance(named, Class) else None


@handles("builtins.staticmethod", "builtins.classmethod", properties.CACHED)
def _method_kind(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Opaque(name, arguments.positional[0] if arguments.positional else None)


@handles(properties.PROPERTY)
def _property(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return properties.made(arguments.get("fget"), arguments.get("fset"), arguments.get("fdel"))


@Overlay(properties.PROPERTY).method(*properties.PARTS)
def _property_method(
    run: Interpreter, node: ast.AST, receiver: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """``@prop.setter`` and its like."""
    function = arguments.positional[0] if arguments.positional else None
    return properties.replaced(receiver, name, function) if function is not None else None


def _typical_pair(held: Value) -> tuple[Value, Value] | None:
    """Key and value of a dict made of pairs whose number is not known."""
    if isinstance(held, Mapping):
        known = held.open and not held.entries and held.key is not None
        return (held.key, held.element) if known and held.key and held.element else None
    pair = held.element if isinstance(held, Sequence) and held.items is None else None
    if isinstance(pair, Sequence) and pair.items is not None and len(pair.items) == 2:
        return pair.items[0], pair.items[1]
    return None


@handles("builtins.dict", "collections.OrderedDict", "collections.defaultdict")
def _dict(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    return dict_of(run, name, arguments)


def dict_of(run: Interpreter, name: str, arguments: Arguments) -> Ref:
    """A dict of another dict, of pairs or of keywords."""
    entries: dict[object, Value] = {}
    is_open = arguments.open or name.endswith("defaultdict")
    if not is_open and len(arguments.positional) == 1 and not arguments.keywords:
        typical = _typical_pair(run.freeze(arguments.positional[0]))
        if typical is not None:
            return run.new_dict(Mapping((), True, typical[1], typical[0]))
    for value in arguments.positional:
        held = run.freeze(value)
        if isinstance(held, Mapping):
            entries.update(dict(held.entries))
            is_open = is_open or held.open
            continue
        if isinstance(held, Sequence) and held.items is not None:
            for item in held.items:
                if (
                    isinstance(item, Sequence)
                    and item.items is not None
                    and len(item.items) == 2
                    and isinstance(item.items[0], Const)
                ):
                    entries[item.items[0].value] = item.items[1]
                else:
                    is_open = True
            continue
        is_open = True
    entries.update(arguments.keywords)
    return run.new_dict(keyed(entries, is_open=is_open))


@handles("dataclasses.field")
def _field(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """What a dataclass has for a field that is not given; a factory makes it for each instance."""
    return arguments.keywords.get("default")


@handles("functools.partial")
def _partial(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    if not arguments.positional or arguments.open:
        return run.fresh(node, frame)
    return Partial(
        arguments.positional[0], arguments.positional[1:], tuple(arguments.keywords.items())
    )


@handles("copy.copy", "copy.deepcopy")
def _copy(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    value = arguments.get("x")
    if value is None:
        return run.fresh(node, frame)
    return run.thaw(run.freeze(value)) if not isinstance(value, Tensor) else value


@handles("random.shuffle")
def _shuffle(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A tensor takes no items: only one with nothing to shuffle passes."""
    value = arguments.get("x")
    subject = arguments.node("x") or node
    options = [member for _, member in members(run.refine(value))] if value is not None else []
    for member in options:
        if not isinstance(member, Tensor) or member.mode != "eager" or member.role:
            return None
        if member.kind != "dense" or (member.shape and (member.shape[0] or 2) < 2):
            return None
    if not options:
        return None
    operand = operands(options[0], frame.world)[0]
    text = "does not support item assignment" if operand.rank else ""
    outcome = Outcome(None, "TypeError", text)
    raises = blame.failure(
        subject, options[0], operand, outcome, f"{name}()", lambda other: other.kind != "eager"
    )
    run.fault(node, frame, raises)
    return POISON
