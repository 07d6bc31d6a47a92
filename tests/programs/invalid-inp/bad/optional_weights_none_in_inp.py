# {"expect": [{"line": 16, "category": "bad-inp", "world": "eager", "error": "ValueError", "text": "Attempt to convert a value (None)"}], "source": "optional arguments given as None to py_function; the detour with NONE_TENSOR in public code (read_file id 19205683028) avoids it"}
import numpy as np
import tensorflow as tf


def weighted_quantile(values, q, weights=None):
    """values, q and weights are tensors; the work is done by numpy"""

    def impl(values, q, weights):
        values = values.numpy()
        order = np.argsort(values)
        w = weights.numpy()[order]
        level = np.cumsum(w) / w.sum()
        return values[order][np.searchsorted(level, q.numpy())]

    return tf.py_function(impl, [values, q, weights], values.dtype)  # [invalid-inp]


v = tf.constant([3.0, 1.0, 2.0, 10.0])
print(weighted_quantile(v, tf.constant(0.5)))
