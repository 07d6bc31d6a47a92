"""Results that follow no operand: no gradient gets back through these functions."""

from __future__ import annotations

import pytest

from pyfunc_lint.overlays.tensorflow.independent import FUNCTIONS


@pytest.mark.tensorflow
@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_no_gradient_gets_through(name: str) -> None:
    tf = pytest.importorskip("tensorflow")
    function = tf
    for part in name.split(".")[1:]:
        function = getattr(function, part)
    x = tf.Variable([[1.0, 2.0]])
    with tf.GradientTape() as tape:
        result = tf.reduce_sum(tf.cast(function(x), tf.float32))
    assert tape.gradient(result, x) is None
