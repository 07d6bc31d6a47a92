# {"expect": [], "source": "question: wrapping a list into a tuple keeps it whole"}
import numpy as np
import tensorflow as tf


def running_mean(series):
    """A list of scalars, wrapped, so that TensorFlow packs it into one vector."""
    means = [np.mean(series[: i + 1]) for i in range(len(series))]
    return (means,)


def vocabulary_ids(text):
    table = {"a": 1, "b": 2}
    ids = [table.get(w, 0) for w in text.numpy().decode().split()]
    return [ids]


@tf.function
def smooth(series):
    y = tf.numpy_function(running_mean, [series], tf.float32)
    y.set_shape(series.shape)
    return y


print(smooth(tf.constant([1.0, 2.0, 6.0])).numpy())
ids = tf.data.Dataset.from_tensor_slices(["a b c", "b"]).map(
    lambda t: tf.py_function(vocabulary_ids, [t], tf.int32)
)
print([row.numpy().tolist() for row in ids])
