# {"expect": [], "source": "strings, bytes and arrays of str returned by numpy_function; after optformer's partitioner (public code, read_file id 427813520)"}
import numpy as np
import tensorflow as tf


def words(sentence):
    parts = sentence.decode().split()
    return np.array(parts), parts[0], parts[-1].encode(), np.array(parts, dtype=object)


ds = tf.data.Dataset.from_tensor_slices(["to be or not", "that is"])
ds = ds.map(lambda s: tf.numpy_function(words, [s], [tf.string] * 4))
for parts, first, last, again in ds:
    assert np.array_equal(parts.numpy(), again.numpy())
    print(first.numpy().decode(), last.numpy().decode(), parts.shape)
