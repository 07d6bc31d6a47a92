"""The function nearest to a fault, called by itself with inputs of the kinds that were inferred.

Real programs seldom run from the outside: they want files, objects, options. What the fault needs
is mostly less: the function that holds it, traced with descriptions of its tensors, as a method of
an instance that is only sketched. All else that it asks for is a stand-in that makes values up.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pyfunc_lint.diagnostics.findings import Finding, Input, Step
from pyfunc_lint.source.modules import Module
from pyfunc_lint.tables.dtypes import as_tensor
from pyfunc_lint.verify.places import is_wrapper
from pyfunc_lint.verify.programs import harness
from pyfunc_lint.verify.programs.closures import (
    FunctionLike,
    binds,
    count_of_parts,
    free_names,
    imports_name,
    local_names,
    parts,
    used_outside,
)
from pyfunc_lint.verify.programs.inputs import Inputs
from pyfunc_lint.verify.programs.layout import Line, Page, first_line, write_slice
from pyfunc_lint.verify.programs.naming import CannotSlice
from pyfunc_lint.verify.programs.sketch import sketched
from pyfunc_lint.verify.programs.slicing import Slice
from pyfunc_lint.verify.programs.units import Source

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
CALL = "call_it"
_MAX_FRAMES = 2


@dataclass(frozen=True, slots=True)
class Frame:
    """A function of the module, and what it stands in."""

    node: FunctionLike
    around: tuple[ast.AST, ...]
    """Functions and classes around it, the outermost first."""
    step: Step
    outer: tuple[Step, ...]
    """The steps before."""

    @property
    def name(self) -> str:
        """Its name, "" of a lambda."""
        return "" if isinstance(self.node, ast.Lambda) else self.node.name

    @property
    def owner(self) -> ast.ClassDef | None:
        """The class that it, or a function around it, is a method of."""
        if self.around and isinstance(self.around[0], ast.ClassDef):
            return self.around[0]
        return None

    @property
    def is_method(self) -> bool:
        """It is a member of a class of the module's top level."""
        return len(self.around) == 1 and self.owner is not None


def frames(finding: Finding, module: Module) -> Iterator[Frame]:
    """The functions that lead to the place, the nearest first."""
    steps = [s for s in finding.steps if os.path.abspath(s.path) == module.path and s.line]
    places = dict(_placed(module.tree, ()))
    for index in range(len(steps) - 1, max(len(steps) - 1 - _MAX_FRAMES, -1), -1):
        step = steps[index]
        found = [node for node in places if node.lineno == step.line]
        if len(found) > 1:
            line = finding.place.line
            found = [n for n in found if n.lineno <= line <= (n.end_lineno or 0)]
            found = found if step.scope.endswith("<lambda>") else found[:1]
        if len(found) == 1:
            yield Frame(found[0], places[found[0]], step, tuple(steps[:index]))


def handed_over(node: FunctionLike, step: Step, tree: ast.Module) -> bool:
    """Whether something else than a wrapper may call a function in the graph that a step says."""
    if step.body or step.world in ("eager", "maybe"):
        return True
    name = getattr(node, "name", "")
    wrapped = {
        id(part)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and is_wrapper(call.func)
        for part in (*call.args[:1], *(k.value for k in call.keywords if k.arg == "func"))
    }
    if isinstance(node, ast.Lambda):
        return id(node) not in wrapped
    mentions = [
        id(inner)
        for inner in ast.walk(tree)
        if (isinstance(inner, ast.Name) and inner.id == name)
        or (isinstance(inner, ast.Attribute) and inner.attr == name)
    ]
    return not mentions or any(mention not in wrapped for mention in mentions)


def _placed(
    node: ast.AST, around: tuple[ast.AST, ...]
) -> Iterator[tuple[FunctionLike, tuple[ast.AST, ...]]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, _FUNCTIONS):
            yield child, around
        inner = (*around, child) if isinstance(child, (*_FUNCTIONS, ast.ClassDef)) else around
        yield from _placed(child, inner)


