"""W7321: the function of tf.numpy_function changes its argument, which is TensorFlow's buffer."""

from __future__ import annotations

from collections.abc import Iterator

from pyfunc_lint.diagnostics.findings import Prediction
from pyfunc_lint.rules.advice import advice
from pyfunc_lint.rules.rule import Observations, Rule, Violation


def check(observations: Observations) -> Iterator[Violation]:
    """In-place changes of arrays that alias tensors of a graph."""
    from pyfunc_lint.overlays.tensorflow.wrappers import advice as habits

    for call in observations.wrapper_calls:
        if call.wrapper == "tf.py_function" or call.world.mode != "graph":
            continue
        function = habits.plain_function(call.function)
        if function is None or function.module is not call.module:
            continue
        for name, node in habits.mutations(call):
            prediction = Prediction("loses", worlds=(call.world.label,))
            yield advice(call, {"name": name}, prediction, node)


RULE = Rule(
    "W7321",
    "mutated-argument",
    "%(function)s changes `%(name)s` in place: in a graph it is the buffer of the tensor that "
    "%(wrapper)s was given, which changes for all its readers; work on `%(name)s.copy()`",
    "In a graph the arrays that tf.numpy_function and tf.compat.v1.py_func pass are TensorFlow's "
    "own buffers: what the function writes there appears in the tensor, in variables, and in "
    "elements that a dataset has cached.",
    check,
    default_enabled=False,
)
