"""W7322: stateful=False for a function that has effects, or with constant inputs only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import Oracle, Prediction
from pyfunc_lint.diagnostics.help import Help, OnlyWords, replace_by, words
from pyfunc_lint.rules.rule import Rule, advice
from pyfunc_lint.rules.syntax import argument_of, own_nodes, plain_function, rebound
from pyfunc_lint.source.segments import shown

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.observations import Observations, WrapperCall
    from pyfunc_lint.diagnostics.violations import Violation
    from pyfunc_lint.domain.callables import Function
    from pyfunc_lint.domain.values import Value

_ADDING_METHODS = frozenset({"append", "extend", "add", "update", "insert", "write", "assign",
                             "assign_add", "assign_sub", "put", "send"})  # fmt: skip


def check(observations: Observations) -> Iterator[Violation]:
    """Calls in a graph whose function TensorFlow may run less often than the program says."""
    for call in observations.wrapper_calls:
        if not _stateless(call) or call.world.mode != "graph":
            continue
        if effect := _effect(call):
            reason, oracle = f"it {effect}, and does not run when its result is unused", (
                Oracle.NOT_RUN
            )  # fmt: skip
        elif _constant_inputs(call) and (varying := _varying(call)):
            reason, oracle = f"it {varying}, and with constant inputs it runs only once", (
                Oracle.RUN_ONCE
            )  # fmt: skip
        else:
            continue
        prediction = Prediction("loses", worlds=(call.world.label,), oracle=oracle)
        yield advice(call, {"reason": reason}, _help(call), prediction)


def _help(call: WrapperCall) -> Help:
    node = argument_of(call, "stateful", 3)
    if node is None:
        return words("leave out stateful=False", OnlyWords.ELSEWHERE)
    return replace_by(call.module, node, "True", "leave out stateful=False")


def _stateless(call: WrapperCall) -> bool:
    """Whether TensorFlow was told that the function has no state."""
    from pyfunc_lint.domain.values import Const

    stateful = call.keywords.get("stateful")
    return isinstance(stateful, Const) and not stateful.value


def _constant_inputs(call: WrapperCall) -> bool:
    """Whether no input is a tensor of the graph."""
    return call.inputs is not None and not any(_symbolic(value) for value in call.inputs)


def _symbolic(value: Value) -> bool:
    from pyfunc_lint.domain.tensors import Array, Tensor
    from pyfunc_lint.domain.values import Const

    if isinstance(value, Tensor):
        return value.mode != "eager" or value.kind == "variable"
    return not isinstance(value, (Const, Array))


def _effect(call: WrapperCall) -> str:
    """What the function does besides returning a value, "" when nothing is seen."""
    function = plain_function(call.function)
    if function is None:
        return ""
    nodes = own_nodes(function)
    made = {name for node in nodes for name in rebound(node)}
    own = made | {arg.arg for arg in ast.walk(function.node.args) if isinstance(arg, ast.arg)}
    for node in nodes:
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            return f"assigns to `{node.names[0]}`"
        if isinstance(node, (ast.Assign, ast.AugAssign)):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if isinstance(target, ast.Attribute) and _root(target) not in made:
                    return f"assigns to `{shown(function.module, target)}`"
        if isinstance(node, ast.Call):
            text = _calls_for_effect(function, node, own)
            if text:
                return text
    return ""


_DRAWING = frozenset(
    {
        *("random", "rand", "randn", "randint", "random_sample", "integers", "choice", "choices"),
        *("sample", "shuffle", "permutation", "permuted", "normal", "standard_normal", "uniform"),
        *("poisson", "binomial", "beta", "gamma", "exponential", "gauss", "multivariate_normal"),
        *("time", "time_ns", "perf_counter", "monotonic", "now", "utcnow", "today"),
        *("uuid1", "uuid4", "urandom", "token_bytes", "token_hex", "next", "readline"),
    }
)
"""Last names of functions that give something else whenever they are called."""
_SEEDING = frozenset({"seed", "default_rng", "RandomState", "Random", "Generator"})


def _varying(call: WrapperCall) -> str:
    """What makes the function's result another one in every call, "" when nothing is seen."""
    function = plain_function(call.function)
    if function is None:
        return ""
    nodes = own_nodes(function)
    called = {node.func: _last_name(node.func) for node in nodes if isinstance(node, ast.Call)}
    if _SEEDING & set(called.values()):
        return ""  # Its numbers are the same in every call.
    for name, last in called.items():
        if last in _DRAWING:
            return f"calls `{shown(function.module, name)}()`"
    return ""


def _last_name(node: ast.expr) -> str:
    return getattr(node, "attr", "") or getattr(node, "id", "")


def _root(node: ast.expr) -> str:
    """The name that a chain of attributes and indices starts at."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _calls_for_effect(function: Function, node: ast.Call, own: set[str]) -> str:
    if isinstance(node.func, ast.Name) and node.func.id == "print":
        return "prints"
    if isinstance(node.func, ast.Attribute) and node.func.attr in _ADDING_METHODS:
        base = node.func.value
        outer = isinstance(base, ast.Name) and base.id not in own
        attribute = isinstance(base, ast.Attribute) and _root(base) == "self"
        if outer or attribute:
            return f"calls `{shown(function.module, node.func)}()`"
    return ""


RULE = Rule(
    "W7322",
    "stateless-function",
    "%(wrapper)s is told that %(function)s has no state, but %(reason)s",
    "With stateful=False TensorFlow treats the call as a pure function: in a graph it is left out "
    "when its result is not used, and folded into a constant when its inputs are constants.",
    check,
    default_enabled=False,
)
