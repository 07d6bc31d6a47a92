"""What becomes of the words of a text: used one by one, or only counted or picked from.

Whoever picks single words of the text of a tensor, or strips quotes, knows what it looks like; and
the number of words of ``b'one two'`` is right.
"""

from __future__ import annotations

import ast

from pyfunc_lint.interpreter.frames import Frame

_HARMLESS = frozenset({"len", "print"})
_QUOTES = frozenset("'\"")
_LONGEST_QUOTE = 3


def are_counted(node: ast.AST, frame: Frame) -> bool:
    """Whether the words are counted right where the text is split."""
    return any(
        isinstance(call, ast.Call) and getattr(call.func, "id", "") == "len" and node in call.args
        for call in ast.walk(frame.node)
    )


def are_used(node: ast.AST, frame: Frame) -> bool:
    """Whether the words that a call of ``split`` gives are taken as words."""
    above = {
        child: parent for parent in ast.walk(frame.node) for child in ast.iter_child_nodes(parent)
    }
    if node not in above or _knows_quotes(frame.node):
        return False
    if not _taken(node, above[node]):
        return False
    parent = above[node]
    if not isinstance(parent, (ast.Assign, ast.NamedExpr, ast.AnnAssign)):
        return True
    targets = parent.targets if isinstance(parent, ast.Assign) else [parent.target]
    names = {target.id for target in targets if isinstance(target, ast.Name)}
    if len(names) < len(targets):
        return False  # Unpacked: the parts are known.
    return any(
        _taken(load, above[load])
        for load in above
        if isinstance(load, ast.Name) and load.id in names and isinstance(load.ctx, ast.Load)
    )


def _taken(node: ast.AST, parent: ast.AST) -> bool:
    """Not for a subscript, ``len(…)`` or ``print(…)``."""
    if isinstance(parent, ast.Call) and node is not parent.func:
        return getattr(parent.func, "id", "") not in _HARMLESS
    return not isinstance(parent, ast.Subscript)


def _knows_quotes(tree: ast.AST) -> bool:
    """Whether quotes are looked for or cut off: a short text of the code holds one."""
    return any(
        isinstance(part, ast.Constant)
        and isinstance(part.value, str)
        and len(part.value) <= _LONGEST_QUOTE
        and bool(_QUOTES & set(part.value))
        for part in ast.walk(tree)
    )
