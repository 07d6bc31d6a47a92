"""Python's built-ins, methods of its types, and the functions that the stub tables describe."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.interpreter import conditions, iteration, operations
from pyfunc_lint.interpreter.attributes import load_attribute
from pyfunc_lint.interpreter.calls import Arguments, call_value
from pyfunc_lint.interpreter.core import Frame, Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.libraries.registry import handles, methods_of
from pyfunc_lint.interpreter.operands import operands, value_of
from pyfunc_lint.interpreter.store import CONTENT
from pyfunc_lint.models import python as stubs
from pyfunc_lint.models.operands import Operand, Outcome
from pyfunc_lint.values import (
    ALWAYS,
    FALSE,
    NONE,
    POISON,
    TRUE,
    Array,
    Bound,
    Class,
    Const,
    Decorator,
    DTypeValue,
    External,
    Function,
    Mapping,
    Opaque,
    Partial,
    Poison,
    Py,
    Ref,
    Sequence,
    ShapeValue,
    Tensor,
    Traced,
    Unknown,
    Value,
    const,
    join,
    members,
    python_kind,
)

_IDENTITY_DECORATORS = frozenset(
    {
        "functools.lru_cache",
        "functools.cache",
        "functools.wraps",
        "typing.no_type_check",
        "typing.final",
        "typing.overload",
        "typing.override",
        "abc.abstractmethod",
        "atexit.register",
        "contextlib.contextmanager",
        "dataclasses.dataclass",
        "gin.configurable",
        "keras.saving.register_keras_serializable",
        "keras.utils.register_keras_serializable",
        "keras.src.api_export.keras_export",
        "pytest.fixture",
        "tf.Module.with_name_scope",
    }
)


def call(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A built-in or a function of a library that the stub tables know."""
    if name in _IDENTITY_DECORATORS:
        first = arguments.get(0, "func")
        if (
            isinstance(first, (Function, Class, Bound, Traced))
            and len(arguments.positional) == 1
            and name != "functools.wraps"
        ):
            return first
        return Decorator("identity")
    signature = stubs.signature(name)
    if signature is None:
        return None
    return _by_signature(run, node, signature, arguments, frame, f"{_short(name)}()")


def _short(name: str) -> str:
    return name.removeprefix("builtins.")


def _by_signature(
    run: Interpreter,
    node: ast.AST,
    signature: stubs.Signature,
    arguments: Arguments,
    frame: Frame,
    text: str,
) -> Value:
    """Judge every argument by what was measured for its parameter; then what comes back."""
    bound: list[tuple[ast.AST, str, Value]] = []
    parameters = [p for p in signature.parameters if p.positional]
    for index, value in enumerate(arguments.positional):
        subject = arguments.nodes[index] if index < len(arguments.nodes) else node
        if index < len(parameters):
            bound.append((subject, parameters[index].name, value))
        elif signature.variadic is not None:
            bound.append((subject, f"*{signature.variadic.name}", value))
    names = {p.name for p in signature.parameters}
    for name, value in arguments.keywords.items():
        if name in names:
            bound.append((arguments.keyword_nodes.get(name) or node, name, value))
    for index, (subject, parameter, value) in enumerate(bound):
        others = _texts(run, [v for place, (_, _, v) in enumerate(bound) if place != index])
        results = [
            (guard, _argument(subject, member, signature.name, parameter, others, frame, text))
            for guard, member in members(run.restrict(value))
        ]
        if run.settle(node, frame, results) is POISON:
            return POISON
    given = frozenset(parameter for _, parameter, _ in bound)
    return _returned(run, signature, given, node, frame)


def _texts(run: Interpreter, values: list[Value]) -> str:
    """Whether the other arguments are str or bytes; "?" when that is not known."""
    kinds = {python_kind(value) for value in values}
    if "" in kinds:
        return "?"
    texts = kinds & {"str", "bytes"}
    return texts.pop() if len(texts) == 1 else ""


