# {"expect": [], "source": "which dtypes NumPy 2 gives back; collected from the \"is double, but expects float\" reports, e.g. https://github.com/coeff-giving/unrestricted-adversarial-examples/issues/15"}
import numpy as np
import tensorflow as tf

CASES = {
    "scaled": (lambda a: a / 255.0, tf.float32),
    "mean": (lambda a: a.mean(), tf.float32),
    "mean_of_ints": (lambda a: a.astype(np.uint8).mean(), tf.float64),
    "argmax": (lambda a: a.argmax(axis=-1), tf.int64),
    "count": (lambda a: (a > 0).sum(), tf.int64),
    "mask": (lambda a: a > 0.5, tf.bool),
    "sum_of_uint8": (lambda a: a.astype(np.uint8).sum(), tf.uint64),
    "grid": (lambda a: np.linspace(0, 1, len(a)), tf.float64),
    "zeros": (lambda a: np.zeros(3), tf.float64),
    "like": (lambda a: np.zeros_like(a), tf.float32),
    "int_over_int": (lambda a: np.arange(4) / 2, tf.float64),
    "half": (lambda a: a.astype(np.float16) * 2.0, tf.float16),
    "mixed": (lambda a: a * np.arange(len(a)), tf.float64),
    "small_mixed": (lambda a: a * np.arange(len(a), dtype=np.int16), tf.float32),
    "clip": (lambda a: np.clip(a, 0, 1), tf.float32),
    "where": (lambda a: np.where(a > 0, a, 0.0), tf.float32),
    "python_float": (lambda a: float(a[0]), tf.float64),
    "python_int": (lambda a: len(a), tf.int64),
}

ds = tf.data.Dataset.from_tensors(tf.constant([0.25, 0.75, 1.5]))
for name, (func, tout) in CASES.items():
    value = next(iter(ds.map(lambda a: tf.numpy_function(func, [a], tout))))
    print(name, value.dtype.name)