@dataclass(slots=True)
class Nearest:
    """Makes the code that calls a frame."""

    frame: Frame
    part: Slice
    source: Source
    worlds: Sequence[str]
    inputs: Inputs = field(init=False)
    specs: list[tuple[str, str]] = field(default_factory=list)
    """Parameters of the call, and descriptions of what they receive."""

    def code(self) -> harness.Call:
        """The code, and what was guessed for it."""
        self._need()
        draft = Page()
        write_slice(draft, self.part)
        self.inputs = Inputs(draft.text)
        before, function = self._function()
        values = self._arguments()
        for parameter, _ in self.specs:
            if parameter in function.split("."):
                raise CannotSlice("a parameter is called like its function")
        if "property" in harness.decorators(self.frame.node):
            call = function
        else:
            call = f"{function}({', '.join(values)})"
        names = [name for name, _ in self.specs]
        before += ["", "", f"def {CALL}({', '.join(names)}):", f"    return {call}", "", ""]
        if self.specs:
            before.append(f"SPECS = [{', '.join(spec for _, spec in self.specs)}]")
        worlds = {world: lines for world in self.worlds if (lines := self._in_world(world))}
        guessed = tuple(dict.fromkeys(self.inputs.guessed))
        return harness.Call([*self.inputs.code(), *before], worlds, guessed)

    # -- the function ---------------------------------------------------------------------------

    def _need(self) -> None:
        frame, part = self.frame, self.part
        if isinstance(frame.node, ast.Lambda) or (frame.around and not frame.is_method):
            for node in self._lifted():
                part.methods |= {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}
                part.need_all(self.source, self.source.names(node))
            if frame.owner and "self" in self._free():
                part.need(self.source, frame.owner.name)
        else:
            part.methods.add(frame.name)
            part.need(self.source, frame.owner.name if frame.owner else frame.name)

    def _function(self) -> tuple[list[Line], str]:
        """Code that makes the function, and its name."""
        frame = self.frame
        before: list[Line] = []
        owner = frame.owner
        kind = harness.decorators(frame.node) & {"staticmethod", "classmethod"}
        if owner and (not kind or not frame.is_method):
            if frame.is_method or "self" in self._free():
                before += sketched(owner, self.part, self.inputs)
        if isinstance(frame.node, ast.Lambda) or (frame.around and not frame.is_method):
            return [*before, *self._enclosing()], "function"
        if owner is None:
            return before, frame.name
        return before, f"{owner.name if kind else 'receiver'}.{frame.name}"

    def _free(self) -> list[str]:
        """Names that a function inside others takes from those."""
        found: dict[str, None] = {}
        lifted = self._lifted()
        for node in lifted:
            found.update(dict.fromkeys(free_names(self.source.module, node)))
            for around in self.frame.around:
                if isinstance(around, _FUNCTIONS):
                    found.update(dict.fromkeys(sorted(used_outside(node) & local_names(around))))
        own = {getattr(node, "name", "") for node in lifted}
        return [name for name in found if name not in own]

    def _lifted(self) -> list[ast.AST]:
        """The function, after those beside it that it calls."""
        wanted: list[ast.AST] = [self.frame.node]
        beside: dict[str, ast.AST] = {}
        for around in self.frame.around:
            for node in ast.walk(around):
                if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node is not around:
                    beside.setdefault(node.name, node)
        for node in wanted:
            for name in free_names(self.source.module, node):
                if name in beside and beside[name] not in (*wanted, *self.frame.around):
                    wanted.append(beside[name])
        return wanted[::-1]

    def _enclosing(self) -> list[Line]:
        """A function that holds a function as the one around it does, at the same columns."""
        node = self.frame.node
        free = self._free()
        lines: list[Line] = [f"def enclose({', '.join(free)}):"]
        path = self.source.module.path
        for inner in self._lifted():
            if isinstance(inner, ast.Lambda):
                lines.append("    return (")
                lines += self._cut_out(inner)
                lines.append("    )")
                continue
            assert isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef))
            first, last = first_line(inner), inner.end_lineno or inner.lineno
            lines += [(self.source.lines[n - 1], (path, n)) for n in range(first, last + 1)]
            if inner is node:
                lines.append(" " * inner.col_offset + f"return {inner.name}")
        columns = {getattr(inner, "col_offset", 0) for inner in self._lifted()}
        if len(columns) > 1 and not isinstance(node, ast.Lambda):
            raise CannotSlice("the functions around the place are nested differently")
        values = [self._closed_over(name) for name in free]
        imports = [
            ast.unparse(inner)
            for around in self.frame.around
            for inner in ast.walk(around)
            if isinstance(inner, (ast.Import, ast.ImportFrom)) and binds(inner) & set(free)
        ]
        if imports:
            values = [
                name if any(imports_name(text, name) for text in imports) else value
                for name, value in zip(free, values, strict=True)
            ]
        return ["", *imports, "", "", *lines, "", "", f"function = enclose({', '.join(values)})"]

    def _cut_out(self, node: ast.Lambda) -> Iterator[Line]:
        path = self.source.module.path
        last = node.end_lineno or node.lineno
        for number in range(node.lineno, last + 1):
            text = self.source.lines[number - 1].encode()
            if number == last:
                text = text[: node.end_col_offset]
            if number == node.lineno:
                text = b" " * node.col_offset + text[node.col_offset :]
            yield text.decode(), (path, number)

    def _closed_over(self, name: str) -> str:
        if name == "self" and self.frame.owner:
            return "receiver"
        for step in reversed(self.frame.outer):
            for item in step.inputs:
                if item.name == name and item.kind == "python" and item.constant:
                    return self.inputs.expression(item)
        for around in reversed(self.frame.around):
            for node in ast.walk(around):
                if isinstance(node, ast.Assign) and len(node.targets) == 1:
                    target = node.targets[0]
                    if isinstance(target, ast.Name) and target.id == name:
                        if isinstance(node.value, ast.Constant):
                            return ast.unparse(node.value)
        self.inputs.guessed.append(name)
        return f'StandIn("{name}")'

    # -- what it is given -----------------------------------------------------------------------

    def _arguments(self) -> list[str]:
        frame = self.frame
        spec = frame.node.args
        parameters = [*spec.posonlyargs, *spec.args]
        required = len(parameters) - len(spec.defaults)
        if frame.is_method and "staticmethod" not in harness.decorators(frame.node):
            parameters, required = parameters[1:], required - 1
        passed: list[str] = []
        by_name = False
        for index, parameter in enumerate(parameters):
            value = self._argument(parameter, index >= required)
            by_name = by_name or not value
            if value:
                passed.append(f"{parameter.arg}={value}" if by_name else value)
        for parameter, default in zip(spec.kwonlyargs, spec.kw_defaults, strict=True):
            value = self._argument(parameter, default is not None)
            if value:
                passed.append(f"{parameter.arg}={value}")
        return passed

    def _argument(self, parameter: ast.arg, optional: bool) -> str:
        """What is passed; "" where the default does."""
        step = self.frame.step
        known = {item.name: item for item in step.inputs}
        item = known.get(parameter.arg, Input(parameter.arg, "unknown"))
        if item.kind == "unknown":
            item = harness.annotated(parameter)
        if step.body and item.kind not in harness.TENSORS:
            dtype = as_tensor(item.dtype)
            shape = () if item.kind == "scalar" or item.dtype == "bytes" else item.shape
            item = replace(item, kind="tensor", dtype=dtype, shape=shape, constant="")
        elif item.kind == "unknown" and optional:
            return ""
        elif item.kind == "unknown" and step.world in ("dataset", "keras"):
            item = replace(item, kind="tensor")
        if item.kind == "instance":
            item = replace(item, kind="unknown")
        if item.kind == "tensor":
            return self._described(item)
        text = self.inputs.expression(item)
        if item.kind == "unknown" and text.startswith("np."):
            return self._described(replace(item, kind="tensor"))
        # A flag, by its name: let it be either.
        return f'StandIn("{item.name}")' if item.kind == "unknown" and text == "False" else text

    def _described(self, item: Input) -> str:
        shape = "SHAPE" if item.shape is None else repr(tuple(item.shape))
        dtype = f"tf.{item.dtype}" if item.dtype else "DTYPE"
        spec = f"tf.TensorSpec({shape}, {dtype})"
        if not item.dtype and item.shape is None and not self.frame.step.body:
            # Elements of datasets are often dictionaries or named tuples of tensors.
            keys, fields = parts(self.frame.node, item.name)
            count = count_of_parts(self.frame.node, item.name)
            if count:
                spec = f"({', '.join([spec] * count)})"
            elif keys:
                spec = "{" + ", ".join(f"{key!r}: {spec}" for key in keys) + "}"
            elif fields:
                values = ", ".join(f"{name}={spec}" for name in fields)
                spec = f'collections.namedtuple("Parts", {fields!r})({values})'
        self.specs.append((item.name, spec))
        return item.name

    # -- how it is called -----------------------------------------------------------------------

    def _in_world(self, world: str) -> list[str]:
        names = ", ".join(name for name, _ in self.specs)
        values = "*tf.nest.map_structure(made_up, SPECS)" if self.specs else ""
        if self.frame.step.body:
            crossed = f"{self.frame.step.body}({CALL}, [{values}], tf.float32)"
            return (
                [crossed]
                if world == "eager" or not self.specs
                else _crossed(world, self.frame.step.body, names)
            )
        signature = ", input_signature=SPECS" if self.specs else ""
        if world == "eager":
            return [f"use_result({CALL}({values}))"]
        if world == "function":
            return [f"tf.function({CALL}{signature})({values})"]
        if world == "keras":
            # As Keras does it: symbolic tensors, and no AutoGraph.
            return [f"tf.function({CALL}{signature}, autograph=False)({values})"]
        if world == "dataset" and self.specs:
            return [*_DATASET, f"use_result(dataset.map({CALL}))"]
        if world == "dataset":
            return [f"use_result(tf.data.Dataset.range(1).map(lambda _: {CALL}()))"]
        if world == "session":
            holders = "*tf.nest.map_structure(holder, SPECS)" if self.specs else ""
            return [
                "holder = lambda spec: tf.compat.v1.placeholder(spec.dtype, spec.shape)",
                "with tf.Graph().as_default():",
                f"    {CALL}({holders})",
            ]
        return []


_DATASET = (
    "dataset = tf.data.Dataset.from_generator(",
    "    lambda: [tuple(tf.nest.map_structure(made_up, SPECS))], output_signature=tuple(SPECS)",
    ")",
)


def _crossed(world: str, wrapper: str, names: str) -> list[str]:
    crossing = f"lambda {names}: {wrapper}({CALL}, [{names}], tf.float32)"
    if world == "dataset":
        return [*_DATASET, f"use_result(dataset.map({crossing}))"]
    return [f"tf.function({crossing})(*tf.nest.map_structure(made_up, SPECS))"]
