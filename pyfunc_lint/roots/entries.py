"""Where the analysis starts: the module's body, then functions that nobody seen calls."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

from pyfunc_lint.domain.callables import Bound, Class, External, Function, Traced, Wrapped
from pyfunc_lint.domain.containers import Dataset, Ref
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import FALSE, Opaque, Py, Unknown, Value
from pyfunc_lint.domain.worlds import KERAS, MAYBE
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.calls import as_tensors, call_value, instantiate
from pyfunc_lint.interpreter.language.imports import force, module_frame, run_body, run_packages
from pyfunc_lint.interpreter.machine import EAGER_EXECUTION, SWITCHED_OFF
from pyfunc_lint.overlays.keras import layers
from pyfunc_lint.overlays.keras.eager_models import may_run_eagerly
from pyfunc_lint.overlays.tensorflow import concrete
from pyfunc_lint.overlays.tensorflow.tracing import call_in, signature_arguments, traced_world
from pyfunc_lint.roots.definitions import (
    KERAS_METHODS,
    WRAPPER_NAMES,
    Definition,
    ordered,
    wrapper_nodes,
)
from pyfunc_lint.source import effects
from pyfunc_lint.source.interface import interface
from pyfunc_lint.source.modules import Module

STEPS_PER_ENTRY = 6_000
"""Expressions and statements that one entry may cost, with all that it calls."""
STEPS_AGAIN = 2_000
"""The same of a second entry, besides the function's own code."""


def run_module(run: Interpreter) -> None:
    """Run everything that could lead to a finding."""
    text = run.module.text
    if _builds_graphs(run.module):
        run.machine.set(EAGER_EXECUTION, FALSE)
    frame = module_frame(run, run.module)
    run_packages(run)
    short = not run_body(run, run.module.tree.body, frame, _steps_for)
    # A copy: what was found in the module's body keeps its own context.
    frame = replace(frame, context="generic")
    _enter_uncalled(run, frame)
    instances: dict[ast.ClassDef, Value] = {}
    machine, switches = run.machine.state(frame.own), effects.names_switch(text)
    said = interface(run.module)
    removed = said.gone if said.for_2 or said.open else ()
    more = frozenset(name.rpartition(".")[2] for name in removed)
    units = ordered(run.module.tree, text, more)

    def enter(unit: Definition, steps: int) -> None:
        run.steps = steps
        run.machine.restore(machine)
        if switches and _prepared(run.module, unit):
            run.machine.forget()
        _enter(run, unit, frame, instances)
        _enter_uncalled(run, frame)

    whole: set[ast.AST] = set()
    for unit in units:
        if not run.runs.get(unit.node):
            enter(unit, STEPS_PER_ENTRY)
            short = short or run.steps < 0
            whole.update(() if run.steps < 0 else (unit.node,))
    if short:
        _enter_again(run, [unit for unit in units if unit.node not in whole], enter)


_GRAPHS_OF_1 = frozenset({"Session", "InteractiveSession", "placeholder", "get_default_graph"})


def _builds_graphs(module: Module) -> bool:
    """Whether a module is written for TensorFlow 1, and for its graphs."""
    if not any(word in module.text for word in _GRAPHS_OF_1):
        return False
    found = interface(module)
    return found.for_1 and bool(found.gone & _GRAPHS_OF_1) and "enable_eager" not in module.text


def _enter_again(
    run: Interpreter, units: list[Definition], enter: Callable[[Definition, int], None]
) -> None:
    """Enter what calls a wrapper that was not reached, because something before it cost too much.

    Now the code of the function itself is run whatever it costs, and calls share a small budget.
    """
    seen = {id(call.node) for call in run.wrapper_calls}
    counts = run.runs
    for unit in units:
        if not unit.names & WRAPPER_NAMES or wrapper_nodes(unit.node) <= seen:
            continue
        run.runs = {}
        with run.pooled(STEPS_AGAIN):
            enter(unit, STEPS_AGAIN + _size(run.module, unit.node))
        seen.update(id(call.node) for call in run.wrapper_calls)
        for node, times in run.runs.items():
            counts[node] = counts.get(node, 0) + times
    run.runs = counts


