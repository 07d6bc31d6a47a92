# {"expect": [{"line": 11, "category": "returned-object", "world": "dataset", "error": "InternalError", "text": "Unsupported object type dict"}], "source": "dict returned from numpy_function in a pipeline (works when called eagerly)"}
import numpy as np
import tensorflow as tf


def stats(x):
    return {"mean": x.mean(), "std": x.std()}


def tf_stats(x):
    return tf.numpy_function(stats, [x], [tf.float32, tf.float32])  # [unsupported-return-value]


ds = tf.data.Dataset.from_tensor_slices(np.random.rand(2, 5).astype(np.float32)).map(tf_stats)
print(list(ds))
