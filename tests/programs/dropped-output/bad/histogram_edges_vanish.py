# {"expect": [{"line": 22, "category": "dropped-output", "world": "eager", "error": "", "text": "shape of result (5,)"}], "source": "np.histogramdd in py_function returns counts and edges, as in zfit-like code (public code, read_file id 19205683028)"}
import numpy as np
import tensorflow as tf


def histogram(sample, bins=5, weights=None, density=None):
    """tf version of np.histogram; returns counts and edges"""
    none_tensor = tf.constant("NONE_TENSOR", name="none_tensor")
    inputs = [sample, bins, weights]
    inputs_cleaned = [inp if inp is not None else none_tensor for inp in inputs]

    def hist(sample, bins, weights):
        kwargs = {"a": sample, "bins": bins, "weights": weights}
        new_kwargs = {}
        for key, value in kwargs.items():
            value = value.numpy()
            if isinstance(value, bytes) and value == b"NONE_TENSOR":
                value = None
            new_kwargs[key] = value
        return np.histogram(**new_kwargs, density=density)

    return tf.py_function(func=hist, inp=inputs_cleaned, Tout=tf.float64)  # [dropped-output]


result = histogram(tf.constant([0.1, 0.2, 0.25, 0.9, 0.5]), bins=5)
print("shape of result", result.shape)
