# {"expect": [], "source": "words that are no dtypes are only keys of a table"}
import numpy as np
import tensorflow as tf

DTYPES = {"image": tf.float32, "label": tf.int64, "integer": "int32"}


def sample(seed):
    return np.zeros((2, 2), np.float32), np.int64(seed), np.int32(seed)


@tf.function
def load(seed):
    order = ["image", "label", "integer"]
    image, label, number = tf.numpy_function(sample, [seed], [DTYPES[key] for key in order])
    return {"image": image, "label": label, "integer": number}


print(load(tf.constant(3))["label"])
