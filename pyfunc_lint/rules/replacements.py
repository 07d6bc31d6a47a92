"""What of TensorFlow's takes the place of a call that a symbolic tensor does not go through."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.help import Help, become, tensorflow
from pyfunc_lint.rules.syntax import method_call
from pyfunc_lint.source.segments import called, operand, segment, shown
from pyfunc_lint.source.trees import ancestors

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import Misuse
    from pyfunc_lint.diagnostics.observations import Fault
    from pyfunc_lint.source.modules import Module
    from pyfunc_lint.tables.counterparts import Counterpart

_OWNERS = ("np.", "math.", "os.path.", "tf.")


def replacement(fault: Fault, misuse: Misuse) -> Help | None:
    """The same call of TensorFlow's counterpart, which was measured to give the same."""
    call, module = _call(fault, misuse), fault.module
    if misuse.of_items and not isinstance(misuse.node, (ast.List, ast.Tuple)):
        return None  # What holds the tensors may be anything: a deque is no tensor.
    if call is not None and _decides(fault, call):
        return None  # A tensor in its place would have no value there either.
    if call is None or misuse.node is None or any(k.arg is None for k in call.keywords):
        return None
    receiver = [misuse.node] if isinstance(misuse.node, ast.expr) and misuse.attribute else []
    arguments = [*receiver, *call.args]
    if any(isinstance(argument, ast.Starred) for argument in arguments):
        return None
    found = _counterpart(misuse, arguments, call.keywords)
    if found is None or not called(module, "tensorflow"):
        return None
    new = _filled(module, found.template, arguments, call.keywords, brief=False)
    said = _filled(module, found.template, arguments, call.keywords, brief=True)
    return become(module, _made_constant(module, call) or call, new, f"write `{said}`")


def _decides(fault: Fault, call: ast.Call) -> bool:
    """Whether Python itself needs its value: in a condition, or as a number of turns."""
    below: ast.AST = call
    for above in ancestors(fault.module.tree, call):
        if isinstance(above, (ast.If, ast.While, ast.IfExp, ast.Assert)):
            return above.test is below and not fault.world.autograph
        if isinstance(above, ast.Call):
            return getattr(above.func, "id", "") == "range" and not fault.world.autograph
        if not isinstance(above, (ast.Compare, ast.BoolOp, ast.UnaryOp, ast.BinOp)):
            return False
        below = above
    return False


def _made_constant(module: Module, call: ast.Call) -> ast.Call | None:
    """``tf.constant`` around the call, which takes no tensor."""
    above = next(iter(ancestors(module.tree, call)), None)
    if not isinstance(above, ast.Call) or above.args != [call] or above.keywords:
        return None
    return above if getattr(above.func, "attr", "") == "constant" else None


def _call(fault: Fault, misuse: Misuse) -> ast.Call | None:
    """The call that fails; of a method that which calls the attribute."""
    if not misuse.attribute:
        return fault.node if isinstance(fault.node, ast.Call) else None
    return None if misuse.node is None else method_call(fault.module, misuse.node)[1]


def _counterpart(
    misuse: Misuse, arguments: list[ast.expr], keywords: list[ast.keyword]
) -> Counterpart | None:
    # Read when there is something to say: the table is not needed otherwise.
    from pyfunc_lint.tables.counterparts import counterpart

    kinds = [_kind(misuse, argument) for argument in arguments]
    options = {str(word.arg): _kind(misuse, word.value) for word in keywords}
    tensors = [kind for kind in (*kinds, *options.values()) if kind in ("tensor", "tensors")]
    if not tensors:
        return None
    ranks = (misuse.rank,) if tensors == ["tensor"] else None
    return counterpart(_name(misuse), misuse.dtype or None, kinds, options, ranks)


def _name(misuse: Misuse) -> str:
    """The function as the table names it."""
    if misuse.attribute:
        owner = "str" if misuse.dtype == "string" else "ndarray"
        return f"{owner}.{misuse.attribute}"
    name = misuse.operation.removesuffix("()")
    return name if name.startswith(_OWNERS) else f"builtins.{name}"


def _kind(misuse: Misuse, node: ast.expr) -> str:
    """What an argument is for the table: the tensor, a list of it, a constant, or not known."""
    from pyfunc_lint.tables.counterparts import UNKNOWN, kind

    if node is misuse.node:
        return "tensors" if misuse.of_items else "tensor"
    if isinstance(node, (ast.List, ast.Tuple)) and misuse.node in node.elts:
        return "tensors"
    try:
        return kind(ast.literal_eval(node))
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return UNKNOWN


def _filled(
    module: Module,
    template: str,
    arguments: list[ast.expr],
    keywords: list[ast.keyword],
    brief: bool,
) -> str:
    """The template with the texts of the arguments."""
    nodes: dict[str, ast.expr] = {str(index): node for index, node in enumerate(arguments)}
    nodes |= {str(word.arg): word.value for word in keywords}

    def text(field: re.Match[str]) -> str:
        node = nodes[field[1]]
        source = shown(module, node) if brief else segment(module, node)
        follows = template[field.end() : field.end() + 1]
        return operand(module, node, source) if follows in ("[", ".") else source

    library = tensorflow(module)
    return re.sub(r"\{(\w+)\}", text, template).replace("tf.", f"{library}.", 1)
