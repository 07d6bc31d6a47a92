"""The call of a wrapper on its own: the border that a finding is about, without the way to it.

A pipeline with several faults fails at the first; each call by itself shows its own.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass

from pyfunc_lint.diagnostics.findings import CallSite, Finding, Input, Place, Step
from pyfunc_lint.source.modules import Module
from pyfunc_lint.tables.dtypes import as_tensor
from pyfunc_lint.verify.places import is_wrapper
from pyfunc_lint.verify.programs import harness
from pyfunc_lint.verify.programs.inputs import Inputs

NAME = "cross_the_border"
_DESCRIBED = re.compile(
    r"(?P<kind>[A-Za-z ]+)\((?P<dtype>\w+)?(?:, )?(?:shape=\((?P<shape>[^)]*)\))?\)"
)
_KINDS = {"RaggedTensor": "ragged", "SparseTensor": "sparse", "Variable": "variable"}


@dataclass(slots=True)
class Crossing:
    """The call of a wrapper, with what it needs from its module."""

    call: ast.Call
    owner: ast.ClassDef | None
    names: frozenset[str]
    inputs: list[Input]

    def code(self, worlds: Sequence[str], inputs: Inputs) -> harness.Call:
        """A function that holds the call, and how it is called in these worlds."""
        expressions = [(True, inputs.expression(item)) for item in self.inputs]
        names = [item.name for item in self.inputs]
        before = []
        if self.owner:
            before.append(f"receiver = {harness.instance(self.owner, inputs)}")
        definition = [f"def {NAME}({', '.join(names)}):", f"    return {self.text()}"]
        node = ast.parse(f"def {NAME}(): pass").body[0]
        assert isinstance(node, ast.FunctionDef)
        target = harness.Target(node, None, None, inputs.source)
        code = {
            world: harness.in_world(world, NAME, names, expressions, target) for world in worlds
        }
        return harness.Call(
            [*inputs.code(), *before, "", "", *definition, "", ""],
            {world: lines for world, lines in code.items() if lines},
            tuple(dict.fromkeys(inputs.guessed)),
        )

    def text(self) -> str:
        """The call, with its inputs by their names and `self` by what stands for it."""
        call = ast.parse(ast.unparse(self.call), mode="eval").body
        assert isinstance(call, ast.Call)
        inp = _argument(call, 1, "inp")
        new = ast.parse(f"[{', '.join(item.name for item in self.inputs)}]", mode="eval").body
        call.args = [new if argument is inp else argument for argument in call.args]
        for keyword in call.keywords:
            if keyword.value is inp:
                keyword.value = new
        if self.owner:
            for node in ast.walk(call):
                if isinstance(node, ast.Name) and node.id == "self":
                    node.id = "receiver"
        return ast.unparse(ast.fix_missing_locations(call))


def crossing(finding: Finding, module: Module, sites: Sequence[CallSite]) -> Crossing | None:
    """The call at a finding's place, if it is one of a wrapper that can stand by itself."""
    call, function, owner = _call_at(module.tree, finding.place)
    if call is None:
        return None
    func, inp = _argument(call, 0, "func"), _argument(call, 1, "inp")
    if func is None or not isinstance(inp, (ast.List, ast.Tuple)) or not is_wrapper(call.func):
        return None
    if any(isinstance(element, ast.Starred) for element in inp.elts):
        return None
    local = _locals(function) if function else set()
    rest = [func, call.func, *(a for a in call.args[2:])]
    rest += [k.value for k in call.keywords if k.value is not inp and k.value is not func]
    names: set[str] = set()
    bound = {n.arg for part in rest for n in ast.walk(part) if isinstance(n, ast.arg)}
    for part in rest:
        names |= {n.id for n in ast.walk(part) if isinstance(n, ast.Name)} - bound
    uses_self = "self" in names and owner is not None
    names -= {"self"} if uses_self else set()
    if names & local:
        return None  # It needs values of the function it stands in.
    site = next((site for site in sites if site.place == finding.place), None)
    step = finding.steps[-1] if finding.steps else None
    inputs = [_input(i, node, site, step, len(inp.elts)) for i, node in enumerate(inp.elts)]
    if len({item.name for item in inputs}) < len(inputs):
        return None
    return Crossing(call, owner if uses_self else None, frozenset(names), inputs)


def _argument(call: ast.Call, position: int, name: str) -> ast.expr | None:
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    return call.args[position] if position < len(call.args) else None


def _call_at(
    tree: ast.Module, place: Place
) -> tuple[ast.Call | None, harness.FunctionNode | None, ast.ClassDef | None]:
    found: ast.Call | None = None
    function: harness.FunctionNode | None = None
    owner: ast.ClassDef | None = None
    for node in ast.walk(tree):
        first, last = getattr(node, "lineno", 0), getattr(node, "end_lineno", 0)
        if isinstance(node, ast.Call):
            start = (node.lineno, node.col_offset)
            if start == (place.line, place.column):
                if (node.end_lineno, node.end_col_offset) == (place.end_line, place.end_column):
                    found = node
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if first <= place.line <= last:
                function = node if function is None else function
        elif isinstance(node, ast.ClassDef) and node in tree.body and first <= place.line <= last:
            owner = node
    return found, function, owner


def _locals(function: harness.FunctionNode) -> set[str]:
    """Names that the function, or one inside it, binds."""
    names = {n.arg for n in ast.walk(function) if isinstance(n, ast.arg)}
    names |= {
        n.id
        for n in ast.walk(function)
        if isinstance(n, ast.Name) and not isinstance(n.ctx, ast.Load)
    }
    names |= {
        n.name
        for n in ast.walk(function)
        if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        and n is not function
    }
    return names


def _input(
    index: int, node: ast.expr, site: CallSite | None, step: Step | None, count: int
) -> Input:
    name = node.id if isinstance(node, ast.Name) else f"input_{index}"
    if site is not None and len(site.parameters) == count:
        described = _parsed(name, site.parameters[index][1])
        if described is not None:
            return described
    for item in step.inputs if step and isinstance(node, ast.Name) else ():
        if item.name == name and item.kind in ("tensor", "ragged", "sparse"):
            return item
    return Input(name, "tensor")


def _parsed(name: str, text: str) -> Input | None:
    if text in ("bytes", "str"):
        return Input(name, "tensor", "string", ())
    match = _DESCRIBED.fullmatch(text)
    if match is None or not match["dtype"]:
        return None
    shape: tuple[int | None, ...] | None = None
    if match["shape"] is not None:
        sizes = [part.strip() for part in match["shape"].split(",") if part.strip()]
        if all(size == "None" or size.isdigit() for size in sizes):
            shape = tuple(None if size == "None" else int(size) for size in sizes)
    kind = _KINDS.get(match["kind"].strip(), "tensor")
    dtype = as_tensor(match["dtype"])
    return Input(name, kind, dtype, shape)
