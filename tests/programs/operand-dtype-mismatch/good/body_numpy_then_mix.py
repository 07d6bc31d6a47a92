# {"expect": [], "source": "EagerTensors taken as arrays before they are mixed"}
import tensorflow as tf


def weighted(counts, weights):
    counts = counts.numpy()
    return tf.reduce_sum(counts * weights) / float(counts.sum())


ds = tf.data.Dataset.from_tensors((tf.constant([1, 2, 3]), tf.constant([0.5, 0.5, 1.0])))
ds = ds.map(lambda c, w: tf.py_function(weighted, [c, w], tf.float32))
print([float(v) for v in ds])
