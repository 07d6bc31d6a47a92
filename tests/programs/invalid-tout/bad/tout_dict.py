# {"expect": [{"line": 12, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Cannot convert the argument `type_value`"}], "source": "Tout as a dict of dtypes"}
import numpy as np
import tensorflow as tf


def parse(seed):
    rng = np.random.RandomState(seed)
    return {"x": rng.rand(3).astype(np.float32), "y": np.int64(1)}


def load(seed):
    return tf.numpy_function(parse, [seed], {"x": tf.float32, "y": tf.int64})  # [invalid-tout]


print(next(iter(tf.data.Dataset.range(2).map(load))))