def _steps_for(statement: ast.stmt) -> int:
    """What a statement may cost behind the end of the budget: something if it calls a wrapper."""
    holds = not isinstance(statement, _BLOCKS) and wrapper_nodes(statement)
    return STEPS_PER_ENTRY if holds else 0


_BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try)
"""Statements that are gone through instead, for what they hold."""


def _size(module: Module, node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Characters of a function: more than its code takes steps."""
    return sum(map(len, module.text.split("\n")[node.lineno - 1 : node.end_lineno]))


_PREPARE = frozenset(
    {"setUp", "setUpClass", "asyncSetUp", "setup_method", "setup_class", "setUpModule",
     "setup_module", "setup_function"}
)  # fmt: skip


def _prepared(module: Module, unit: Definition) -> bool:
    """Whether a test framework calls something first that may switch something for all code."""
    classes = [unit.owner] if unit.owner is not None else []
    if unit.owner is not None and unit.owner.bases:
        # What prepares may be inherited from any of them.
        classes = [node for node in module.tree.body if isinstance(node, ast.ClassDef)]
    around = [*module.tree.body, *(node for owner in classes for node in owner.body)]
    functions = [node for node in around if isinstance(node, ast.FunctionDef)]
    prepares = any(
        node.name in _PREPARE or any("fixture" in ast.dump(d) for d in node.decorator_list)
        for node in functions
    )
    if not prepares:
        return False
    lines = module.text.split("\n")
    return any(
        effects.names_switch("\n".join(lines[node.lineno - 1 : node.end_lineno]))
        for node in functions
    )


# -- entering them --------------------------------------------------------------------------


def _enter(
    run: Interpreter, unit: Definition, frame: Frame, instances: dict[ast.ClassDef, Value]
) -> None:
    if unit.owner is None:
        value = run.store.read((frame.address, unit.node.name))
        receiver = None
    else:
        cls = run.classes.get(unit.owner)
        if cls is None:
            return
        value = run.store.read((cls.frame, unit.node.name))
        receiver = cls
    function, bound = _function(run, value, unit)
    if function is None:
        return
    frame.own = MAYBE
    run.machine.set(SWITCHED_OFF, FALSE)
    frame.context = "generic"
    first: list[Value] = []
    if receiver is not None and bound:
        first = [_instance(run, receiver, frame, instances)]
        kind = layers.kind_of(run, receiver)
        if kind and unit.node.name in KERAS_METHODS:
            _enter_keras(run, unit, function, first[0], kind, frame)
            return
    if isinstance(function, Traced):
        _enter_traced(run, unit, function, first, frame)
        return
    arguments = Arguments((*first, *_parameters(run, unit, len(first), frame)))
    call_value(run, unit.node, function, arguments, frame)


def _function(run: Interpreter, value: Value | None, unit: Definition) -> tuple[Value | None, bool]:
    """The callable behind a definition, whatever its decorators made of it; takes an instance?"""
    bound = True
    if isinstance(value, Opaque) and value.type_name.startswith("builtins."):
        bound = value.type_name != "builtins.staticmethod"
        value = value.detail
    if isinstance(value, Traced) and isinstance(value.function, Function):
        return value, bound
    if isinstance(value, (Function, Wrapped)) and getattr(value, "node", None) is unit.node:
        return value, bound
    frame_address = run.classes[unit.owner].frame if unit.owner is not None else run.module.frame
    if isinstance(value, Wrapped):
        return value, bound
    return (
        Function(
            unit.node, run.module, frame_address, unit.node.name,
            tuple(Unknown(("default", id(d))) for d in unit.node.args.defaults),
            cls=run.classes.get(unit.owner) if unit.owner is not None else None,
        ),
        bound,
    )  # fmt: skip


def _instance(
    run: Interpreter, cls: Class, frame: Frame, instances: dict[ast.ClassDef, Value]
) -> Value:
    known = instances.get(cls.node)
    if known is not None:
        return known
    initializer = run.store.read((cls.frame, "__init__"))
    passed: tuple[Value, ...] = ()
    if isinstance(initializer, Function) and isinstance(
        initializer.node, (ast.FunctionDef, ast.AsyncFunctionDef)
    ):
        unit = Definition(initializer.node, cls.node)
        passed = tuple(_parameters(run, unit, 1, frame))
    instance: Value = instantiate(run, cls.node, cls, Arguments(passed), frame)
    instances[cls.node] = instance
    return instance


def _parameters(run: Interpreter, unit: Definition, skip: int, frame: Frame) -> list[Value]:
    """Unknown arguments for the parameters that have no default."""
    spec = unit.node.args
    names = [*spec.posonlyargs, *spec.args]
    required = names[skip : len(names) - len(spec.defaults)]
    return [_annotated(run, arg, unit.node, frame) for arg in required]


def _annotated(run: Interpreter, arg: ast.arg, node: ast.AST, frame: Frame) -> Value:
    unknown = Unknown(("parameter", id(node), arg.arg))
    annotation = arg.annotation
    if not isinstance(annotation, (ast.Name, ast.Attribute)):
        return unknown
    with run.mute():
        found = force(run, run.evaluate(annotation, frame))
    if not isinstance(found, External):
        return unknown
    if found.name in ("tf.Tensor", "tf.types.experimental.TensorLike"):
        return Tensor("maybe")
    if found.name in ("tf.data.Dataset", "tf.compat.v1.data.Dataset"):
        return Dataset(None)
    if found.name == "np.ndarray":
        return Array()
    if found.name in ("builtins.str", "builtins.bytes"):
        return Py(found.name.rpartition(".")[2])
    return unknown


def _enter_traced(
    run: Interpreter, unit: Definition, traced: Traced, first: list[Value], frame: Frame
) -> None:
    world = traced_world(run, dict(traced.options), frame.world)
    if world.mode != "graph":
        return
    declared = signature_arguments(run, traced)
    rest: list[Value] = []
    for value in _parameters(run, unit, len(first), frame)[: None if not declared else 0]:
        rest.append(
            Tensor("symbolic", role="traced")
            if isinstance(value, Unknown)
            else as_tensors(run, value, "symbolic")
        )
    call_in(run, unit.node, traced.function, [*first, *(declared or rest)], frame, world, "role")


def _enter_uncalled(run: Interpreter, frame: Frame) -> None:
    """Trace what has a signature of its own and was not called, as whoever exports it does."""
    while run.uncalled:
        traced, node = next(iter(run.uncalled.items()))
        assert isinstance(traced, Traced)
        del run.uncalled[traced]
        function = traced.function
        if isinstance(function, Function) and function.cls is not None:
            continue  # A method needs an instance: it is entered with one.
        if run.steps > 0:
            run.steps = STEPS_PER_ENTRY
        frame.own, frame.context = MAYBE, "role"
        with run.pooled(None):
            concrete.trace(run, node, traced, None, Arguments(), frame)


def _enter_keras(
    run: Interpreter, unit: Definition, function: Value, instance: Value, kind: str, frame: Frame
) -> None:
    """What Keras passes when it traces a layer, a loss or a metric."""
    if may_run_eagerly(run):
        return
    if kind in ("layer", "model") and unit.node.name == "update_state":
        return
    if kind in ("metric", "loss") and unit.node.name != {"metric": "update_state"}.get(
        kind, "call"
    ):
        return
    # Only the first argument of a layer is surely made of tensors.
    rest = _parameters(run, unit, 1, frame)
    passed: list[Value] = [
        Tensor("symbolic", role="nest") if index == 0 or kind in ("metric", "loss") else value
        for index, value in enumerate(rest)
    ]
    method = layers.with_training(Bound(instance, function))
    # Keras 2 converts ``call`` with AutoGraph, Keras 3 does not: where nothing says which one runs
    # code that nothing here trains, it is taken for converted.
    known = run.versions.keras_told
    role = layers.role_of(run, instance.cls if isinstance(instance, Ref) else None, unit.node.name)
    world = layers.traced(run, role) if known else replace(KERAS, autograph=True)
    call_in(run, unit.node, method, passed, frame, world, "role")
