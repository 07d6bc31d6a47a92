"""Measures where TensorFlow's switches may be called, and which code they make eager.

Writes `pyfunc_lint/tables/data/switches.json`::

    python -m tools.facts.graphs.switches

"refused" has, by switch and place, the error and the words of a call there; where it works there is
nothing. "frees" has, by switch that is called first and by kind of code, whether ``.numpy()`` works
on the tensors that such code gets.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import tensorflow as tf

from tools.facts.processes import in_child
from tools.facts.tables import write

_SECONDS = 120.0
v1 = tf.compat.v1
SWITCHES: dict[str, Callable[[], object]] = {
    "tf.compat.v1.enable_eager_execution": v1.enable_eager_execution,
    "tf.compat.v1.disable_eager_execution": v1.disable_eager_execution,
    "tf.compat.v1.enable_v2_behavior": v1.enable_v2_behavior,
    "tf.compat.v1.disable_v2_behavior": v1.disable_v2_behavior,
    "tf.config.run_functions_eagerly": lambda: tf.config.run_functions_eagerly(True),
    "tf.data.experimental.enable_debug_mode": tf.data.experimental.enable_debug_mode,
    "tf.experimental.numpy.experimental_enable_numpy_behavior": (
        tf.experimental.numpy.experimental_enable_numpy_behavior
    ),
}


def main() -> None:
    """Measure both and write the table."""
    refused: dict[str, dict[str, Any]] = {}
    frees: dict[str, dict[str, bool]] = {}
    for name, switch in SWITCHES.items():
        found = {place: refusal(switch, place) for place in PLACES}
        refused[name] = {place: error for place, error in found.items() if error}
        if "disable" not in name:
            frees[name] = {code: freed(switch, code) for code in CODE}
    write("switches.json", {"refused": refused, "frees": frees})


def refusal(switch: Callable[[], object], place: str) -> list[str] | None:
    """The error of a call of a switch at a place, and its words."""
    found: list[str] | None = in_child(lambda: _error(lambda: PLACES[place](switch)), _SECONDS)
    return found


def freed(switch: Callable[[], object], code: str) -> bool:
    """Whether tensors have values in some code behind a call of a switch."""

    def run() -> list[str] | None:
        switch()
        return _error(CODE[code])

    return in_child(run, _SECONDS) is None


def _error(call: Callable[[], object]) -> list[str] | None:
    try:
        call()
    except Exception as error:
        return [type(error).__name__, str(error).partition("\n")[0][:120]]
    return None


# -- places of a call -----------------------------------------------------------------------------


def _first(switch: Callable[[], object]) -> None:
    switch()


def _after_operations(switch: Callable[[], object]) -> None:
    tf.constant(1.0) + 1.0
    switch()


def _after_graph(switch: Callable[[], object]) -> None:
    v1.disable_eager_execution()
    tf.constant(1.0) + 1.0
    switch()


def _after_session(switch: Callable[[], object]) -> None:
    v1.disable_eager_execution()
    v1.Session()
    switch()


def _after_switch(switch: Callable[[], object]) -> None:
    v1.disable_eager_execution()
    switch()


def _after_own_graph(switch: Callable[[], object]) -> None:
    v1.disable_eager_execution()
    with tf.Graph().as_default():
        tf.constant(1.0)
    switch()


def _in_graph(switch: Callable[[], object]) -> None:
    with tf.Graph().as_default():
        tf.constant(1.0)
        switch()


def _in_function(switch: Callable[[], object]) -> None:
    def function() -> Any:
        switch()
        return tf.constant(1.0)

    tf.function(function, autograph=False)()


def _in_map(switch: Callable[[], object]) -> None:
    def function(x: Any) -> Any:
        switch()
        return x

    list(tf.data.Dataset.range(2).map(function))


def _in_body(switch: Callable[[], object]) -> None:
    def body(x: Any) -> Any:
        switch()
        return x

    tf.py_function(body, [1.0], tf.float32)


PLACES: dict[str, Callable[[Callable[[], object]], None]] = {
    "first": _first,
    "after eager operations": _after_operations,
    "after it was switched off": _after_switch,
    "in graph mode, after operations": _after_graph,
    "in graph mode, after a session": _after_session,
    "in graph mode, after a graph of its own": _after_own_graph,
    "in a graph that is entered": _in_graph,
    "in a function": _in_function,
    "in a map": _in_map,
    "in a body": _in_body,
}


# -- code that may be freed -----------------------------------------------------------------------
# What fails in it is what is measured.
# pylint: disable=symbolic-tensor-value


def _function() -> None:
    @tf.function
    def read(x: Any) -> Any:
        return tf.constant(x.numpy())

    read(tf.constant(1.0))


def _map() -> None:
    list(tf.data.Dataset.range(2).map(lambda x: tf.constant(x.numpy())))


def _filter() -> None:
    list(tf.data.Dataset.range(2).filter(lambda x: tf.constant(x.numpy() > 0)))


def _result_in_map() -> None:
    def read(x: Any) -> Any:
        y = tf.py_function(lambda a: a, [x], tf.int64)
        return tf.constant(y.numpy())

    list(tf.data.Dataset.range(2).map(read))


def _captured_in_map() -> None:
    def read(x: Any) -> Any:
        return tf.py_function(lambda a: a + x, [x], tf.int64)

    list(tf.data.Dataset.range(2).map(read))


class _Reads(tf.keras.layers.Layer):  # type: ignore[misc]
    def call(self, x: Any) -> Any:
        return x * float(tf.reduce_sum(x).numpy())


def _layer_of_functional_model() -> None:
    inputs = tf.keras.Input([2])
    tf.keras.Model(inputs, _Reads()(inputs))


def _fit(model: Any, loss: Any = "mse") -> None:
    model.compile("sgd", loss)
    model.fit(tf.ones([2, 2]), tf.ones([2, 2]), verbose=0)


def _layer_of_sequential() -> None:
    _fit(tf.keras.Sequential([_Reads()]))


def _subclassed_model() -> None:
    class Model(tf.keras.Model):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.dense = tf.keras.layers.Dense(2)

        def call(self, x: Any) -> Any:
            return self.dense(x) * float(tf.reduce_sum(x).numpy())

    _fit(Model())


def _loss() -> None:
    def loss(y: Any, p: Any) -> Any:
        return tf.reduce_mean(tf.square(y - p)) * float(tf.reduce_sum(y).numpy())

    _fit(tf.keras.Sequential([tf.keras.layers.Dense(2)]), loss)


CODE: dict[str, Callable[[], None]] = {
    "function": _function,
    "dataset": _map,
    "filter": _filter,
    "result of a wrapper in a dataset": _result_in_map,
    "captured in a dataset": _captured_in_map,
    "functional": _layer_of_functional_model,
    "sequential": _layer_of_sequential,
    "model": _subclassed_model,
    "loss": _loss,
}


if __name__ == "__main__":
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    main()
