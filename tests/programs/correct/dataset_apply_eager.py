# {"expect": [], "source": "Dataset.apply calls its function in the surrounding world"}
import numpy as np
import tensorflow as tf


def drop_rare(min_count):
    def transform(ds):
        counts = {}
        for x in ds:
            counts[int(x.numpy())] = counts.get(int(x), 0) + 1
        keep = tf.constant([k for k, v in counts.items() if v >= min_count], tf.int64)
        return ds.filter(lambda x: tf.reduce_any(x == keep))

    return transform


ds = tf.data.Dataset.from_tensor_slices(np.array([1, 2, 2, 3, 3, 3])).apply(drop_rare(2))
print(list(ds.as_numpy_iterator()))
