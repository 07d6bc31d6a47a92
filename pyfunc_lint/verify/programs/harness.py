"""How a function is called in each world, with inputs that were made up."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pyfunc_lint.diagnostics.findings import Input, Step
from pyfunc_lint.tables.dtypes import as_tensor
from pyfunc_lint.verify.programs.inputs import Inputs
from pyfunc_lint.verify.programs.layout import Line

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
TENSORS = frozenset({"tensor", "ragged", "sparse", "variable"})
"""Kinds of inputs that TensorFlow passes on."""


@dataclass(slots=True)
class Target:
    """A function of the module's top level, or a method of a class there."""

    node: FunctionNode
    owner: ast.ClassDef | None
    step: Step | None
    text: str
    """The source of its module."""
    direct: bool = False
    """A framework calls it, with tensors: what is not known of its inputs is known to be that."""

    @property
    def name(self) -> str:
        """The name that the slice has to begin with."""
        return self.owner.name if self.owner else self.node.name


@dataclass(slots=True)
class Call:
    """Code that calls a target: what comes before, and one piece of code for each world."""

    before: list[Line]
    worlds: dict[str, list[str]]
    guessed: tuple[str, ...]


def call(target: Target, worlds: Sequence[str], inputs: Inputs) -> Call:
    """How to call the target in these worlds; worlds that cannot be entered are left out."""
    names, expressions = _arguments(target, inputs)
    receiver: list[str] = []
    function = target.node.name
    if target.owner:
        kind = decorators(target.node) & {"staticmethod", "classmethod"}
        if kind:
            function = f"{target.owner.name}.{target.node.name}"
        else:
            made = instance(target.owner, inputs)
            receiver = [f"receiver = {made}"]
            receiver += _prepared(target.owner)
            method = target.node.name
            function = "receiver" if method == "__call__" else f"receiver.{method}"
    code: dict[str, list[str]] = {}
    for world in worlds:
        lines = (
            _keras(target, inputs)
            if world == "keras"
            else in_world(world, function, names, expressions, target)
        )
        if lines:
            code[world] = [
                *(receiver if world != "keras" or "receiver" in lines[0] else ()),
                *lines,
            ]
    return Call([*inputs.code()], code, tuple(dict.fromkeys(inputs.guessed)))


def runs_tests(target: Target) -> list[str]:
    """Code that runs a test as its runner would; none where the target is no test.

    Decorators may make several tests of one, whose names begin alike.
    """
    name, owner = target.node.name, target.owner
    if not name.startswith("test"):
        return []
    if owner is None:
        required = len(target.node.args.args) - len(target.node.args.defaults)
        return _with_parameters(target.node, required) if required else [f"{name}()"]
    if not any(ast.unparse(base).endswith("TestCase") for base in owner.bases):
        return []
    return [
        f"for name in dir({owner.name}):",
        f'    if name.startswith("{name}"):',
        f"        {owner.name}(name).debug()",
    ]


def _with_parameters(node: FunctionNode, required: int) -> list[str]:
    """Code that calls a test with each of its parameters, when one decorator gives them all."""
    for decorator in node.decorator_list:
        if not isinstance(decorator, ast.Call) or len(decorator.args) != 2:
            continue
        if not ast.unparse(decorator.func).endswith("mark.parametrize"):
            continue
        try:
            told = ast.literal_eval(decorator.args[0])
        except ValueError:
            continue
        names = [n.strip() for n in told.split(",")] if isinstance(told, str) else list(told)
        if len(names) == required:
            values = "values" if len(names) > 1 else "[values]"
            return [
                f"for values in {ast.unparse(decorator.args[1])}:",
                f"    {node.name}(**dict(zip({names}, {values})))",
            ]
    return []


def _prepared(owner: ast.ClassDef) -> list[str]:
    """What unittest calls before a test, of the class itself or of one above it."""
    if any(getattr(member, "name", "") == "setUp" for member in owner.body):
        return ["receiver.setUp()"]
    if owner.bases and any(getattr(m, "name", "").startswith("test") for m in owner.body):
        return ['if hasattr(receiver, "setUp"):', "    receiver.setUp()"]
    return []


