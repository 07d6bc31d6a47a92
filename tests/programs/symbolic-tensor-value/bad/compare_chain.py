# {"expect": [{"line": 39, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You"}], "source": "numbers, truth and text of tensors, and something else is wrong"}
import numpy as np
import tensorflow as tf


def early_stop(losses, patience=2):
    best = min(losses)
    recent = losses[-patience:]
    if all(l > best for l in recent):
        return True
    return any(np.isnan(l) for l in losses)


def clip(v, low=0.0, high=1.0):
    return low if v < low else high if v > high else v


losses = [tf.constant(v) for v in (0.5, 0.4, 0.6, 0.7)]
a, b = tf.constant(2), tf.constant(3)
print(early_stop(losses), 0.0 < losses[0] < 1.0, a < b and not a == b, max(losses), sum(losses).numpy(), sorted(losses)[0].numpy())
print(clip(tf.constant(1.5)), clip(tf.constant(-2.0)), clip(0.3), a in (1, 2), b != 3)
assert a == 2
assert not tf.reduce_any(tf.stack(losses) < 0), "neg"


def body(x, limit):
    if x > limit:
        x = limit
    assert x <= limit
    return x * clip(x)


@tf.function(autograph=False)
def plain(x):
    return tf.cond(x > 1.0, lambda: x, lambda: x * 0.5)


def clipped(v):
    return 0.0 if v < 0.0 else v  # [symbolic-tensor-value]


out = tf.py_function(body, [tf.constant(0.9), tf.constant(0.5)], tf.float32)
print(out.numpy(), plain(tf.constant(2.0)).numpy())
vm = tf.vectorized_map(lambda v: tf.maximum(v, 0.0), tf.constant([1.0, -1.0]))
vm = tf.function(lambda v: clipped(v), autograph=False)(tf.constant(1.0))
print(vm.numpy())
