"""E7325: what TensorFlow 1 did with graphs is done in eager code, where there is no graph."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.help import Help, become, tensorflow, words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults
from pyfunc_lint.rules.wording import subject
from pyfunc_lint.source.segments import operand, shown

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import Misuse
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation

_WHOLE = "run the whole program as TensorFlow 1 did, tf.compat.v1.disable_eager_execution() first"
_DATASETS = "read with a tf.data.Dataset, which can be iterated over"
_INSTEAD = {
    "placeholder": "make it a parameter of a function, or of a tf.function",
    "gradients": "record the computation in a tf.GradientTape and use its gradient()",
    "hessians": "record the computation in two tf.GradientTapes",
    "make_initializable_iterator": "iterate over the dataset itself",
    "FileWriter": "use tf.summary.create_file_writer()",
    "build_tensor_info": "use tf.saved_model.save()",
    "predict_signature_def": "use tf.saved_model.save()",
    "simple_save": "use tf.saved_model.save()",
    "export_meta_graph": "use tf.saved_model.save()",
    "import_meta_graph": "use tf.compat.v1.wrap_function(), or a graph that is entered",
    "Saver": "use tf.train.Checkpoint, or name the variables: Saver(var_list=[...])",
    "add_check_numerics_ops": "use tf.debugging.enable_check_numerics()",
}
"""By the last part of a name: what takes its place in eager code."""
_FAMILIES = {
    "tf.compat.v1.metrics.": "use the metrics of tf.keras.metrics",
    "tf.compat.v1.summary.": "use tf.summary, which writes at once",
}
_READS = ("Reader()", "producer()", "batch()", "batch_join()", "QueueRunner()", "queue_runners()")


def _say(fault: Fault, misuse: Misuse) -> Said | None:
    if fault.context != "concrete":
        return None  # Whoever calls it may have switched eager execution off.
    if fault.conditional and _is_elsewhere(fault):
        return None  # Code for both modes asks which one it is, in ways that are not followed.
    return {
        "operation": misuse.operation,
        "fails": fails(fault.error),
        "state": _state(fault, misuse),
    }, _help(fault, misuse)


def _is_elsewhere(fault: Fault) -> bool:
    """Whether it happens in another module than the one that is run."""
    chain = fault.frame.chain()
    return bool(chain) and chain[0][0] is not fault.module


def _state(fault: Fault, misuse: Misuse) -> str:
    if misuse.value is None:
        if misuse.operation.endswith("Saver()"):
            return "eager code has no graph whose variables it could save"
        return "it works in graphs only, and this code runs eagerly"
    value = subject(fault.module, misuse.node, misuse.of_items)
    if misuse.kind == "None":
        return f"{value} is None, since operations are run at once in eager code"
    if misuse.operation.startswith("Optimizer."):
        return f"{value} is {misuse.kind}, and eager code has no graph to differentiate"
    return f"{value} is {misuse.kind}, which is in no graph"


def _help(fault: Fault, misuse: Misuse) -> Help:
    node, module = misuse.node, fault.module
    if misuse.operation in ("Session.run()", ".eval()") and misuse.kind != "None":
        if isinstance(node, ast.expr) and _is_all(fault.node, node):
            text = f"{operand(module, node, shown(module, node))}.numpy()"
            return become(module, fault.node, f"{operand(module, node)}.numpy()", f"write `{text}`")
        return words("use the tensors themselves, x.numpy() for their values")
    if misuse.operation == "Session.run()":
        return words("leave it out: variables have their values when they are made")
    if misuse.operation.startswith("Optimizer."):
        library = tensorflow(module)
        return words(f"pass a function that computes it, or use {library}.GradientTape")
    if fault.world.builds_graph:
        return words("make it inside of the graph, or pass its value, x.numpy()")
    if misuse.operation.startswith("."):
        return words("leave it out, or build the tensor in a tf.Graph or a tf.function")
    return words(_instead(misuse.operation))


def _is_all(call: ast.AST, node: ast.expr) -> bool:
    """Whether the value of the call is that of the expression."""
    if not isinstance(call, ast.Call):
        return False
    receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
    return node is receiver or (call.args[:1] == [node] and len(call.args) == 1)


def _instead(operation: str) -> str:
    name = operation.removesuffix("()")
    for family, text in _FAMILIES.items():
        if name.startswith(family):
            return _INSTEAD.get(name.rpartition(".")[2], text)
    if operation.endswith(_READS):
        return _DATASETS
    last = name.rpartition(".")[2]
    if last.endswith("placeholder"):
        last = "placeholder"
    return _INSTEAD.get(last, _WHOLE)


def check(observations: Observations) -> Iterator[Violation]:
    """Calls of TensorFlow 1's interface, and uses of eager tensors as parts of a graph."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "E7325",
    "graph-api-in-eager-mode",
    "%(operation)s %(fails)s: %(state)s",
    "TensorFlow 2 runs operations at once. Sessions, placeholders, symbolic gradients, queues and "
    "what else belongs to the graphs of TensorFlow 1 work inside of a tf.Graph only, or after "
    "tf.compat.v1.disable_eager_execution(); the results of py_function and numpy_function are "
    "eager tensors like all others, and no session can run them.",
    check,
    frozenset({Cause.GRAPH_ONLY}),
)
