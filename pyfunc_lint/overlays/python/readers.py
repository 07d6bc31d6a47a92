"""Objects of the standard library that read text: csv, configparser, and temporary files."""

from __future__ import annotations

import ast

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.values import NONE, POISON, Opaque, PathCondition, Py, Value, python_kind
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import iteration
from pyfunc_lint.interpreter.operations import blame
from pyfunc_lint.interpreter.operations.operands import operands
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.measured import held, signatures
from pyfunc_lint.tables import python as stubs
from pyfunc_lint.tables.operands import Operand, Outcome

READERS = {"csv.reader": "iterable", "csv.DictReader": "f"}
_CONFIGURATIONS = frozenset({"configparser.ConfigParser", "configparser.RawConfigParser"})
_TEMPORARY = "tempfile.NamedTemporaryFile"


@handles(*READERS)
def _reader(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """Rows of lines; a line that is no str fails when it is read, and nobody reads none."""
    if signatures.call(run, node, name, arguments, frame) is POISON:
        return POISON
    lines = run.freeze(run.refine(arguments.get(READERS[name]) or NONE))
    if arguments.open or not isinstance(lines, Sequence):
        return _rows(run, name, arguments)
    with run.mute():
        element = iteration.iterate(run, node, lines, frame)
    found = element.items[0] if element.items else element.element
    place = arguments.node(READERS[name]) or node
    if isinstance(place, (ast.List, ast.Tuple)) and place.elts:
        place = place.elts[0]
    elif element.items:
        place = held.item_of(place, 0)
    results: list[tuple[PathCondition, Value]] = [
        (guard, _line(place, member, name, frame) or NONE)
        for guard, member in members(run.refine(found))
    ]
    return (
        POISON if run.join_results(node, frame, results) is POISON else _rows(run, name, arguments)
    )


def _rows(run: Interpreter, name: str, arguments: Arguments) -> Value | None:
    """Rows of text; with ``quoting`` or a dialect there may be numbers among it."""
    if arguments.open or len(arguments.positional) > _ROW_ARGUMENTS[name]:
        return None
    if {"quoting", "dialect", "restkey", "restval"} & set(arguments.keywords):
        return None
    if name == "csv.reader":
        return Sequence("generator", None, Sequence("list", None, Py("str")))
    return Sequence("generator", None, run.new_dict(Mapping((), True, Py("str"), Py("str"))))


_ROW_ARGUMENTS = {"csv.reader": 1, "csv.DictReader": 2}
"""How many arguments say nothing about what the rows hold."""


def _line(place: ast.AST, value: Value, name: str, frame: Frame) -> Raises | None:
    """What a line that is no str leads to; it was measured in lists."""

    def outcome_of(operand: Operand) -> Outcome | None:
        return stubs.outcome(name, f"{READERS[name]}[]", operand)

    outcomes = [outcome_of(operand) for operand in operands(value, frame.world)]
    first = outcomes[0] if outcomes else None
    if first is None or not all(outcome is not None and outcome.error for outcome in outcomes):
        return None

    def works(other: Operand) -> bool:
        return other.kind == "str"

    operand = operands(value, frame.world)[0]
    return blame.failure(place, value, operand, first, f"{name}()", works)


@handles(*_CONFIGURATIONS)
def _configuration(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    return Opaque(name)


@Overlay(*_CONFIGURATIONS).item
def _section(run: Interpreter, node: ast.Subscript, owner: Opaque, key: Value) -> Value | None:
    """``config[name]``: sections have str for their names, none of which looks like a tensor."""
    rendering = texts.spelling_of(key)
    if rendering is not None:
        return texts.misuse(rendering, "use as a section", "raises KeyError", "KeyError")
    if python_kind(key) == "bytes":
        detail = Misuse("use as a section of a configuration", node.slice, key)
        return Raises(Cause.BYTES_AS_STR, "KeyError", "", detail)
    return None


@handles(_TEMPORARY)
def _temporary(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A file whose name is a str."""
    plain = all(python_kind(value) in ("str", "none", "bool", "int") for value in arguments.all())
    return Opaque(name) if plain and not arguments.open else None


@Overlay(_TEMPORARY).attribute("name")
def _name(run: Interpreter, owner: Opaque, name: str, frame: Frame) -> Value:
    return Py("str")
