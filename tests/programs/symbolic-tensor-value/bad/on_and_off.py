# {"expect": [{"line": 17, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "switches of mode behind branches and elsewhere, and something else is wrong"}
import numpy as np
import tensorflow as tf


@tf.function
def inspect_me(x):
    h = tf.nn.relu(x)
    print("mean of activations", h.numpy().mean())
    if np.asarray(h).max() > 1:
        h = h / np.float32(np.asarray(h).max())
    return h


@tf.function
def compiled(x):
    return tf.constant(np.maximum(x, 0))  # [symbolic-tensor-value]


x = tf.constant([-1.0, 2.0])
tf.config.run_functions_eagerly(True)
y = inspect_me(x)
tf.config.run_functions_eagerly(False)
z = compiled(x)
print(y.numpy(), z.numpy())
assert y.numpy().max() <= 1.0
