# {"expect": [], "source": "flag read from the environment decides between eager and graph"}
import os

import numpy as np
import tensorflow as tf

DEBUG = os.environ.get("PIPE_DEBUG", "") == "1"
if DEBUG:
    tf.config.run_functions_eagerly(True)
    tf.data.experimental.enable_debug_mode()


def trace(x, tag):
    if DEBUG:
        print(tag, x.numpy().mean())
    return x


@tf.function
def forward(x):
    x = trace(x * 2.0, "scaled")
    return tf.nn.relu(x)


ds = tf.data.Dataset.from_tensor_slices(np.random.randn(3, 2)).map(lambda v: trace(v, "raw"))
for row in ds:
    print(forward(tf.cast(row, tf.float32)).numpy())
