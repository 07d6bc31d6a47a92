"""tf.compat's conversions of text, which take str and bytes only."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import Py, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.operations import blame
from pyfunc_lint.interpreter.operations.operands import operands
from pyfunc_lint.interpreter.registry import handles
from pyfunc_lint.tables.operands import Operand, Outcome

_KINDS = {
    "tf.compat.as_text": "str",
    "tf.compat.as_str": "str",
    "tf.compat.as_bytes": "bytes",
}
_REFUSED = Outcome(None, "TypeError", "Expected binary or unicode string, got")


@handles(*_KINDS)
def _converted(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    """Text of the other kind; a tensor is refused (TensorFlow 2.21)."""
    given = arguments.get("bytes_or_text")
    place = arguments.nodes[0] if arguments.nodes else node
    results: list[tuple[frozenset[tuple[object, bool]], Value]] = []
    for guard, member in members(run.refine(given)) if given is not None else ():
        candidates = operands(member, frame.world) if isinstance(member, Tensor) else ()
        if candidates and not (isinstance(member, Tensor) and member.role):
            raises = blame.failure(place, member, candidates[0], _REFUSED, f"{name}()", _is_text)
            results.append((guard, raises))
        else:
            results.append((guard, Py(_KINDS[name])))
    return run.join_results(node, frame, results) if results else Py(_KINDS[name])


def _is_text(operand: Operand) -> bool:
    return operand.kind in ("str", "bytes")
