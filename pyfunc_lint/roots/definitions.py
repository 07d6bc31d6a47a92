"""Which functions of a module matter: those that hold a sink or lead to one, in their order."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

WRAPPER_NAMES = frozenset({"py_function", "numpy_function", "py_func", "eager_py_func"})
_TRACING_METHODS = frozenset(
    {
        "map",
        "filter",
        "flat_map",
        "interleave",
        "reduce",
        "scan",
        "take_while",
        "apply",
        "group_by_window",
        "map_fn",
        "vectorized_map",
        "while_loop",
        "cond",
        "as_default",
        "compile",
        "get_concrete_function",
        "wrap_function",
        "to_graph",
        "function",
        "Lambda",
    }
)


KERAS_METHODS = frozenset({"call", "update_state", "train_step", "test_step", "predict_step"})
_CALLER_LEVELS = 2


_WORD = re.compile(r"\.?[A-Za-z_]\w*")
_PROSE = re.compile(
    # A repetition inside of each, so that a long text costs no memory for each of its characters.
    r"""\"{3}[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"{3}|'{3}[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'{3}"""
    r"""|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\#[^\n]*""",
    re.DOTALL,
)


@dataclass(slots=True)
class Definition:
    """A module-level function or a method, with all that is nested in it."""

    node: ast.FunctionDef | ast.AsyncFunctionDef
    owner: ast.ClassDef | None
    names: set[str] = field(default_factory=set)
    members: set[str] = field(default_factory=set)
    """Names that follow a dot; ``names`` holds them too."""


def wrapper_nodes(function: ast.AST) -> set[int]:
    """Identities of the calls in a function whose names are those of wrappers."""
    return {
        id(node)
        for node in ast.walk(function)
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in WRAPPER_NAMES
    }


def ordered(tree: ast.Module, text: str, more: frozenset[str] = frozenset()) -> list[Definition]:
    """The functions that hold a sink or lead to one, callers before what they call.

    ``more``: words that are sinks in this module only.
    """
    units = _units(tree, text)
    sinks = {*WRAPPER_NAMES, *more} | _aliases(tree)
    relevant: dict[ast.AST, Definition] = {}
    libraries = _library_names(tree)
    fresh = [unit for unit in units if _holds_sink(unit, sinks, libraries)]
    mentioned_by: dict[str, list[Definition]] = defaultdict(list)
    for unit in units:
        for name in unit.names:
            mentioned_by[name].append(unit)
    called: set[ast.AST] = set()
    for level in range(_CALLER_LEVELS + 1):
        following: list[Definition] = []
        for unit in fresh:
            if unit.node in relevant:
                continue
            relevant[unit.node] = unit
            if level < _CALLER_LEVELS:
                for caller in mentioned_by.get(_call_name(unit), ()):
                    if caller is not unit:
                        called.add(unit.node)
                        following.append(caller)
        fresh = following
    tops = [unit for unit in relevant.values() if unit.node not in called]
    rest = [unit for unit in relevant.values() if unit.node in called]
    return tops + rest


def _call_name(unit: Definition) -> str:
    if unit.owner is not None and unit.node.name in ("__init__", "__call__", "call"):
        return unit.owner.name
    return unit.node.name


def _holds_sink(unit: Definition, sinks: set[str], libraries: set[str]) -> bool:
    if unit.names & sinks:
        return True
    if unit.names & libraries and (
        unit.members & _TRACING_METHODS or unit.names & libraries & _TRACING_METHODS
    ):
        return True
    return unit.owner is not None and unit.node.name in KERAS_METHODS


def _units(tree: ast.Module, text: str) -> list[Definition]:
    units: list[Definition] = []
    lines = _PROSE.sub(_code, text).split("\n")
    work: list[tuple[ast.AST, ast.ClassDef | None]] = [(node, None) for node in tree.body]
    while work:
        node, owner = work.pop(0)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            # The words of the text are a superset of the names in the tree, and much cheaper.
            first = min((d.lineno for d in node.decorator_list), default=node.lineno)
            text = "\n".join(lines[first - 1 : node.end_lineno])
            words = set(_WORD.findall(text))
            members = {word[1:] for word in words if word[0] == "."}
            units.append(Definition(node, owner, words | members, members))
        elif isinstance(node, ast.ClassDef):
            work.extend((child, node) for child in node.body)
        elif isinstance(node, (ast.If, ast.Try, ast.With)):
            for name in ("body", "orelse", "finalbody"):
                work.extend((child, owner) for child in getattr(node, name, []))
            for handler in getattr(node, "handlers", []):
                work.extend((child, owner) for child in handler.body)
    return units


def _code(prose: re.Match[str]) -> str:
    """What stands for a comment or a text of several lines; texts in one line may hold names."""
    found = prose[0]
    if found[0] == "#":
        return ""
    return "\n" * found.count("\n") if found[:3] in ('"""', "'''") else found


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module's body, also those under ``if`` and ``try``."""
    for node in body:
        yield node
        if isinstance(node, (ast.If, ast.Try)):
            yield from _statements(node.body)
            yield from _statements(node.orelse)
            for handler in getattr(node, "handlers", []):
                yield from _statements(handler.body)


def _library_names(tree: ast.Module) -> set[str]:
    """Names that imports bind to TensorFlow, Keras, or something of theirs."""
    names = {"tf", "tensorflow", "keras", "tf1", "tf2", "tfv"}
    for node in _statements(tree.body):
        if isinstance(node, ast.Import):
            names.update(
                (a.asname or a.name).partition(".")[0]
                for a in node.names
                if a.name.startswith(("tensorflow", "keras", "tf_keras"))
            )
        elif isinstance(node, ast.ImportFrom):
            if (node.module or "").startswith(("tensorflow", "keras", "tf_keras")):
                names.update(a.asname or a.name for a in node.names)
    return names


def _aliases(tree: ast.Module) -> set[str]:
    """Module-level names that stand for a wrapper."""
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            names.update(a.asname or a.name for a in node.names if a.name in WRAPPER_NAMES)
        elif isinstance(node, ast.Assign):
            held = {n.attr for n in ast.walk(node.value) if isinstance(n, ast.Attribute)}
            if held & WRAPPER_NAMES:
                names.update(t.id for t in node.targets if isinstance(t, ast.Name))
    return names
