# {"expect": [{"line": 17, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 3"}], "source": "filters kept in a dict table, one entry fewer than outputs"}
import numpy as np
import tensorflow as tf

FILTERS = {
    "blur": lambda a: (a + np.roll(a, 1)) / 2,
    "edge": lambda a: a - np.roll(a, 1),
}
NAMES = ["raw", "blur", "edge"]


def apply_filters(signal):
    return [f(signal).astype(np.float32) for f in FILTERS.values()]


def expand(signal):
    parts = tf.numpy_function(apply_filters, [signal], [tf.float32 for _ in NAMES])  # [output-count-mismatch]
    return dict(zip(NAMES, parts))


ds = tf.data.Dataset.from_tensor_slices(tf.random.normal([2, 6])).map(expand)
for row in ds:
    print({k: v.shape for k, v in row.items()})