def decorators(node: ast.AST) -> set[str]:
    """The last names of what a function is decorated with."""
    found = set()
    for decorator in getattr(node, "decorator_list", ()):
        part = decorator.func if isinstance(decorator, ast.Call) else decorator
        found.add(part.attr if isinstance(part, ast.Attribute) else getattr(part, "id", ""))
    return found


def _arguments(target: Target, inputs: Inputs) -> tuple[list[str], list[tuple[bool, str]]]:
    """Names, and (is it a tensor, expression) of what is passed by position."""
    spec = target.node.args
    parameters = [*spec.posonlyargs, *spec.args]
    required = len(parameters) - len(spec.defaults)
    if target.owner and "staticmethod" not in decorators(target.node):
        parameters, required = parameters[1:], required - 1
    known = {item.name: item for item in target.step.inputs} if target.step else {}
    body = target.step.body if target.step else ""
    names: list[str] = []
    expressions: list[tuple[bool, str]] = []
    for index, parameter in enumerate(parameters):
        item = known.get(parameter.arg) or annotated(parameter)
        if index >= required and _is_default(item):
            break
        if body and item.kind not in TENSORS:
            # What NumPy's world receives comes out of tensors.
            dtype = as_tensor(item.dtype)
            shape = () if item.kind == "scalar" or item.dtype == "bytes" else item.shape
            item = replace(item, kind="tensor", dtype=dtype, shape=shape, constant="")
        elif item.kind == "unknown" and target.direct:
            item = replace(item, kind="tensor")
        names.append(parameter.arg)
        expected = expected_value(target.node, parameter.arg) if item.kind == "unknown" else ""
        expressions.append((item.kind in TENSORS, expected or inputs.expression(item)))
    return names, expressions


def expected_value(node: ast.AST, name: str) -> str:
    """A value that a function itself names for a parameter, in a comparison; "" without one."""
    for test in ast.walk(node):
        if not isinstance(test, ast.Compare) or len(test.ops) != 1:
            continue
        if not isinstance(test.left, ast.Name) or test.left.id != name:
            continue
        other = test.comparators[0]
        if isinstance(test.ops[0], ast.In) and isinstance(other, (ast.List, ast.Tuple, ast.Set)):
            other = other.elts[0] if other.elts else other
        if isinstance(test.ops[0], (ast.Eq, ast.In)) and isinstance(other, ast.Constant):
            if isinstance(other.value, (str, int, float)):
                return repr(other.value)
    return ""


def _is_default(item: Input) -> bool:
    """Whether the default of a parameter serves better than what could be made up for it."""
    made = item.kind in TENSORS or item.kind in ("array", "scalar", "dataset")
    return not made and not (item.kind == "python" and item.constant)


def annotated(parameter: ast.arg) -> Input:
    """What an annotation says about a parameter of which nothing else is known."""
    text = ast.unparse(parameter.annotation) if parameter.annotation else ""
    if text in ("int", "float", "str", "bool", "bytes"):
        return Input(parameter.arg, "python", text)
    if text.endswith("Tensor"):
        return Input(parameter.arg, "tensor")
    if text.endswith("ndarray"):
        return Input(parameter.arg, "array")
    if text.endswith("Dataset"):
        return Input(parameter.arg, "dataset")
    return Input(parameter.arg, "unknown")


def instance(owner: ast.ClassDef, inputs: Inputs) -> str:
    """An expression that makes an instance, with arguments made up."""
    for member in owner.body:
        if isinstance(member, ast.FunctionDef) and member.name == "__init__":
            _, expressions = _arguments(Target(member, owner, None, ""), inputs)
            return f"{owner.name}({', '.join(text for _, text in expressions)})"
    return f"{owner.name}()"


