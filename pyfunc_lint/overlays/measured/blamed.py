"""Which argument is at fault when a modelled function fails."""

from __future__ import annotations

import ast
import re
from dataclasses import replace

from pyfunc_lint.diagnostics.causes import Cause, Form
from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import Py, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.operations import blame
from pyfunc_lint.interpreter.operations.operands import counterpart, is_symbolic, operands
from pyfunc_lint.interpreter.operations.requirements import required
from pyfunc_lint.overlays.measured.arguments import leaves
from pyfunc_lint.tables.functions import Argument, FunctionModel, World
from pyfunc_lint.tables.operands import Operand, Outcome

_SPEAKS_OF_TENSORS = re.compile(
    r"NotImplemented|NotAllowed|AttributeError|ymbolic|Keras|EagerTensor|[Pp]ath|numpy"
    r"|real number|unicode|non-iterable|None values"
)


def failure(
    run: Interpreter,
    node: ast.AST,
    model: FunctionModel,
    values: dict[str, Value],
    passed: dict[str, Argument],
    arguments: Arguments,
    outcome: Outcome,
    frame: Frame,
    text: str,
) -> Value:
    """Blame the argument without which the call would have worked."""
    if model.name.startswith("tf.") and not _SPEAKS_OF_TENSORS.search(
        f"{outcome.error} {outcome.text}"
    ):
        # A matter of dtypes, shapes or other arguments, not of where the value lives.
        return Raises(Cause.UNTOLD, outcome.error, outcome.text)
    for name, value in values.items():
        for item in leaves(run, value):
            if not isinstance(item, (Tensor, Array, Py)):
                continue
            for operand in operands(item, frame.world)[:1]:
                if operand.kind in ("int", "float", "bool", "str", "complex"):
                    continue

                def works(candidate: Operand, name: str = name, operand: Operand = operand) -> bool:
                    if is_symbolic(candidate):
                        return False
                    # What has a value is not at fault for what another argument lacks.
                    trial = {
                        key: _eager(argument) if is_symbolic(operand) else argument
                        for key, argument in passed.items()
                    }
                    if isinstance(trial[name], tuple):
                        trial[name] = (candidate,)
                    else:
                        trial[name] = candidate
                    found = model.result(trial, world="eager")
                    return found is None or not found.error

                subject = _subject(model, arguments, name, value, item)
                raises = blame.failure(subject, item, operand, outcome, f"{text}", works)
                # Of several arguments for one parameter it is the argument itself.
                held = item is not value and not name.startswith("*")
                if isinstance(raises.detail, Misuse):
                    raises = replace(raises, detail=_detailed(raises.detail, model, held))
                if raises.cause is not Cause.UNTOLD:
                    if raises.cause is not Cause.SYMBOLIC_VALUE or _certain(operand, outcome):
                        return replace(raises, requires=_required(model, passed, frame))
    return Raises(Cause.UNTOLD, outcome.error, outcome.text)


def _detailed(detail: Misuse, model: FunctionModel, of_items: bool) -> Misuse:
    """TensorFlow takes the bytes of a text as they are; what is in a list is an item of it."""
    text = detail.form is Form.TEXT and model.name.startswith("tf.")
    form = Form.ARRAY if text else detail.form
    return replace(detail, form=form, of_items=of_items)


def _required(model: FunctionModel, passed: dict[str, Argument], frame: Frame) -> tuple[str, ...]:
    world: World | None = frame.world.mode if frame.world.mode != "maybe" else None

    def judge(*arguments: Argument) -> Outcome | None:
        return model.result(dict(zip(passed, arguments, strict=True)), world=world)

    return required(judge, *passed.values())


def _subject(
    model: FunctionModel, arguments: Arguments, name: str, value: Value, item: Value
) -> ast.expr | None:
    """Where in the code the argument is; of several that one parameter takes, the one at fault."""
    if not name.startswith("*"):
        return arguments.bound(tuple(model.parameters)).node(name)
    places = list(zip(arguments.positional[::-1], arguments.nodes[::-1], strict=False))
    places += [(arguments.keywords[key], node) for key, node in arguments.keyword_nodes.items()]
    return next((node for given, node in places if given is item), None)


def _eager(argument: Argument) -> Argument:
    """The argument as it would be outside the graph."""
    if isinstance(argument, tuple):
        return tuple(_eager(item) for item in argument)
    if isinstance(argument, Operand):
        return counterpart(argument) or argument
    return argument


def _certain(operand: Operand, outcome: Outcome) -> bool:
    return counterpart(operand) is not None or is_symbolic(operand)
