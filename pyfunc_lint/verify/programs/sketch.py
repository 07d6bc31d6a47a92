"""An instance of a class without running its ``__init__``: only the attributes that matter.

Constructors want other objects, files, settings. A method reads a few attributes; those that the
constructor assigns from what is at hand are assigned so, the others are stand-ins.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from pyfunc_lint.verify.programs import harness
from pyfunc_lint.verify.programs.inputs import Inputs
from pyfunc_lint.verify.programs.layout import Line
from pyfunc_lint.verify.programs.slicing import Slice


def sketched(owner: ast.ClassDef, part: Slice, inputs: Inputs) -> list[Line]:
    """Code that makes ``receiver``."""
    classes = list(_with_bases(owner, part))
    wanted = _used(classes, part)
    lines: list[Line] = ["", ""]
    names = "".join(f', "{name}"' for name in sorted(wanted))
    lines += ["def sketch_receiver():", f"    self = sketch({owner.name}{names})"]
    for cls in reversed(classes):
        for member in cls.body:
            if isinstance(member, ast.FunctionDef) and member.name == "__init__":
                lines += _assignments(member, wanted, inputs)
    return [*lines, "    return self", "", "", "receiver = sketch_receiver()"]


def _with_bases(owner: ast.ClassDef, part: Slice) -> Iterator[ast.ClassDef]:
    """The class and those bases of it that are classes of the project, as far as they are seen."""
    known = {
        unit.node.name: unit.node
        for _, units in part.kept.values()
        for unit in units
        if isinstance(unit.node, ast.ClassDef)
    }
    pending, seen = [owner], {owner.name}
    while pending:
        cls = pending.pop(0)
        yield cls
        for base in cls.bases:
            name = base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "")
            if name in known and name not in seen:
                seen.add(name)
                pending.append(known[name])


def _used(classes: list[ast.ClassDef], part: Slice) -> set[str]:
    """Attributes of ``self`` that the kept methods read and that the classes do not define."""
    defined = {name for cls in classes for statement in cls.body for name in _defined(statement)}
    used = {
        node.attr
        for cls in classes
        for member in cls.body
        if part.keeps_member(member) and getattr(member, "name", "") != "__init__"
        for node in ast.walk(member)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
        and not node.attr.startswith("__")
    }
    return used - defined


def _defined(statement: ast.stmt) -> Iterator[str]:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield statement.name
    elif isinstance(statement, ast.Assign):
        yield from (target.id for target in statement.targets if isinstance(target, ast.Name))
    elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
        if isinstance(statement.target, ast.Name):
            yield statement.target.id


def _assignments(init: ast.FunctionDef, wanted: set[str], inputs: Inputs) -> Iterator[str]:
    """Those statements of a constructor that give the wanted attributes their values."""
    attributes, names = set(wanted), set[str]()
    kept: list[ast.stmt] = []
    for statement in reversed(init.body):
        if isinstance(statement, (ast.Return, ast.Raise, ast.Assert)):
            continue
        stored = {node for node in ast.walk(statement) if _is_stored(node)}
        gives = {node.attr for node in stored if isinstance(node, ast.Attribute)}
        binds = {node.id for node in stored if isinstance(node, ast.Name)}
        if not (gives & attributes or binds & names):
            continue
        kept.append(statement)
        for node in ast.walk(statement):
            if isinstance(node, ast.Name):
                names.add(node.id)
            elif isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "self":
                attributes.add(node.attr)
    yield from _parameters(init, names, inputs)
    for statement in reversed(kept):
        yield "    with contextlib.suppress(Exception):"
        yield from ("        " + line for line in ast.unparse(statement).split("\n"))


def _is_stored(node: ast.AST) -> bool:
    if not isinstance(getattr(node, "ctx", None), ast.Store):
        return False
    if isinstance(node, ast.Attribute):
        return isinstance(node.value, ast.Name) and node.value.id == "self"
    return isinstance(node, ast.Name)


def _parameters(init: ast.FunctionDef, names: set[str], inputs: Inputs) -> Iterator[str]:
    spec = init.args
    positional = [*spec.posonlyargs, *spec.args]
    defaults: list[ast.expr | None] = [None] * (len(positional) - len(spec.defaults))
    defaults += spec.defaults
    every = [*zip(positional, defaults, strict=True)]
    every += zip(spec.kwonlyargs, spec.kw_defaults, strict=True)
    for parameter, default in every:
        if parameter.arg == "self" or parameter.arg not in names:
            continue
        if default is not None and getattr(default, "value", 0) is not None:
            yield f"    {parameter.arg} = {ast.unparse(default)}"
        else:
            item = harness.annotated(parameter)
            if default is not None and item.kind == "unknown":
                yield f"    {parameter.arg} = None"
            else:
                value = inputs.expression(item)
                if item.kind == "unknown" and value.startswith("np."):
                    value = f'StandIn("{parameter.arg}")'
                yield f"    {parameter.arg} = {value}"
    if spec.kwarg and spec.kwarg.arg in names:
        yield f"    {spec.kwarg.arg} = {{}}"
    if spec.vararg and spec.vararg.arg in names:
        yield f"    {spec.vararg.arg} = ()"
