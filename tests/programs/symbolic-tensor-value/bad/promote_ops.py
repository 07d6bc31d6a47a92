# {"expect": [{"line": 27, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "NumPy behaviour is switched on, and something else is wrong"}
"""Notebook: mixing integer counts with float weights, NumPy style."""
import numpy as np
import tensorflow as tf

tf.experimental.numpy.experimental_enable_numpy_behavior()

counts = tf.constant([1, 2, 3, 4])
weights = tf.constant([0.5, 0.25, 0.125, 0.125])
expected = counts * weights
print("expected", expected, expected.dtype)

pixels = tf.constant([[0, 128, 255]], dtype=tf.uint8)
scaled = pixels / 255.0
print("scaled", scaled)


@tf.function
def blend(a, b):
    return (a + b) / 2.5


total = blend(counts, weights).mean()
print("total", total)
print("mean", counts.mean(), counts.max(), counts.astype(np.float32).dtype)
ds = tf.data.Dataset.range(4).map(lambda i: i * 0.5)
ds = ds.map(lambda v: v.numpy() + 1)  # [symbolic-tensor-value]
print([float(v) for v in ds])
assert expected.shape == (4,)
