"""Binding: names, attributes, items, and what ``def`` and ``class`` define."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.callables import Class, External, Function
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import grown, join, members, typical, with_key
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import ALWAYS, POISON, Const, Opaque, Py, Unknown, Value, python_kind
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import iteration, operators
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.language.members import set_by_property
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.qualifiers import inplace, number_class
from pyfunc_lint.interpreter.store import CONTENT
from pyfunc_lint.source.names import canonical
from pyfunc_lint.tables.dtypes import NUMPY_FLOATS


def write_name(run: Interpreter, name: str, value: Value, frame: Frame) -> None:
    """Bind a name in the frame, or where ``global`` or ``nonlocal`` put it."""
    run.store.write((frame.outer_names.get(name, frame.address), name), value)


def assign(
    run: Interpreter, target: ast.expr, value: Value, frame: Frame, source: ast.expr | None = None
) -> None:
    """Assign to any target; ``source`` is the expression that made the value, for messages."""
    if isinstance(target, ast.Name):
        # What has a name may be tested before it is used.
        value = inplace.named(number_class.unsure(value), target.id, frame)
        write_name(run, target.id, value, frame)
    elif isinstance(target, (ast.Tuple, ast.List)):
        starred = next(
            (i for i, item in enumerate(target.elts) if isinstance(item, ast.Starred)), None
        )
        values = iteration.unpack(run, target, value, len(target.elts), frame, starred)
        for item, part in zip(target.elts, values, strict=True):
            assign(run, item.value if isinstance(item, ast.Starred) else item, part, frame)
    elif isinstance(target, ast.Attribute):
        value = inplace.forgotten(value)
        receiver = run.evaluate(target.value, frame)
        options = members(run.refine(receiver))
        for _, member in options:
            if isinstance(member, Opaque) and member.address >= 0:
                run.store.write((member.address, target.attr), value)
            elif isinstance(member, Ref):
                if set_by_property(run, member, target.attr, value, target, frame):
                    continue
                key = (member.address, target.attr)
                old = run.store.read(key)
                new = value
                if len(options) > 1 and old is not None:
                    new = join(((ALWAYS, old), (ALWAYS, value)), key)
                run.store.write(key, new)
            elif isinstance(member, Class):
                run.store.write((member.frame, target.attr), value)
            elif isinstance(member, External):
                run.patched.add(canonical(f"{member.name}.{target.attr}"))
    elif isinstance(target, ast.Subscript):
        receiver = run.evaluate(target.value, frame)
        index = run.evaluate(target.slice, frame)
        set_item(run, target, receiver, index, inplace.forgotten(value), frame, source)


def set_item(
    run: Interpreter,
    target: ast.Subscript,
    receiver: Value,
    index: Value,
    value: Value,
    frame: Frame,
    source: ast.expr | None = None,
) -> None:
    """``receiver[index] = value``."""
    receiver = run.refine(receiver)
    if isinstance(receiver, Tensor) and receiver.role != "nest":
        failed = protocols.unary(run, "setitem", target.value, receiver, frame) is POISON
        if failed and isinstance(target.value, ast.Name):
            write_name(run, target.value.id, POISON, frame)  # Nothing behind it is reached.
        return
    if isinstance(receiver, Array) and _refuses(run, target, receiver, index, value, frame, source):
        return
    if isinstance(receiver, Array) and isinstance(target.value, ast.Name):
        changed = number_class.written_into(receiver, target, index, run.refine(value))
        if changed != receiver:
            write_name(run, target.value.id, changed, frame)
        return
    if _unhashable(run, target, receiver, index, frame):
        return
    single = len(members(receiver)) == 1
    for _, member in members(receiver):
        if not isinstance(member, Ref) or member.kind == "instance":
            continue
        held = run.content(member)
        key = (member.address, CONTENT)
        if isinstance(held, Mapping):
            if isinstance(index, Const) and single:
                run.store.write(key, with_key(held, index.value, value))
            else:
                run.store.write(key, grown(held, index, value))
        elif isinstance(held, Sequence):
            if isinstance(index, Const) and isinstance(index.value, int) and held.items and single:
                if -len(held.items) <= index.value < len(held.items):
                    items = list(held.items)
                    items[index.value] = value
                    run.store.write(key, Sequence(held.kind, tuple(items)))
                    continue
            run.store.write(key, _with_another(held, index, value))


def _unhashable(
    run: Interpreter, target: ast.Subscript, receiver: Value, index: Value, frame: Frame
) -> bool:
    """Whether a tensor is to be a key of a dict."""
    if not any(isinstance(member, Tensor) for _, member in members(run.refine(index))):
        return False
    dicts = all(isinstance(m, Ref) and m.kind == "dict" for _, m in members(receiver))
    return dicts and protocols.unary(run, "key-of-dict", target.slice, index, frame) is POISON


def _refuses(
    run: Interpreter,
    target: ast.Subscript,
    array: Array,
    index: Value,
    value: Value,
    frame: Frame,
    source: ast.expr | None,
) -> bool:
    """Whether an array cannot take a tensor that has no value, or be indexed with one."""
    if array.dtype in (None, "object"):
        return False
    if any(isinstance(member, Tensor) for _, member in members(run.refine(index))):
        return protocols.unary(run, "index-into-ndarray", target.slice, index, frame) is POISON
    if not any(isinstance(m, Tensor) and not m.role for _, m in members(run.refine(value))):
        return False
    axes = index.items if isinstance(index, Sequence) and index.items is not None else (index,)
    whole = all(isinstance(axis, Py) or python_kind(axis) == "int" for axis in axes)
    op = "store-in-ndarray"
    if whole and array.rank == len(axes):
        takes_it_apart = array.dtype in (*NUMPY_FLOATS, "bool", "str", "bytes")
        op = f"{op}-item" if takes_it_apart else "store-in-int-ndarray-item"
    elif whole and array.rank is None:
        return False
    return protocols.unary(run, op, source or target, value, frame) is POISON


def _with_another(held: Sequence, index: Value, value: Value) -> Sequence:
    """A list after ``held[index] = value`` where it is not known which item that is."""
    if isinstance(index, Sequence) or held.items == ():
        return Sequence(held.kind, None, None)
    return Sequence(held.kind, None, typical(held, Sequence("list", (value,))))


def augmented(run: Interpreter, node: ast.AugAssign, frame: Frame) -> None:
    """``target op= value``: rebinding, except that lists grow in place."""
    load = _as_load(node.target)
    old = run.evaluate(load, frame)
    value = run.evaluate(node.value, frame)
    symbol = operators.SYMBOLS[type(node.op)]
    if isinstance(old, Ref) and old.kind == "list":
        held = run.content(old)
        if isinstance(held, Sequence) and symbol == "+":
            with run.mute():
                turns = iteration.iterate(run, node.value, value, frame)
            run.store.write((old.address, CONTENT), iteration.extended(held, turns))
            return
    binary = ast.BinOp(load, node.op, node.value)
    ast.copy_location(binary, node)
    result = operators.binary(run, symbol, binary, old, value, frame)
    assign(run, node.target, result, frame, node.value)


def _as_load(target: ast.expr) -> ast.expr:
    if isinstance(target, ast.Name):
        new: ast.expr = ast.Name(target.id, ast.Load())
    elif isinstance(target, ast.Attribute):
        new = ast.Attribute(target.value, target.attr, ast.Load())
    elif isinstance(target, ast.Subscript):
        new = ast.Subscript(target.value, target.slice, ast.Load())
    else:
        return target
    return ast.copy_location(new, target)


def delete(run: Interpreter, target: ast.expr, frame: Frame) -> None:
    """``del``: names go, containers are forgotten."""
    if isinstance(target, ast.Name):
        run.store.delete((frame.outer_names.get(target.id, frame.address), target.id))
    elif isinstance(target, ast.Subscript):
        run.havoc([run.evaluate(target.value, frame)], target, frame)
    elif isinstance(target, (ast.Tuple, ast.List)):
        for item in target.elts:
            delete(run, item, frame)


def bind_definition(
    run: Interpreter, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef, frame: Frame
) -> None:
    """Bind the name of a function or class, through its decorators."""
    value: Value = (
        make_class(run, node, frame)
        if isinstance(node, ast.ClassDef)
        else make_function(run, node, frame)
    )
    for decorator in reversed(node.decorator_list):
        decorate = run.evaluate(decorator, frame)
        before = value
        value = call_value(run, decorator, decorate, Arguments((value,)), frame)
        if isinstance(value, Unknown) and isinstance(before, (Class, Function)):
            # Most decorators of libraries hand back what they got, or something that does the same;
            # which one, is not known: a class stays usable, a function is not called through it.
            value = before if isinstance(before, Class) else value
    write_name(run, node.name, POISON if value is POISON else value, frame)


def make_function(
    run: Interpreter, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, frame: Frame
) -> Function:
    """The function value, with its defaults evaluated where it is defined."""
    args = node.args
    defaults = tuple(run.evaluate(default, frame) for default in args.defaults)
    keyword_defaults = tuple(
        (arg.arg, run.evaluate(default, frame))
        for arg, default in zip(args.kwonlyargs, args.kw_defaults, strict=True)
        if default is not None
    )
    name = node.name if not isinstance(node, ast.Lambda) else "<lambda>"
    scope = f"{frame.scope}.{name}" if frame.scope else name
    run.scopes[node] = scope
    return Function(
        node,
        frame.module,
        frame.address,
        name,
        defaults,
        keyword_defaults,
        cls=frame.cls if isinstance(frame.cls, Class) and frame.is_class else None,
    )


def make_class(run: Interpreter, node: ast.ClassDef, frame: Frame) -> Class:
    """The class value; its body runs at once, as Python does."""
    bases = tuple(run.evaluate(base, frame) for base in node.bases)
    for keyword in node.keywords:
        run.evaluate(keyword.value, frame)
    address = run.store.allocate()
    cls = Class(node, frame.module, address, bases, node.name)
    scope = f"{frame.scope}.{node.name}" if frame.scope else node.name
    run.parents[address] = frame.address
    run.class_frames.add(address)
    run.scopes[node] = scope
    run.classes[node] = cls
    body = Frame(
        address,
        frame.module,
        frame.machine,
        frame.own,
        scope,
        frame.context,
        node,
        parent=frame.address,
        is_class=True,
        cls=cls,
        caller=frame,
        entry=run.condition,
        mark=run.store.mark(),
    )
    run.execute(node.body, body)
    return cls
