"""E7303: an EagerTensor is used as if it were an array, bytes, a str or a key."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Cause, Form
from pyfunc_lint.diagnostics.help import Help, OnlyWords, numpy, replace_by, words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults
from pyfunc_lint.rules.syntax import method_call
from pyfunc_lint.rules.wording import DISPLAYS, subject
from pyfunc_lint.source.segments import called
from pyfunc_lint.source.trees import ancestors

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import Misuse
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation

_TEMPLATES = {
    Form.ARRAY: "{}.numpy()",
    Form.TEXT: "{}.numpy().decode()",
    Form.INT: "int({})",
    Form.FLOAT: "float({})",
    Form.BOOL: "bool({})",
    Form.COMPLEX: "complex({})",
    Form.LIST: "{}.numpy().tolist()",
}


def _say(fault: Fault, misuse: Misuse) -> Said:
    return {
        "operation": misuse.operation,
        "fails": fails(fault.error),
        "value": subject(fault.module, misuse.node, misuse.of_items),
        "kind": misuse.kind,
    }, _help(fault, misuse)


def _help(fault: Fault, misuse: Misuse) -> Help:
    node, module = misuse.node, fault.module
    if isinstance(node, (ast.List, ast.Tuple)) and len(node.elts) == 1:
        node = node.elts[0]
    elif isinstance(node, DISPLAYS) or misuse.of_items:
        return words("use the values of its tensors, x.numpy()", OnlyWords.ELSEWHERE)
    if isinstance(node, ast.AST) and _is_written(fault, node):
        return words("change a copy, x = x.numpy().copy()", OnlyWords.ELSEWHERE)
    if misuse.is_dtype:
        template = f"{numpy(module)}.dtype({{}}.as_numpy_dtype)"
        if not called(module, "numpy"):
            return words("use NumPy's, np.dtype(x.dtype.as_numpy_dtype)", OnlyWords.NOT_IMPORTED)
        return replace_by(module, node, template)
    if misuse.form is Form.ELEMENT:
        return replace_by(module, node, "{}.item()" if misuse.is_array else "{}.numpy().item()")
    form = misuse.form
    if form is Form.TEXT and misuse.attribute and _among_bytes(fault, node):
        form = Form.ARRAY
    return replace_by(module, node, _TEMPLATES[form])


def _is_written(fault: Fault, node: ast.AST) -> bool:
    """Whether an item of it is assigned to: what its ``numpy()`` gives is read-only."""
    above = next(iter(ancestors(fault.module.tree, node)), None)
    stored = isinstance(above, ast.Subscript) and not isinstance(above.ctx, ast.Load)
    return stored and getattr(above, "value", None) is node


def _among_bytes(fault: Fault, node: ast.AST | None) -> bool:
    """Whether the method that is called gets bytes: then the value has to stay bytes."""
    if node is None:
        return False
    _, call = method_call(fault.module, node)
    arguments = call.args if call is not None else []
    return any(isinstance(a, ast.Constant) and isinstance(a.value, bytes) for a in arguments)


def check(observations: Observations) -> Iterator[Violation]:
    """Operations that fail on an eager tensor and would work on its NumPy value."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "E7303",
    "missing-numpy-call",
    "%(operation)s %(fails)s: %(value)s is %(kind)s, not its value",
    "The function behind tf.py_function receives EagerTensors. They are not arrays, bytes or str: "
    "methods of arrays, methods of str and bytes, file names, dict keys and membership tests need "
    "the NumPy value, x.numpy(), and text needs x.numpy().decode().",
    check,
    frozenset({Cause.TENSOR_AS_ARRAY}),
)
