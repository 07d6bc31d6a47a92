"""Find definitions in the stubs of the standard library that mypy ships (typeshed).

Read with ``ast``; a definition counts when it exists on any Python from 3.10 to 3.13 on Linux.
"""

from __future__ import annotations

import ast
import importlib.util
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

#: Where the stubs are, for a Python that has no mypy.
STUBS = "PYFUNC_LINT_STUBS"
VERSIONS = ((3, 10), (3, 11), (3, 12), (3, 13))

#: Stubs that go by another name.
ALIASES = {"os.path": "posixpath"}


Definition = ast.FunctionDef | ast.ClassDef


@dataclass
class Stub:
    """The names of one stub file."""

    module: str
    definitions: dict[str, list[Definition]] = field(default_factory=dict)
    values: dict[str, ast.expr] = field(default_factory=dict)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)
    exports: set[str] = field(default_factory=set)
    stars: list[str] = field(default_factory=list)


def stubs_folder() -> Path:
    """Where mypy keeps its copy of typeshed."""
    if STUBS in os.environ:
        return Path(os.environ[STUBS])
    spec = importlib.util.find_spec("mypy")
    if spec is None or spec.origin is None:
        raise SystemExit("mypy is not installed: its stubs are what this program reads")
    return Path(spec.origin).parent / "typeshed" / "stdlib"


def holds(test: ast.expr) -> bool | None:
    """Whether a condition of a stub holds on any supported Python; None when it is not ours."""
    if isinstance(test, ast.BoolOp):
        parts = [holds(value) for value in test.values]
        if isinstance(test.op, ast.And):
            return False if False in parts else (None if None in parts else True)
        return True if True in parts else (None if None in parts else False)
    if not (isinstance(test, ast.Compare) and len(test.ops) == 1):
        return None
    left, operator, right = ast.unparse(test.left), test.ops[0], test.comparators[0]
    try:
        value = ast.literal_eval(right)
    except ValueError:
        return None
    if left == "sys.platform":
        return (value == "linux") is isinstance(operator, ast.Eq)
    if left != "sys.version_info":
        return None
    if isinstance(operator, ast.GtE):
        return any(version >= value for version in VERSIONS)
    return any(version < value for version in VERSIONS)


def negation_holds(test: ast.expr) -> bool | None:
    """Whether the ``else`` of such a condition is taken on any supported Python."""
    if (
        isinstance(test, ast.Compare)
        and ast.unparse(test.left) == "sys.version_info"
        and isinstance(test.ops[0], ast.GtE)
    ):
        return any(version < ast.literal_eval(test.comparators[0]) for version in VERSIONS)
    verdict = holds(test)
    return None if verdict is None else not verdict


def statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that exist on a supported Python, conditions resolved."""
    for statement in body:
        if isinstance(statement, ast.If):
            if holds(statement.test) is not False:
                yield from statements(statement.body)
            if negation_holds(statement.test) is not False:
                yield from statements(statement.orelse)
        else:
            yield statement


def listed(node: ast.expr) -> set[str]:
    """The strings of a literal list."""
    items = node.elts if isinstance(node, ast.List | ast.Tuple) else []
    return {str(item.value) for item in items if isinstance(item, ast.Constant)}


@cache
def load(module: str) -> Stub:
    """Parse the stub of a module; an empty one when there is none."""
    stub = Stub(module)
    base = stubs_folder().joinpath(*ALIASES.get(module, module).split("."))
    path = base / "__init__.pyi" if base.is_dir() else base.with_suffix(".pyi")
    if not path.exists():
        return stub
    package = module if path.name == "__init__.pyi" else module.rpartition(".")[0]
    for statement in statements(ast.parse(path.read_text("utf-8")).body):
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            stub.definitions.setdefault(statement.name, []).append(statement)
        elif isinstance(statement, ast.ImportFrom):
            origin = statement.module or ""
            if statement.level:
                origin = f"{package}.{origin}".strip(".")
            for alias in statement.names:
                if alias.name == "*":
                    stub.stars.append(origin)
                else:
                    stub.imports[alias.asname or alias.name] = (origin, alias.name)
                    if alias.asname:
                        stub.exports.add(alias.asname)
        elif isinstance(statement, ast.AugAssign) and ast.unparse(statement.target) == "__all__":
            stub.exports |= listed(statement.value)
        elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            stub.values[statement.targets[0].id] = statement.value
            if statement.targets[0].id == "__all__":
                stub.exports |= listed(statement.value)
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            # ``name: TypeAlias = …`` says what name stands for; ``name: type`` is an instance.
            stub.values[statement.target.id] = statement.value or statement.annotation
    return stub


def find(module: str, name: str, depth: int = 0) -> tuple[str, list[Definition], ast.expr | None]:
    """Where a name of a module is defined: the defining module, its definitions or its value."""
    stub = load(module)
    if name in stub.definitions:
        return module, stub.definitions[name], None
    if name in stub.values:
        return module, [], stub.values[name]
    if depth < 6:
        if name in stub.imports:
            return find(*stub.imports[name], depth + 1)
        for origin in stub.stars:
            found = find(origin, name, depth + 1)
            if found[1] or found[2] is not None:
                return found
        if module != "builtins":
            return find("builtins", name, depth + 1)
    return module, [], None
