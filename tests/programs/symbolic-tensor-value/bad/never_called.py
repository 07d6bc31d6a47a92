# {"expect": [{"line": 25, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "switches of mode behind branches and elsewhere, and something else is wrong"}
import tensorflow as tf
import numpy as np


def use_tf1():
    """Kept for the old notebooks, not used here."""
    tf.compat.v1.disable_eager_execution()
    tf.compat.v1.disable_v2_behavior()


def use_debug():
    tf.config.run_functions_eagerly(True)


REGISTRY = {"tf1": use_tf1, "debug": use_debug, "default": lambda: None}


def start(mode):
    REGISTRY.get(mode, REGISTRY["default"])()


@tf.function
def f(x):
    return np.square(x.numpy())  # [symbolic-tensor-value]


start("default")
x = f(tf.constant([2.0, 3.0]))
total = 0.0
for v in x:
    total += float(v)
while total > 5:
    total -= x.numpy()[0]
print(total, bool(tf.reduce_all(x > 1)))
