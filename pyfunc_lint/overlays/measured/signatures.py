"""Functions of the standard library and others that the stub tables describe."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain.callables import Bound, External, Function
from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import NONE, POISON, Poison, Value, python_kind
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.operations import blame, protocols
from pyfunc_lint.interpreter.operations.operands import operands, value_of
from pyfunc_lint.interpreter.operations.requirements import required
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.qualifiers.number_class import of_python_call
from pyfunc_lint.overlays.measured import held
from pyfunc_lint.tables import python as stubs
from pyfunc_lint.tables.operands import Operand, Outcome

_CODECS = frozenset({"codecs.encode", "codecs.decode"})
"""What they take depends on the codec."""


def call(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A built-in or a function of a library that the stub tables know."""
    signature = None if name in _CODECS else stubs.signature(name)
    if signature is None:
        return None
    return by_signature(run, node, signature, arguments, frame, f"{_short(name)}()")


def _short(name: str) -> str:
    return name.removeprefix("builtins.")


def by_signature(
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
        if held.replaced(signature.name, parameter, arguments):
            _hand_over(run, node, value, arguments, frame)
            continue
        others = _texts(run, [v for place, (_, _, v) in enumerate(bound) if place != index])
        results = [
            (guard, _argument(subject, member, signature.name, parameter, others, frame, text))
            for guard, member in members(run.refine(value))
        ]
        if run.join_results(node, frame, results) is POISON:
            return POISON
        for place, element in held.elements(run, signature, parameter, value, subject, arguments):
            results = [
                (guard, _element(place, member, signature.name, f"{parameter}[]", frame, text))
                for guard, member in members(run.refine(element))
            ]
            if run.join_results(node, frame, results) is POISON:
                return POISON
        _note(run, node, subject, value, signature.name, parameter, frame, text)
    given = frozenset(parameter for _, parameter, _ in bound)
    return _returned(run, signature, given, node, frame)


def _note(
    run: Interpreter,
    node: ast.AST,
    subject: ast.AST,
    value: Value,
    function: str,
    parameter: str,
    frame: Frame,
    text: str,
) -> None:
    """A call that raises nothing but cannot be meant: what was measured says so."""
    options = [member for _, member in members(run.refine(value))]
    if not all(isinstance(member, (Tensor, Array)) for member in options):
        return
    outcomes = [
        stubs.outcome(function, parameter, operand)
        for member in options
        for operand in _of_all_ranks(operands(member, frame.world))
    ]
    notes = {outcome.note if outcome is not None else "" for outcome in outcomes}
    found = texts.noted(subject, options[0], text, notes.pop()) if len(notes) == 1 else None
    if found is not None:
        run.fault(node, frame, found, "loses")


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
    if found is None and operand.kind == "autograph" and (operand.rank or 0) > 1:
        # Converted code was tried on scalars and vectors.
        found = stubs.outcome(function, parameter, replace(operand, rank=1), others)
    if operand.kind != "autograph" or found is None or not found.fails:
        return found
    plain = stubs.outcome(function, parameter, replace(operand, kind="symbolic"), others)
    if plain is None and (operand.rank or 0) > 1:
        return None
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
        detail = Misuse(f"a str argument of {text}", subject, value)
        return Raises(Cause.BYTES_AS_STR, found.error, found.text, detail)
    if not isinstance(value, (Tensor, Array)) and python_kind(value) != "bytes":
        return NONE
    if isinstance(value, Tensor) and value.role == "nest" and parameter in _NESTS_WELCOME:
        return NONE

    def outcome_of(operand: Operand) -> Outcome | None:
        if others == "?":
            both = [_outcome(function, parameter, operand, kind) for kind in ("str", "bytes")]
            return both[0] if both[0] is not None and all(o and o.fails for o in both) else None
        return _outcome(function, parameter, operand, others)

    failing: list[tuple[Operand, Outcome]] = []
    candidates = operands(value, frame.world)
    for operand in _of_all_ranks(candidates) if _holds_items(function, parameter) else candidates:
        outcome = outcome_of(operand)
        if outcome is None or not outcome.error or outcome.note:
            return NONE
        if "unhashable" in outcome.text and not _unhashable(value, frame):
            return NONE
        if blame.depends_on_size(outcome, value):
            return NONE
        failing.append((operand, outcome))
    if not failing:
        return NONE

    def works(candidate: Operand) -> bool:
        found = outcome_of(candidate)
        return found is None or not found.error

    operand, outcome = failing[0]
    raises = blame.failure(subject, value, operand, outcome, text, works)
    return replace(raises, requires=required(outcome_of, operand))


def _element(
    subject: ast.AST, value: Value, function: str, parameter: str, frame: Frame, text: str
) -> Value:
    """One element of a container that is passed."""
    if isinstance(value, Tensor) and value.role == "nest":
        return NONE
    return _argument(subject, value, function, parameter, "", frame, text)


def _hand_over(
    run: Interpreter, node: ast.AST, value: Value, arguments: Arguments, frame: Frame
) -> None:
    """``json.dumps(…, default=f)`` calls the function on the tensors and arrays that it meets."""
    hook = arguments.keywords.get("default")
    if not isinstance(hook, (Function, Bound, External)):
        return
    for item in (value, *(item for _, item in held.within(run.freeze(value), node))):
        if isinstance(item, (Tensor, Array)):
            call_value(run, node, hook, Arguments((item,)), frame)


def _unhashable(value: Value, frame: Frame) -> bool:
    """Where eager execution is off, tensors can be hashed; the tables were made where it is on."""
    return not isinstance(value, Tensor) or protocols.surely_unhashable(value, frame.world)


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
    return of_python_call(signature.name, value_of(result, unknown))
