# {"expect": [], "source": "functions made in a loop with bound defaults"}
import numpy as np
import tensorflow as tf


def make_scaler(k):
    def scale(x):
        return x * np.float32(k)

    return scale


@tf.function
def multi(x):
    outs = []
    for k in range(3):
        outs.append(tf.numpy_function(make_scaler(k), [x], tf.float32))
    outs += [tf.numpy_function(lambda a, k=k: a + np.float32(k), [x], tf.float32) for k in (1, 2)]
    return tf.stack(outs)


print(multi(tf.constant([1.0, 2.0])).numpy()[:, 0].tolist())
