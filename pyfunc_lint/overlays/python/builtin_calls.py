"""Built-ins that compute, iterate or convert, as the interpreter itself understands them."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.lattice import join, listed, members
from pyfunc_lint.domain.tensors import Array, ShapeValue, Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    FALSE,
    NONE,
    POISON,
    Const,
    PathCondition,
    Poison,
    Py,
    Value,
    const,
    constant,
    python_kind,
)
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import conditions, iteration
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.operations import blame, protocols
from pyfunc_lint.interpreter.operations.operands import operands
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.qualifiers.number_class import whole
from pyfunc_lint.interpreter.registry import How, handles
from pyfunc_lint.overlays.python import comparing
from pyfunc_lint.tables.operands import Outcome


@handles("builtins.len")
def _len(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    value = arguments.get("obj")
    if value is None:
        return Py("int")
    held = run.freeze(run.refine(value))
    if isinstance(held, Sequence) and held.items is not None:
        return const(len(held.items))
    if isinstance(held, Const) and isinstance(held.value, (str, bytes)):
        return const(len(held.value))
    if isinstance(held, ShapeValue) and held.shape is not None:
        return const(len(held.shape))
    if isinstance(held, Mapping) and not held.open:
        return const(len(held.entries))
    size = held.shape[0] if isinstance(held, (Tensor, Array)) and held.shape else None
    default = Py("int") if size is None else const(size)
    return _protocol(run, "len", node, arguments, frame, default)


def _protocol(
    run: Interpreter,
    op: str,
    node: ast.AST,
    arguments: Arguments,
    frame: Frame,
    default: Value,
) -> Value:
    value = arguments.positional[0] if arguments.positional else None
    if value is None:
        return default
    if not any(isinstance(m, (Tensor, Array, Poison)) for _, m in members(value)):
        return default
    subject = arguments.nodes[0] if arguments.nodes else node
    results = [
        (guard, protocols.unary_member(op, subject, member, frame.world, default, run))
        for guard, member in members(run.refine(value))
    ]
    return run.join_results(node, frame, results)


@handles("builtins.int")
def _int(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    value = arguments.at(0)
    if value is None or arguments.get("base") is None:
        return _number(run, node, name, arguments, frame)
    return _with_base(run, node, value, arguments, frame)


@handles("builtins.float", "builtins.bool", "builtins.complex")
def _number(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    kind = name.rpartition(".")[2]
    if not arguments.positional:
        return {"int": const(0), "float": const(0.0), "bool": FALSE}.get(kind, Py(kind))
    value = arguments.positional[0]
    if isinstance(value, Const) and len(arguments.positional) == 1:
        try:
            return constant(
                {"int": int, "float": float, "bool": bool, "complex": complex}[kind](value.value)
            )
        except (TypeError, ValueError, OverflowError):
            return run.fresh(node, frame)
    if kind == "bool":
        test = conditions.truth_of(
            run, arguments.nodes[0] if arguments.nodes else _expr(node), value, frame, "bool"
        )
        return Py("bool") if test.truth is None else const(test.truth)
    return _protocol(run, kind, node, arguments, frame, whole(value, Py(kind)))


_DIGITS = frozenset({"str", "bytes"})


def _with_base(
    run: Interpreter, node: ast.AST, value: Value, arguments: Arguments, frame: Frame
) -> Value:
    """``int(x, 16)`` takes texts only: neither a tensor nor an array, whatever it holds."""
    subject = arguments.nodes[0] if arguments.nodes else node
    outcome = Outcome(None, "TypeError", "int() can't convert non-string with explicit base")
    results: list[tuple[PathCondition, Value]] = []
    for guard, member in members(run.refine(value)):
        result: Value = Py("int")
        text = isinstance(member, Tensor) and member.dtype in ("string", None) and not member.role
        candidates = operands(member, frame.world) if text else ()
        if candidates:
            result = blame.failure(
                subject, member, candidates[0], outcome, "int() with a base",
                lambda other: other.kind in _DIGITS,
            )  # fmt: skip
        results.append((guard, result))
    return run.join_results(node, frame, results)


def _expr(node: ast.AST) -> ast.expr:
    return node if isinstance(node, ast.expr) else ast.Constant(None)


_PROTOCOLS = {
    "builtins.abs": ("abs", None), "builtins.round": ("round", None),
    "builtins.hash": ("hash", "int"),
    "builtins.repr": ("repr", "str"), "builtins.sum": ("sum", None),
    "builtins.max": ("max", None), "builtins.min": ("min", None), "builtins.any": ("any", "bool"),
    "builtins.all": ("all", "bool"), "builtins.divmod": ("divmod", None),
    "operator.index": ("index", "int"), "builtins.memoryview": ("memoryview", None),
    "builtins.bytes": ("bytes", "bytes"), "builtins.pow": ("pow", None),
}  # fmt: skip


@handles(*_PROTOCOLS)
def _by_protocol(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    op, kind = _PROTOCOLS[name]
    default: Value = Py(kind) if kind else run.fresh(node, frame)
    if op == "round" and len(arguments.positional) == 1 and _is_number(arguments.positional[0]):
        default = whole(arguments.positional[0], Py("int"))
    if op in ("max", "min") and len(arguments.positional) > 1:
        return _several(run, op, node, arguments, frame)
    if op in ("sum", "max", "min", "any", "all") and arguments.positional:
        value = run.refine(arguments.positional[0])
        if comparing.is_container(value):
            place = arguments.nodes[0] if arguments.nodes else node
            turns = iteration.iterate(run, place, value, frame)
            key, said = arguments.keywords.get("key"), arguments.keyword_nodes.get("key")
            if op != "sum":
                if comparing.of_elements(run, op, node, place, turns, key, frame, said) is POISON:
                    return POISON
            return comparing.outcome(run, op, turns, default)
    return _protocol(run, op, node, arguments, frame, default)


def _is_number(value: Value) -> bool:
    return isinstance(value, Py) and value.kind in ("int", "float", "bool")


def _several(run: Interpreter, op: str, node: ast.AST, arguments: Arguments, frame: Frame) -> Value:
    """``max(a, b)`` compares, and wants the truth of the comparison."""
    values = arguments.positional
    key = arguments.keywords.get("key", NONE)
    if key != NONE:
        turns = iteration.Turns(values, values[0])
        said = arguments.keyword_nodes.get("key")
        found = comparing.of_elements(run, op, node, node, turns, key, frame, said)
        return POISON if found is POISON else run.fresh(node, frame)
    if any(isinstance(v, Poison) for v in values):
        return POISON
    if all(isinstance(v, Const) for v in values):
        try:
            numbers = [v.value for v in values if isinstance(v, Const)]
            return const(max(numbers) if op == "max" else min(numbers))
        except (TypeError, ValueError):
            return run.fresh(node, frame)
    numeric = not any(python_kind(value) in ("str", "bytes") for value in values)
    for index, value in enumerate(values):
        if (
            isinstance(value, Tensor)
            and value.role != "nest"
            and value.mode == "symbolic"
            and numeric
        ):
            subject = arguments.nodes[index] if index < len(arguments.nodes) else node
            result = protocols.unary_member(f"{op}-two", subject, value, frame.world, NONE)
            if isinstance(result, Raises):
                return result
    kinds = {python_kind(value) for value in values}
    return Py(kinds.pop()) if len(kinds) == 1 and "" not in kinds else run.fresh(node, frame)


@handles("builtins.str", "builtins.repr", "builtins.format")
def _str(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    if not arguments.positional:
        return const("") if name == "builtins.str" else Py("str")
    value = run.refine(arguments.positional[0])
    if len(arguments.positional) > 1 or arguments.keywords:
        spec = arguments.at(1)
        if name == "builtins.format" and isinstance(spec, Const) and isinstance(spec.value, str):
            place = arguments.nodes[0] if arguments.nodes else node
            return protocols.formatted(run, spec.value, place, value, frame)
        return Py("str")  # str(b, "utf-8") decodes.
    if isinstance(value, Const) and name == "builtins.str":
        if isinstance(value.value, (str, int, bool, type(None))):
            return const(str(value.value))
    how: How = {"builtins.repr": "repr", "builtins.format": "format"}.get(name, "str")  # type: ignore[assignment]
    return texts.written(node, value, how, frame)


@handles("builtins.print", "builtins.id")
def _harmless(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return NONE if name.endswith("print") else Py("int")


@handles("builtins.range")
def _range(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    values = arguments.positional
    if values and all(isinstance(v, Const) and isinstance(v.value, int) for v in values):
        numbers = [v.value for v in values if isinstance(v, Const)]
        try:
            turns = range(*numbers)
        except (TypeError, ValueError):
            return run.fresh(node, frame)
        if iteration.range_length(turns) <= 32:
            return Sequence("range", tuple(const(i) for i in turns))
        return Sequence("range", None, Py("int"))
    for index, value in enumerate(values):
        if any(isinstance(m, (Tensor, Array)) for _, m in members(value)):
            subject = arguments.nodes[index] if index < len(arguments.nodes) else node
            results = [
                (guard, protocols.unary_member("range", subject, member, frame.world, NONE))
                for guard, member in members(run.refine(value))
            ]
            if run.join_results(node, frame, results) is POISON:
                return POISON
            tensor = any(isinstance(member, Tensor) for _, member in members(value))
            if tensor and frame.world.autograph and frame.world.mode == "graph":
                return _traced_range(values)
    return Sequence("range", None, Py("int"))


def _traced_range(values: tuple[Value, ...]) -> Value:
    """AutoGraph makes ``tf.range`` of it, where one of the numbers is a tensor."""
    dtypes = {value.dtype for value in values if isinstance(value, Tensor)}
    plain = all(isinstance(value, Tensor) or python_kind(value) == "int" for value in values)
    dtype = dtypes.pop() if plain and len(dtypes) == 1 else None
    return Tensor("symbolic", dtype, (None,))


@handles(
    "builtins.enumerate",
    "builtins.zip",
    "builtins.reversed",
    "builtins.sorted",
    "builtins.list",
    "builtins.tuple",
    "builtins.set",
    "builtins.frozenset",
    "builtins.iter",
)
def _over_iterables(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    kind = name.rpartition(".")[2]
    op = {"frozenset": "set"}.get(kind, kind)
    sources = []
    for index, value in enumerate(arguments.positional):
        if kind == "enumerate" and index > 0:
            break
        subject = arguments.nodes[index] if index < len(arguments.nodes) else node
        turns = iteration.iterate(run, subject, value, frame, op)
        if turns.element is POISON and turns.items is None:
            return POISON
        sources.append(turns)
    if kind == "zip":
        return _zip(sources, node, frame, arguments.open)
    if not sources:
        return {
            "list": run.new_list(()),
            "tuple": Sequence("tuple", ()),
        }.get(kind, Sequence("set", None))
    turns = sources[0]
    place = arguments.nodes[0] if arguments.nodes else node
    if kind == "sorted" and comparing.is_container(run.refine(arguments.positional[0])):
        key, said = arguments.keywords.get("key"), arguments.keyword_nodes.get("key")
        if comparing.of_elements(run, kind, node, place, turns, key, frame, said) is POISON:
            return POISON
    if kind == "sorted" and isinstance(arguments.positional[0], Tensor):
        whole = arguments.positional[0]
        if whole.mode == "symbolic" and frame.world.autograph:
            return replace(whole, role="")  # AutoGraph sorts it
    if op == "set":
        found = turns.items if turns.items is not None else (turns.element,)
        if comparing.refused(run, "set-add", "hashing", node, place, found, frame) is POISON:
            return POISON
    if kind == "enumerate":
        if turns.items is not None:
            items = tuple(Sequence("tuple", (const(i), item)) for i, item in enumerate(turns.items))
            return Sequence("generator", items)
        return Sequence("generator", None, Sequence("tuple", (Py("int"), turns.element)))
    items_or_none = turns.items
    if kind == "reversed" and items_or_none is not None:
        items_or_none = items_or_none[::-1]
    if kind == "sorted" and items_or_none is not None:
        element = join(((ALWAYS, i) for i in items_or_none), id(node)) if items_or_none else None
        if element is not None and len(set(items_or_none)) > 1:
            return run.new_list(None, element)
    if kind in ("list", "sorted"):
        return run.new_list(items_or_none, turns.element)
    if kind == "tuple":
        return Sequence("tuple", items_or_none, turns.element)
    if kind in ("set", "frozenset"):
        known = items_or_none is not None and all(isinstance(i, Const) for i in items_or_none)
        distinct = tuple(dict.fromkeys(items_or_none or ())) if known else None
        return Sequence("set", distinct, turns.element)
    return Sequence("generator", items_or_none, turns.element)


def _zip(sources: list[iteration.Turns], node: ast.AST, frame: Frame, is_open: bool) -> Value:
    if is_open:
        return Sequence("generator", None)
    if sources and all(turns.items is not None for turns in sources):
        rows = zip(*(turns.items or () for turns in sources), strict=False)
        return listed("generator", tuple(Sequence("tuple", row) for row in rows))
    return Sequence("generator", None, Sequence("tuple", tuple(turns.element for turns in sources)))


@handles("builtins.map")
def _map(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    if len(arguments.positional) < 2:
        return run.fresh(node, frame)
    function, *iterables = arguments.positional
    turns = [
        iteration.iterate(
            run, arguments.nodes[i + 1] if i + 1 < len(arguments.nodes) else node, v, frame, "map"
        )
        for i, v in enumerate(iterables)
    ]
    if any(t.element is POISON and t.items is None for t in turns):
        return POISON
    first = turns[0]
    if len(turns) == 1 and first.items is not None and len(first.items) <= 16:
        return Sequence(
            "generator",
            tuple(
                call_value(run, node, function, Arguments((item,)), frame) for item in first.items
            ),
        )
    element = call_value(run, node, function, Arguments(tuple(t.element for t in turns)), frame)
    return Sequence("generator", None, element)


@handles("builtins.next")
def _next(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    value = arguments.get("iterator")
    if isinstance(value, Sequence):
        default = arguments.positional[1:2]
        if value.items:
            return join(((ALWAYS, item) for item in (*value.items, *default)), id(node))
        if value.element is not None:
            element = run.thaw(value.element)
            return join(((ALWAYS, item) for item in (element, *default)), id(node))
    return run.fresh(node, frame)
