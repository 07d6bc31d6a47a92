# {"expect": [], "source": "optional arguments replaced by a marker string, tested after numpy()"}
import numpy as np
import tensorflow as tf


def histogramdd(sample, bins=10, range=None, weights=None, density=None):
    none_tensor = tf.constant("NONE_TENSOR", shape=(), name="none_tensor")
    inputs = [sample, bins, range, weights]
    inputs_cleaned = [inp if inp is not None else none_tensor for inp in inputs]

    def histdd(sample, bins, range, weights):
        kwargs = {"sample": sample, "bins": bins, "range": range, "weights": weights}
        new_kwargs = {}
        for key, value in kwargs.items():
            value = value.numpy()
            if isinstance(value, bytes) and value == b"NONE_TENSOR":
                value = None
            new_kwargs[key] = value
        if new_kwargs["range"] is not None:
            new_kwargs["range"] = [tuple(r) for r in new_kwargs["range"]]
        counts, edges = np.histogramdd(**new_kwargs, density=density)
        return counts, np.stack(edges)

    counts, edges = tf.py_function(func=histdd, inp=inputs_cleaned, Tout=[tf.float64, tf.float64])
    counts.set_shape((None,) * sample.shape[-1])
    edges.set_shape((sample.shape[-1], None))
    return counts, edges


points = tf.constant(np.random.default_rng(0).uniform(size=(50, 2)))


@tf.function
def run(points):
    plain, _ = histogramdd(points, bins=4)
    ranged, edges = histogramdd(points, bins=4, range=[[0.0, 1.0], [0.0, 0.5]])
    weighted, _ = histogramdd(points, bins=2, weights=tf.ones([50], tf.float64) * 2)
    return plain, ranged, edges, weighted


plain, ranged, edges, weighted = run(points)
print(plain.shape, float(tf.reduce_sum(ranged)), edges.numpy()[1])
assert float(tf.reduce_sum(plain)) == 50 and float(tf.reduce_sum(weighted)) == 100
assert edges.numpy()[1, -1] == 0.5
