"""W7323: an except clause waits for an error that a wrapper turns into another."""

from __future__ import annotations

from collections.abc import Iterator

from pyfunc_lint.diagnostics.findings import Prediction
from pyfunc_lint.rules.advice import advice
from pyfunc_lint.rules.rule import Observations, Rule, Violation

_SURFACES = {
    "ValueError": "InvalidArgumentError",
    "TypeError": "InvalidArgumentError",
    "UnicodeDecodeError": "InvalidArgumentError",
    "UnicodeEncodeError": "InvalidArgumentError",
    "StopIteration": "OutOfRangeError",
    "MemoryError": "ResourceExhaustedError",
    "NotImplementedError": "UnimplementedError",
}
"""Measured; all other errors surface as UnknownError."""


def check(observations: Observations) -> Iterator[Violation]:
    """Calls of wrappers in a ``try`` whose only handler names what the function raises."""
    from pyfunc_lint.overlays.tensorflow.wrappers import advice as habits

    for call in observations.wrapper_calls:
        if call.wrapper != "tf.py_function" and call.world.mode != "graph":
            continue
        found = habits.futile_handler(call)
        if found is None:
            continue
        handler, name = found
        surfaces = _SURFACES.get(name, "UnknownError")
        prediction = Prediction("raises", surfaces, name, (call.world.label,))
        yield advice(call, {"name": name, "surfaces": surfaces}, prediction, handler)


RULE = Rule(
    "W7323",
    "futile-except",
    "%(function)s raises %(name)s, but out of %(wrapper)s comes tf.errors.%(surfaces)s: this "
    "handler is never reached; catch that, or handle the error in the function",
    "TensorFlow turns the errors of a wrapped function into its own: ValueError and TypeError into "
    "InvalidArgumentError, most others into UnknownError, and none of those is a subclass of the "
    "original.",
    check,
    default_enabled=False,
)
