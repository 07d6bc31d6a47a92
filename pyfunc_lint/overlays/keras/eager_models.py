"""Which models Keras runs eagerly: what ``compile``, the attribute and the module's code say."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

from pyfunc_lint.domain.callables import Class
from pyfunc_lint.domain.containers import Ref
from pyfunc_lint.domain.values import FALSE, NONE, Opaque, Unknown, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.language.members import find_member
from pyfunc_lint.interpreter.machine import FUNCTIONS_RUN_EAGERLY, decided, truth

ATTRIBUTE = "run_eagerly"
_SWITCHES = frozenset({"run_functions_eagerly", "experimental_run_functions_eagerly"})
_SOME = "a model may run eagerly"


def asked(run: Interpreter, arguments: Arguments) -> Value:
    """What a call of ``compile`` asks for; without the argument it is not eager."""
    value = arguments.get("run_eagerly")
    if value is None:
        wanted: Value = Unknown(("open argument", ATTRIBUTE)) if arguments.open else FALSE
    else:
        wanted = truth(run.refine(value))
    if decided(wanted) is not False:
        run.machine_facts.add(_SOME)
    return wanted


def compiled(run: Interpreter, model: Ref | Opaque, arguments: Arguments) -> None:
    """Note what ``compile`` asks for, which replaces what was set before."""
    run.store.write((model.address, ATTRIBUTE), asked(run, arguments))


def runs_eagerly(run: Interpreter, model: Ref) -> bool | None:
    """Whether an instance of a user's class is run eagerly; None when that is not known."""
    value = run.store.read((model.address, ATTRIBUTE))
    if value is None and isinstance(model.cls, Class):
        value = find_member(run, model.cls, ATTRIBUTE)
    own = False if value in (None, NONE) else decided(run.refine(value or FALSE))
    functions = run.machine.is_on(FUNCTIONS_RUN_EAGERLY)
    if own or functions:
        return True
    return None if own is None or functions is None else False


_COMPUTES = re.compile(r"\.compute_(?:metrics|loss)\(")
_TRAINS = re.compile(
    r"\.(?:fit|fit_generator|evaluate|predict|train_on_batch|test_on_batch|train_step|test_step)\("
)


def only_computes(text: str) -> bool:
    """Whether a module asks compiled models for losses and metrics, eagerly, and trains none."""
    return bool(_COMPUTES.search(text)) and not _TRAINS.search(text)


def compiled_to_trace(run: Interpreter, node: ast.AST, arguments: Arguments) -> bool:
    """Whether what is handed to ``compile`` is surely traced, whatever follows the call."""
    if decided(asked(run, arguments)) is not False or only_computes(run.module.text):
        return False
    if run.machine.is_on(FUNCTIONS_RUN_EAGERLY) is not False:
        return False
    mentions = _mentions(run)
    model = getattr(getattr(node, "func", None), "value", None)
    return not (
        {_last_name(model), ""} & mentions.models
        or any(inside or line > getattr(node, "lineno", 0) for line, inside in mentions.calls)
    )


def may_run_eagerly(run: Interpreter) -> bool:
    """Whether the code asks for it anywhere: of code whose training is not seen nothing is said."""
    mentions = _mentions(run)
    return bool(
        _SOME in run.machine_facts or mentions.anywhere or mentions.models or mentions.calls
    )


@dataclass(slots=True)
class _Mentions:
    """Where a module's code switches eager runs on, or may do so."""

    models: set[str] = field(default_factory=set)
    """Last names of the models whose attribute is set, "" where that is not a name."""
    calls: list[tuple[int, bool]] = field(default_factory=list)
    """(line, inside a function) of calls that let all functions run eagerly."""
    anywhere: bool = False


def _mentions(run: Interpreter) -> _Mentions:
    module = run.module
    found = module.cache.get(ATTRIBUTE)
    if not isinstance(found, _Mentions):
        found = module.cache[ATTRIBUTE] = _Mentions()
        if ATTRIBUTE in module.text or "run_functions_eagerly" in module.text:
            _collect(module.tree, found)
    return found


def _collect(tree: ast.Module, found: _Mentions) -> None:
    work: list[tuple[ast.AST, bool]] = [(tree, False)]
    while work:
        node, inside = work.pop()
        match node:
            case ast.Assign(targets=targets, value=value) if not _says_no(value):
                for target in targets:
                    _assigned(target, found)
            case ast.AnnAssign(target=target, value=value) if not _says_no(value):
                _assigned(target, found)
            case ast.keyword(arg="run_eagerly", value=value) if not _says_no(value):
                found.anywhere = True
            case ast.Call(
                func=ast.Name(id="setattr"), args=[_, ast.Constant("run_eagerly"), value]
            ):
                if not _says_no(value):
                    found.models.add("")
            case ast.Constant("run_eagerly"):
                found.anywhere = True
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in _SWITCHES:
                if not (node.args and _says_no(node.args[0])):
                    found.calls.append((node.lineno, inside))
        inside = inside or isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        work.extend((child, inside) for child in ast.iter_child_nodes(node))


def _assigned(target: ast.expr, found: _Mentions) -> None:
    if isinstance(target, ast.Attribute) and target.attr == ATTRIBUTE:
        found.models.add(_last_name(target.value))
    elif isinstance(target, ast.Name) and target.id == ATTRIBUTE:
        found.anywhere = True


def _says_no(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Constant) and not value.value


def _last_name(node: ast.AST | None) -> str:
    return getattr(node, "attr", "") or getattr(node, "id", "")