def _outcome(function: str, parameter: str, operand: Operand, others: str) -> Outcome | None:
    """AutoGraph converts a library's own Python code too, if it can read it: how that code then
    fails differs between runs, so only that it fails is certain.
    """
    found = stubs.outcome(function, parameter, operand, others)
    if operand.kind != "autograph" or found is None or not found.fails:
        return found
    plain = stubs.outcome(function, parameter, replace(operand, kind="symbolic"), others)
    if function.startswith("builtins.") or plain is None or not plain.fails or plain == found:
        return found
    return Outcome(error=" or ".join(dict.fromkeys((plain.error, found.error))), note=found.note)


def _argument(
    subject: ast.AST,
    value: Value,
    function: str,
    parameter: str,
    others: str,
    frame: Frame,
    text: str,
) -> Value:
    if isinstance(value, Poison):
        return POISON
    if function.startswith("bytes.") and python_kind(value) == "str":
        found = stubs.outcome(function, parameter, Operand("str"))
        if found is None or not found.error:
            return NONE
        fields = {"operation": f"a str argument of {text}", "kind": "bytes"}
        return Raises("bytes-as-str", found.error, found.text, fields)
    if not isinstance(value, (Tensor, Array)) and python_kind(value) != "bytes":
        return NONE
    if isinstance(value, Tensor) and value.role == "nest" and parameter in _NESTS_WELCOME:
        return NONE

    def outcome_of(operand: Operand) -> Outcome | None:
        if others == "?":
            both = [stubs.outcome(function, parameter, operand, kind) for kind in ("str", "bytes")]
            return both[0] if both[0] is not None and all(o and o.fails for o in both) else None
        return _outcome(function, parameter, operand, others)

    failing: list[tuple[Operand, Outcome]] = []
    candidates = operands(value, frame.world)
    for operand in _of_all_ranks(candidates) if _holds_items(function, parameter) else candidates:
        outcome = outcome_of(operand)
        if outcome is None or not outcome.error or outcome.note:
            return NONE
        failing.append((operand, outcome))
    if not failing:
        return NONE

    def works(candidate: Operand) -> bool:
        found = outcome_of(candidate)
        return found is None or not found.error

    operand, outcome = failing[0]
    return operations.failure(subject, value, operand, outcome, text, works)


_ITEMS = frozenset({"iterable", "sequence", "mapping", "any", "hashable"})


def _holds_items(function: str, parameter: str) -> bool:
    """Whether a parameter takes containers, so that the rank of a tensor matters."""
    signature = stubs.signature(function)
    if signature is None:
        return True
    declared = [*signature.parameters, *([signature.variadic] if signature.variadic else [])]
    name = parameter.lstrip("*")
    return any(p.name == name and p.accepts & _ITEMS for p in declared)


def _of_all_ranks(candidates: tuple[Operand, ...]) -> list[Operand]:
    """Where the rank is not known, a scalar as well as a vector or a matrix."""
    return [
        replace(operand, rank=rank)
        for operand in candidates
        for rank in ((operand.rank,) if operand.rank is not None else (0, 1, 2))
        if not (rank and operand.kind in ("bytes", "str", "npscalar"))
    ]


_NESTS_WELCOME = frozenset(
    {"iterable", "iterable1", "obj", "object", "items", "values", "x", "data"}
)
"""Names of parameters that take containers: a dataset element may be a tuple or a dict."""


def _returned(
    run: Interpreter,
    signature: stubs.Signature,
    given: frozenset[str],
    node: ast.AST,
    frame: Frame,
) -> Value:
    unknown = run.fresh(node, frame)
    result = stubs.returned(signature.name, given)
    if isinstance(result, tuple):
        return Sequence("tuple", tuple(value_of(part, unknown) for part in result))
    if result is None:
        return unknown
    if result.kind == "list":
        return run.new_list(None)
    if result.kind == "dict":
        return run.new_dict(Mapping((), True))
    return value_of(result, unknown)


