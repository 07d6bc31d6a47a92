# {"expect": [{"line": 9, "category": "bytes-str", "world": "numpy_function", "error": "", "text": "matches 0 of 3"}], "source": "question: np.isin with string tensors"}
import numpy as np
import tensorflow as tf

WANTED = ["north", "south"]


def wanted(regions):
    return np.isin(regions, WANTED)  # [bytes-compared-with-str]


@tf.function
def select(regions):
    mask = tf.numpy_function(wanted, [regions], tf.bool)
    mask.set_shape(regions.shape)
    return tf.boolean_mask(regions, mask)


regions = tf.constant(["north", "west", "south"])
print("matches", len(select(regions)), "of", len(regions))
