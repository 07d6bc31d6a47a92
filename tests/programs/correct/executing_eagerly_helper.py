# {"expect": [], "source": "helper that formats values when there are any"}
import numpy as np
import tensorflow as tf


def describe(name, value):
    if tf.executing_eagerly() and isinstance(value, tf.Tensor):
        return f"{name}: {value.numpy().mean():.2f}"
    if isinstance(value, np.ndarray):
        return f"{name}: array {value.shape}"
    return f"{name}: {value.dtype.name} {value.shape}"


LOG = []


@tf.function
def forward(x):
    y = tf.nn.relu(x) + 1
    LOG.append(describe("traced", y))
    return y


LOG.append(describe("eager", forward(tf.ones((2, 2)))))
LOG.append(describe("array", np.ones(3)))
print(LOG)
