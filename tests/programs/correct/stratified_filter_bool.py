# {"expect": [], "source": "filter by file size and by a predicate, boolean outputs"}
import functools
import os
import tempfile

import numpy as np
import tensorflow as tf


def filter_size(filename, size_threshold):
    return os.path.getsize(filename) >= size_threshold


def solved(problem, precedence):
    text = bytes.decode(problem.numpy())
    order = precedence.numpy()
    return sum(ord(text[i]) for i in order[:2]) % 2 == 0


class Solver(tf.keras.metrics.Mean):
    def update_state(self, problems, precedences, sample_weight=None):
        values = tf.map_fn(
            lambda pair: tf.ensure_shape(tf.py_function(solved, [pair[0], pair[1]], tf.bool), ()),
            (problems, precedences), fn_output_signature=tf.bool)
        return super().update_state(tf.cast(values, tf.float32), sample_weight=sample_weight)


folder = tempfile.mkdtemp()
for name, size in (("small.bin", 10), ("big.bin", 2000), ("medium.bin", 900)):
    with open(os.path.join(folder, name), "wb") as f:
        f.write(os.urandom(size))

files = sorted(os.path.join(folder, f) for f in os.listdir(folder))
ds = tf.data.Dataset.from_tensor_slices((files, np.arange(3)))
ds = ds.filter(lambda f, _: tf.numpy_function(
    functools.partial(filter_size, size_threshold=900), [f], [tf.bool])[0])
kept = [os.path.basename(f.numpy()).decode() for f, _ in ds]
print(kept)
assert kept == ["big.bin", "medium.bin"]

metric = Solver()
tf.function(metric.update_state)(tf.constant(["abc", "aac"]), tf.constant([[0, 1, 2], [0, 1, 2]]))
print(float(metric.result()))
assert float(metric.result()) == 0.5
