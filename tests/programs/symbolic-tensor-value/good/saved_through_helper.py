# {"expect": [], "source": "np.save called for eager tensors only, the traced path returns first"}
import os
import tempfile

import numpy as np
import tensorflow as tf

OUT = tempfile.mkdtemp()


def save(name, value):
    if not tf.executing_eagerly():
        return value
    np.save(os.path.join(OUT, name), value)
    return value


@tf.function
def traced(x):
    return save("traced.npy", x * 2)


print(traced(tf.ones(2)), save("eager.npy", tf.ones(2)), os.listdir(OUT))