def in_world(
    world: str,
    function: str,
    names: list[str],
    expressions: list[tuple[bool, str]],
    target: Target,
) -> list[str]:
    """Code that calls a function in a world; none when it cannot be entered."""
    values = [text for _, text in expressions]
    everything = ", ".join(values)
    body = target.step.body if target.step else ""
    if body:
        return _wrapped(world, function, names, values, body)
    if world == "eager":
        return [f"use_result({function}({everything}))"]
    if world == "function":
        if target.node.decorator_list and target.step and target.step.world == "function":
            return [f"use_result({function}({everything}))"]
        return [f"tf.function({function})({everything})"]
    if world == "dataset":
        tensors = [
            name for name, (is_tensor, _) in zip(names, expressions, strict=True) if is_tensor
        ]
        elements = [text for is_tensor, text in expressions if is_tensor]
        if not tensors:
            return [
                "dataset = tf.data.Dataset.range(1)",
                f"use_result(dataset.map(lambda _: {function}({everything})))",
            ]
        mapped = function
        if len(tensors) < len(names):
            passed = [
                n if is_tensor else text
                for n, (is_tensor, text) in zip(names, expressions, strict=True)
            ]
            mapped = f"lambda {', '.join(tensors)}: {function}({', '.join(passed)})"
        return [f"dataset = {_dataset(elements)}", f"use_result(dataset.map({mapped}))"]
    if world == "session":
        return [
            "with tf.Graph().as_default(), tf.compat.v1.Session() as session:",
            f"    result = {function}({everything})",
            "    session.run(tf.nest.flatten(result))",
        ]
    return []


def _dataset(elements: list[str]) -> str:
    one = elements[0] if len(elements) == 1 else f"({', '.join(elements)})"
    return f"tf.data.Dataset.from_tensors({one})"


def _wrapped(
    world: str, function: str, names: list[str], values: list[str], body: str
) -> list[str]:
    """The function is one that a wrapper runs; what it would return does not matter."""

    def crossing(inside: list[str]) -> str:
        return f"{body}({function}, [{', '.join(inside)}], tf.float32)"

    if world == "eager":
        return [crossing(values)]
    parameters = ", ".join(names)
    if world == "function":
        return [f"tf.function(lambda {parameters}: {crossing(names)})({', '.join(values)})"]
    if world == "dataset" and names:
        return [
            f"dataset = {_dataset(values)}",
            f"use_result(dataset.map(lambda {parameters}: {crossing(names)}))",
        ]
    if world == "session":
        return [
            "with tf.Graph().as_default(), tf.compat.v1.Session() as session:",
            f"    session.run({crossing(values)})",
        ]
    return []


_FIT = "model.fit(np.linspace(0.0, 1.0, 16).reshape(4, 4), np.ones((4, 1)), verbose=0)"


def _keras(target: Target, inputs: Inputs) -> list[str]:
    """Have Keras trace it, as a layer, a model, a loss or a metric."""
    name = target.node.name
    if target.owner is None:
        return [
            "model = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(1)])",
            f'model.compile("sgd", {_option(target)})',
            _FIT,
        ]
    made = instance(target.owner, inputs)
    bases = " ".join(ast.unparse(base) for base in target.owner.bases)
    if "Loss" in bases or "Metric" in bases:
        use = f"loss={made}" if "Loss" in bases else f'loss="mse", metrics=[{made}]'
        return [
            "model = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(1)])",
            f'model.compile("sgd", {use})',
            _FIT,
        ]
    if "Model" in bases or name.endswith("_step"):
        return [f"model = {made}", 'model.compile("sgd", loss="mse")', _FIT]
    first = target.step.inputs[1] if target.step and len(target.step.inputs) > 1 else None
    shape = first.shape[1:] if first and first.shape else (4,)
    if not (first and first.shape):
        inputs.guessed.append("input")
    sizes = tuple(2 if size is None else size for size in shape)
    return [f"tf.keras.Sequential([tf.keras.Input({sizes}), {made}])"]


def _option(target: Target) -> str:
    name = target.node.name
    if re.search(rf"metrics\s*=\s*\[[^\]]*\b{re.escape(name)}\b", target.text):
        return f'loss="mse", metrics=[{name}]'
    return f"loss={name}"
