# {"expect": [{"line": 34, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "wrappers called eagerly, without outputs, as decorators, and something else is wrong"}
import numpy as np
import tensorflow as tf


def windows(series, width):
    for i in range(len(series) - width + 1):
        yield series[i : i + width]


def host_windows(series, width):
    return np.stack(list(windows(series, int(width)))).astype(np.float32)


def host_shape(series):
    return np.array(series.shape, np.int64)


def to_windows(series):
    w = tf.numpy_function(host_windows, [series, 2], tf.float32)
    n = tf.numpy_function(host_shape, [series], tf.int64)
    n.set_shape([1])
    w = tf.reshape(w, [-1, 2])
    return tf.data.Dataset.from_tensor_slices(w).map(lambda r: (r, n[0]))


gen = lambda: (np.arange(4, dtype=np.float32) + k for k in range(2))
ds = tf.data.Dataset.from_generator(gen, output_signature=tf.TensorSpec([4], tf.float32))
ds = ds.flat_map(to_windows)
rows = [(r.numpy().tolist(), int(n)) for r, n in ds]
print(len(rows), rows[0])
eager = tf.numpy_function(host_windows, [tf.range(4.0), 3], tf.float32)
print(eager.shape, eager.numpy()[0], [e for e in tf.py_function(lambda s: (s, s + 1), [1.0], [tf.float32] * 2)][1].numpy())
bad = tf.data.Dataset.from_generator(gen, output_signature=tf.TensorSpec([4], tf.float32)).map(lambda s: host_windows(s.numpy(), 2))  # [symbolic-tensor-value]