# -- built-ins that the interpreter itself understands ---------------------------------------


@handles("builtins.len")
def _len(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    value = arguments.get(0, "obj")
    if value is None:
        return Py("int")
    held = run.freeze(run.restrict(value))
    if isinstance(held, Sequence) and held.items is not None:
        return const(len(held.items))
    if isinstance(held, Const) and isinstance(held.value, (str, bytes)):
        return const(len(held.value))
    if isinstance(held, ShapeValue) and held.shape is not None:
        return const(len(held.shape))
    if isinstance(held, Mapping) and not held.open:
        return const(len(held.entries))
    return _protocol(run, "len", node, arguments, frame, Py("int"))


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
        (guard, operations.unary_member(op, subject, member, frame.world, default))
        for guard, member in members(run.restrict(value))
    ]
    return run.settle(node, frame, results)


@handles("builtins.int", "builtins.float", "builtins.bool", "builtins.complex")
def _number(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    kind = name.rpartition(".")[2]
    if not arguments.positional:
        return {"int": const(0), "float": const(0.0), "bool": FALSE}.get(kind, Py(kind))
    value = arguments.positional[0]
    if isinstance(value, Const) and len(arguments.positional) == 1:
        try:
            return const(
                {"int": int, "float": float, "bool": bool, "complex": complex}[kind](value.value)
            )
        except (TypeError, ValueError, OverflowError):
            return run.fresh(node, frame)
    if kind == "bool":
        test = conditions.truth_of(
            run, arguments.nodes[0] if arguments.nodes else _expr(node), value, frame, "bool"
        )
        return Py("bool") if test.truth is None else const(test.truth)
    return _protocol(run, kind, node, arguments, frame, Py(kind))


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
    if op in ("max", "min") and len(arguments.positional) > 1:
        return _several(run, op, node, arguments, frame)
    if op in ("sum", "max", "min", "any", "all") and arguments.positional:
        held = run.freeze(arguments.positional[0])
        if isinstance(held, Sequence):
            return default
    return _protocol(run, op, node, arguments, frame, default)


def _several(run: Interpreter, op: str, node: ast.AST, arguments: Arguments, frame: Frame) -> Value:
    """``max(a, b)`` compares, and wants the truth of the comparison."""
    values = arguments.positional
    if any(isinstance(v, Poison) for v in values):
        return POISON
    if all(isinstance(v, Const) for v in values):
        try:
            numbers = [v.value for v in values if isinstance(v, Const)]
            return const(max(numbers) if op == "max" else min(numbers))
        except (TypeError, ValueError):
            return run.fresh(node, frame)
    for index, value in enumerate(values):
        if isinstance(value, Tensor) and value.role != "nest" and value.mode == "symbolic":
            subject = arguments.nodes[index] if index < len(arguments.nodes) else node
            result = operations.unary_member(f"{op}-two", subject, value, frame.world, NONE)
            if isinstance(result, Raises):
                return result
    kinds = {python_kind(value) for value in values}
    return Py(kinds.pop()) if len(kinds) == 1 and "" not in kinds else run.fresh(node, frame)


@handles("builtins.str")
def _str(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    if not arguments.positional:
        return const("")
    value = arguments.positional[0]
    if isinstance(value, Const) and len(arguments.positional) == 1:
        if isinstance(value.value, (str, int, bool, type(None))):
            return const(str(value.value))
    return Py("str")


@handles("builtins.print", "builtins.repr", "builtins.id", "builtins.format")
def _harmless(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return NONE if name.endswith("print") else Py("int" if name.endswith("id") else "str")


@handles("builtins.range")
def _range(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    values = arguments.positional
    if values and all(isinstance(v, Const) and isinstance(v.value, int) for v in values):
        numbers = [v.value for v in values if isinstance(v, Const)]
        try:
            turns = range(*numbers)
        except (TypeError, ValueError):
            return run.fresh(node, frame)
        if len(turns) <= 32:
            return Sequence("range", tuple(const(i) for i in turns))
        return Sequence("range", None, Py("int"))
    for index, value in enumerate(values):
        if any(isinstance(m, (Tensor, Array)) for _, m in members(value)):
            subject = arguments.nodes[index] if index < len(arguments.nodes) else node
            results = [
                (guard, operations.unary_member("range", subject, member, frame.world, NONE))
                for guard, member in members(run.restrict(value))
            ]
            if run.settle(node, frame, results) is POISON:
                return POISON
            if frame.world.autograph and frame.world.mode == "graph":
                return Sequence("range", None, Tensor("symbolic", None, ()))
    return Sequence("range", None, Py("int"))


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
        }.get(kind, Sequence("set", ()))
    turns = sources[0]
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
        return Sequence("set", None, turns.element)
    return Sequence("generator", items_or_none, turns.element)


def _zip(sources: list[iteration.Turns], node: ast.AST, frame: Frame, is_open: bool) -> Value:
    if is_open:
        return Sequence("generator", None)
    if sources and all(turns.items is not None for turns in sources):
        rows = zip(*(turns.items or () for turns in sources), strict=False)
        return Sequence("generator", tuple(Sequence("tuple", row) for row in rows))
    return Sequence("generator", None, Sequence("tuple", tuple(turns.element for turns in sources)))


@handles("builtins.map", "builtins.filter")
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
    if name.endswith("filter"):
        return Sequence("generator", None, turns[0].element)
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
    value = arguments.get(0, "iterator")
    if isinstance(value, Sequence):
        if value.items:
            return join(((ALWAYS, item) for item in value.items), id(node))
        if value.element is not None:
            return run.thaw(value.element)
    return run.fresh(node, frame)


@handles("builtins.isinstance", "builtins.hasattr", "builtins.callable", "tf.is_tensor")
def _predicate(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    if isinstance(node, ast.Call):
        test = conditions._type_test(run, node, frame)
        if test is not None and test.truth is not None:
            return const(test.truth)
    return Unknown((name, *[repr(type(v)) for v in arguments.positional], frame.address, id(node)))


@handles("builtins.getattr")
def _getattr(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    if len(arguments.positional) == 2 and isinstance(arguments.positional[1], Const):
        text = arguments.positional[1].value
        if isinstance(text, str) and arguments.nodes:
            attribute = ast.copy_location(ast.Attribute(arguments.nodes[0], text, ast.Load()), node)
            return load_attribute(run, attribute, arguments.positional[0], text, frame)
    return run.fresh(node, frame)


@handles("builtins.type")
def _type(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    value = arguments.get(0, "object")
    if isinstance(value, Ref) and isinstance(value.cls, Class):
        return value.cls
    if value is not None and python_kind(value) not in ("", "none"):
        return External(f"builtins.{python_kind(value)}")
    return run.fresh(node, frame)


@handles("builtins.super")
def _super(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    receiver = frame.receiver
    current: Frame | None = frame
    cls = frame.cls
    if receiver is None and current is not None:
        names = list(current.arguments)
        if names:
            receiver = current.arguments[names[0]]
    if isinstance(cls, Class) and receiver is not None:
        return Opaque("builtins.super", Bound(receiver, cls))
    return run.fresh(node, frame)


@handles(
    "builtins.staticmethod",
    "builtins.classmethod",
    "builtins.property",
    "functools.cached_property",
)
def _method_kind(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    function = arguments.positional[0] if arguments.positional else None
    kind = "builtins.property" if name.endswith("property") else name
    return Opaque(kind, function)


@handles("builtins.dict", "collections.OrderedDict", "collections.defaultdict")
def _dict(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    entries: dict[object, Value] = {}
    is_open = arguments.open or name.endswith("defaultdict")
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
    return run.new_dict(Mapping(tuple(entries.items()), is_open))


@handles("functools.partial")
def _partial(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    if not arguments.positional or arguments.open:
        return run.fresh(node, frame)
    return Partial(
        arguments.positional[0], arguments.positional[1:], tuple(arguments.keywords.items())
    )


@handles("functools.wraps", "functools.update_wrapper")
def _wraps(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    return Decorator("identity")


@handles("copy.copy", "copy.deepcopy")
def _copy(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    value = arguments.get(0, "x")
    if value is None:
        return run.fresh(node, frame)
    return run.thaw(run.freeze(value)) if not isinstance(value, Tensor) else value


@handles("glob.glob", "os.listdir", "glob.iglob")
def _paths(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    subject = arguments.get(0, "pathname")
    signature = stubs.signature(name)
    if signature is not None and subject is not None:
        if _by_signature(run, node, signature, arguments, frame, f"{name}()") is POISON:
            return POISON
    kind = "bytes" if subject is not None and python_kind(subject) == "bytes" else "str"
    if subject is not None and python_kind(subject) in ("str", ""):
        return run.new_list(None, Py("str"))
    return run.new_list(None, Py(kind))


@handles("tf.io.gfile.glob", "tf.compat.v1.gfile.Glob", "tf.io.gfile.listdir")
def _gfile_paths(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    value = arguments.get(0, "pattern")
    if value is not None and python_kind(value) == "str":
        return run.new_list(None, Py("str"))
    return None


# -- methods --------------------------------------------------------------------------------


def _text_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Value,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    kind = python_kind(receiver)
    if isinstance(receiver, Const) and all(isinstance(a, Const) for a in arguments.positional):
        folded = _fold(receiver, name, arguments)
        if folded is not None:
            return folded
    if kind == "str" and name == "join" and arguments.positional:
        _join_text(run, node, arguments, frame)
        return Py("str")
    signature = stubs.signature(f"{kind}.{name}")
    if signature is None:
        return None
    result = _by_signature(run, node, signature, arguments, frame, f"{kind}.{name}()")
    if result is POISON:
        return POISON
    if name in ("split", "rsplit", "splitlines"):
        return run.new_list(None, Py(kind))
    return result


def _join_text(run: Interpreter, node: ast.AST, arguments: Arguments, frame: Frame) -> None:
    """``"".join(…)`` wants str: a tensor in the list fails, a tensor of text even as the list."""
    value = arguments.positional[0]
    subject = arguments.nodes[0] if arguments.nodes else node
    if isinstance(value, (Tensor, Array)):
        operations.unary(run, "join", subject, value, frame)
        return
    held = run.content(value) if isinstance(value, Ref) else value
    if isinstance(held, Sequence) and held.items is not None:
        written = subject.elts if isinstance(subject, (ast.List, ast.Tuple)) else []
        for index, item in enumerate(held.items):
            if any(isinstance(member, (Tensor, Array)) for _, member in members(item)):
                place = written[index] if len(written) == len(held.items) else subject
                operations.unary(run, "join-list", place, item, frame)


_PURE = frozenset(
    {"lower", "upper", "strip", "lstrip", "rstrip", "split", "replace", "startswith", "endswith",
     "encode", "decode", "format", "title", "capitalize", "rsplit", "find", "count", "partition"}
)  # fmt: skip


def _fold(receiver: Const, name: str, arguments: Arguments) -> Value | None:
    if name not in _PURE or arguments.keywords or arguments.open:
        return None
    if not isinstance(receiver.value, (str, bytes)) or len(receiver.value) > 1000:
        return None
    values = [a.value for a in arguments.positional if isinstance(a, Const)]
    try:
        result = getattr(receiver.value, name)(*values)
    except (TypeError, ValueError, AttributeError, LookupError):
        return None
    if isinstance(result, (str, bytes, bool, int)) and not (
        isinstance(result, (str, bytes)) and len(result) > 2000
    ):
        return const(result)
    return None


@methods_of(Const)
def _const_method(
    run: Interpreter, node: ast.AST, receiver: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    return _text_method(run, node, receiver, name, arguments, frame)


@methods_of(Py)
def _py_method(
    run: Interpreter, node: ast.AST, receiver: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    return _text_method(run, node, receiver, name, arguments, frame)


@methods_of(Ref)
def _reference_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Value,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    assert isinstance(receiver, Ref)
    if receiver.kind == "instance":
        from pyfunc_lint.interpreter.libraries import keras

        return keras.instance_method(run, node, receiver, name, arguments, frame)
    held = run.content(receiver)
    if isinstance(held, Sequence):
        return _list_method(run, node, receiver, held, name, arguments, frame)
    if isinstance(held, Mapping):
        return _dict_method(run, node, receiver, held, name, arguments, frame)
    return None


def _list_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Ref,
    held: Sequence,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    key = (receiver.address, CONTENT)
    if name == "append" and arguments.positional:
        added = arguments.positional[0]
        if held.items is not None and len(held.items) < 32:
            run.store.write(key, Sequence("list", (*held.items, added)))
        else:
            known = list(held.items or ()) + ([held.element] if held.element is not None else [])
            element = join(((ALWAYS, v) for v in (*known, added)), (receiver.address, id(node)))
            complete = held.items is not None or held.element is not None
            run.store.write(key, Sequence("list", None, element if complete else None))
        return NONE
    if name == "extend" and arguments.positional:
        more = run.freeze(arguments.positional[0])
        items = None
        if held.items is not None and isinstance(more, Sequence) and more.items is not None:
            items = held.items + more.items
        run.store.write(key, Sequence("list", items))
        return NONE
    if name == "copy":
        return run.new_list(held.items, held.element)
    if name in ("insert", "remove", "clear", "sort", "reverse"):
        run.store.write(
            key,
            Sequence(
                "list", () if name == "clear" else None, None if name != "sort" else held.element
            ),
        )
        return NONE
    if name == "pop":
        run.store.write(key, Sequence("list", None, None))
        return None
    if name in ("index", "count"):
        subject = arguments.nodes[0] if arguments.nodes else node
        wanted = arguments.get(0, "value") or NONE
        return operations.unary_member(f"list-{name}", subject, wanted, frame.world, Py("int"))
    return None


def _dict_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Ref,
    held: Mapping,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    if name == "items":
        if held.open:
            return Sequence(
                "generator",
                None,
                Sequence(
                    "tuple", (run.fresh(node, frame), held.element or Unknown(("value", id(node))))
                ),
            )
        return Sequence(
            "generator", tuple(Sequence("tuple", (const(k), v)) for k, v in held.entries)
        )
    if name == "values":
        return Sequence(
            "generator", None if held.open else tuple(v for _, v in held.entries), held.element
        )
    if name == "keys":
        return Sequence(
            "generator", None if held.open else tuple(const(k) for k, _ in held.entries)
        )
    if name == "copy":
        return run.new_dict(held)
    if name in ("get", "pop", "setdefault"):
        index = arguments.get(0, "key")
        result: Value | None = None
        if isinstance(index, Const):
            result = held.get(index.value)
            if result is None and not held.open:
                result = arguments.get(1, "default") or NONE
        if isinstance(index, Tensor):
            subject = arguments.nodes[0] if arguments.nodes else node
            found = operations.unary_member("key-of-dict", subject, index, frame.world, NONE)
            if isinstance(found, Raises):
                return found
        if name != "get":
            run.store.write((receiver.address, CONTENT), Mapping(held.entries, True))
        return result if result is not None else run.fresh(node, frame)
    if name == "update":
        entries = dict(held.entries)
        is_open = held.open
        for value in arguments.positional:
            more = run.freeze(value)
            if isinstance(more, Mapping):
                entries.update(dict(more.entries))
                is_open = is_open or more.open
            else:
                is_open = True
        entries.update(arguments.keywords)
        run.store.write((receiver.address, CONTENT), Mapping(tuple(entries.items()), is_open))
        return NONE
    return None


__all__ = ["TRUE", "DTypeValue", "call"]
