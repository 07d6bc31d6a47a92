"""What ``with`` does on TensorFlow's managers: which code inside runs eagerly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any

import pytest

from pyfunc_lint.interpreter.registry import MANAGERS
from pyfunc_lint.overlays import known

pytestmark = pytest.mark.tensorflow
INSIDE = {
    "graph": {"eager code": False, "a graph": False, "a function": False},
    "eager": {"eager code": True, "a graph": True, "a function": True},
    "untraced": {"eager code": True, "a graph": False, "a function": True},
}
"""Whether operations have values there, by what is around the manager."""


@contextmanager
def several(tf: Any) -> Iterator[None]:
    with ExitStack() as stack:
        stack.enter_context(tf.Graph().as_default())
        yield


def managers(tf: Any) -> dict[str, Callable[[], AbstractContextManager[Any]]]:
    from tensorflow.python.eager import context

    return {
        "tf.Graph.as_default": lambda: tf.Graph().as_default(),
        "tf.compat.v1.Session": lambda: tf.compat.v1.Session(graph=tf.Graph()),
        "tf.init_scope": tf.init_scope,
        "tf.python.eager.context.eager_mode": context.eager_mode,
        "contextlib.ExitStack": lambda: several(tf),
    }


def test_all_are_tried() -> None:
    assert known is not None
    assert set(managers(pytest.importorskip("tensorflow"))) == set(MANAGERS)


@pytest.mark.parametrize("name", MANAGERS)
def test_what_runs_eagerly_inside(name: str) -> None:
    tf = pytest.importorskip("tensorflow")
    manager = managers(tf)[name]

    def asked() -> bool:
        with manager():
            return bool(tf.executing_eagerly())

    found = {"eager code": asked()}
    with tf.Graph().as_default():
        found["a graph"] = asked()
    traced: list[bool] = []
    tf.function(lambda: traced.append(asked()), autograph=False)()
    found["a function"] = traced[0]
    how = MANAGERS[name]
    assert found == INSIDE["graph" if how == "several" else how]
    assert tf.executing_eagerly()
