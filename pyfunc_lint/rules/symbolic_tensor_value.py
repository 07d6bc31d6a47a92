"""E7301: a tensor that has no value is used for its value."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Breach, Cause
from pyfunc_lint.diagnostics.help import Help, OnlyWords, words
from pyfunc_lint.domain.worlds import WORLDS
from pyfunc_lint.rules.replacements import replacement
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults, from_problems, named
from pyfunc_lint.rules.syntax import returned_expression
from pyfunc_lint.rules.wording import subject
from pyfunc_lint.source.segments import shown
from pyfunc_lint.source.trees import ancestors

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import Misuse
    from pyfunc_lint.diagnostics.observations import Fault, Observations, Problem, WrapperCall
    from pyfunc_lint.diagnostics.violations import Violation

_TEST = "use tf.cond or tf.where"
_KEY = "use a tf.lookup table, or its .ref() where the tensor itself is the key"
_FORMAT = "use tf.strings.format or tf.strings.as_string in place of Python's formatting"
_GATHER = "use tf.gather on a tensor"
_HELP = {
    ".numpy()": "use TensorFlow operations, or move the code into tf.py_function",
    "iteration": "use tf.unstack, tf.map_fn or a tf.data transformation",
    "unpacking": "use tf.unstack(..., num=...) or index the tensor",
    "unpacking with *": "use tf.unstack(..., num=...) or index the tensor",
    **dict.fromkeys(("use as a condition", "bool()"), _TEST),
    **dict.fromkeys(("not", "and/or"), "use tf.logical_not, tf.logical_and or tf.logical_or"),
    "assert": "use tf.debugging.Assert or one of tf.debugging.assert_...",
    **dict.fromkeys(("int()", "float()"), "use tf.cast"),
    **dict.fromkeys(("use as a dict key", "search in a dict", "hashing"), _KEY),
    **dict.fromkeys(
        ("search in a set", "search in a list", "use in a set"),
        "compare it with a tensor of what is searched, tf.reduce_any(x == [...])",
    ),
    **dict.fromkeys(("use as a list index", "use as an array's index"), _GATHER),
    "use as the bound of a slice": "slice a tensor, or use tf.slice",
    "assignment to an item": "use tf.tensor_scatter_nd_update",
    "assignment into an array": "use tf.stack or tf.TensorArray",
    "range()": "loop over a static size such as x.shape[0], or use tf.while_loop",
    "len()": "use the static x.shape[0], or tf.shape(x)[0] in TensorFlow operations",
    **dict.fromkeys(
        ("formatting as a number", "formatting as a text", "formatting with %"), _FORMAT
    ),
}


def _say(fault: Fault, misuse: Misuse) -> Said:
    keras = misuse.is_keras
    if fault.world.body:
        state = f"is a symbolic tensor of the code around {fault.world.body}"
        help_ = words("pass it to the function through inp")
    elif keras:
        lacks = "no such attribute" if _lacks(misuse) else "no value"
        state, help_ = f"is a KerasTensor, which has {lacks}", _keras_help(fault, misuse)
    else:
        place = WORLDS[fault.world.label].place
        lacks = "is symbolic and has no such attribute" if _lacks(misuse) else "has no value"
        state, help_ = f"{lacks} in {place}", _help(fault, misuse)
    return {
        "operation": misuse.operation,
        "fails": fails(fault.error),
        "value": subject(fault.module, misuse.node, misuse.of_items),
        "state": state,
    }, replace(help_, text=help_.text + _expected(fault))


_REACHES = {
    "eager execution asked for": "enable_eager_execution() changes nothing in {}",
    "functions run eagerly": "run_functions_eagerly() does not reach {}",
    "debug mode of tf.data": "debug mode does not reach {}",
}
_CODE = {
    "dataset": "the functions of tf.data",
    "keras": "models that are built of symbolic inputs",
    "function": "a traced tf.function",
}


def _expected(fault: Fault) -> str:
    """What somebody may have expected of a switch, and what it does not do."""
    code = _CODE.get(fault.world.label)
    if code is None or not fault.asked_for:
        return ""
    switch = fault.asked_for[-1]
    return f" ({_REACHES[switch].format(code)})"


def _say_returned(call: WrapperCall, problem: Problem) -> Said:
    node = returned_expression(call, problem)
    what = "" if node is None else f" {subject(problem.module, node)},"
    return {
        "operation": call.wrapper,
        "value": f"{named(call.function_name)} returns{what}",
        "state": "a symbolic tensor of the code around the call",
    }, words("pass it to the function through inp")


def _lacks(misuse: Misuse) -> bool:
    """Whether it is read for something that tensors have nowhere."""
    return misuse.attribute not in ("", "numpy")


def _keras_help(fault: Fault, misuse: Misuse) -> Help:
    if misuse.attribute == "get_shape":
        return words(f"write {shown(fault.module, misuse.node)}.shape", OnlyWords.ELSEWHERE)
    if misuse.operation.startswith("tf."):
        return words("use operations of Keras, or put the code into a layer's call()")
    return words("use layers and operations of Keras, as in keras.ops")


def _help(fault: Fault, misuse: Misuse) -> Help:
    if (found := replacement(fault, misuse)) is not None:
        return found
    text = _HELP.get(misuse.operation)
    if text is _TEST and _guards_an_error(fault, misuse):
        text = "test the static shape, or use one of tf.debugging.assert_..."
    if misuse.operation == "iteration" and not fault.world.autograph:
        text = "Python loops are not converted here: use tf.unstack, tf.map_fn or tf.while_loop"
    if text is None and misuse.attribute:
        text = "use TensorFlow operations"
    if text is None and isinstance(misuse.node, ast.AST):
        text = "use a TensorFlow operation, or wrap the call in tf.py_function"
    return words(text or "use TensorFlow operations, or move the code into tf.py_function")


def _guards_an_error(fault: Fault, misuse: Misuse) -> bool:
    """Whether the condition is that of an ``if`` which only raises."""
    node = misuse.node or fault.node
    tests = [above for above in ancestors(fault.module.tree, node) if isinstance(above, ast.If)]
    return bool(tests) and isinstance(tests[0].body[0], ast.Raise) and not tests[0].orelse


def check(observations: Observations) -> Iterator[Violation]:
    """Operations that would work on an eager tensor or on an array, done to a symbolic one."""
    yield from from_faults(observations, RULE.causes, _say)
    yield from from_problems(observations, Breach.CAPTURED, _say_returned)


RULE = Rule(
    "E7301",
    "symbolic-tensor-value",
    "%(operation)s %(fails)s: %(value)s %(state)s",
    "Code that TensorFlow traces (tf.function, Dataset.map and its kin, Keras layers, losses and "
    "metrics, graph mode) sees symbolic tensors. They have a dtype and a shape but no value, so "
    ".numpy(), NumPy functions, most Python functions, iteration, unpacking and truth tests fail, "
    "unless AutoGraph rewrites them.",
    check,
    frozenset({Cause.SYMBOLIC_VALUE}),
    Breach.CAPTURED,
)
