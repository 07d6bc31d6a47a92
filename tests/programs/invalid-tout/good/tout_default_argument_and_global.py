# {"expect": [], "source": "question: Tout passed along by a helper with a default"}
import numpy as np
import tensorflow as tf

DEFAULT = (tf.float32,)


def in_numpy(func, *inputs, Tout=DEFAULT, shape=None):
    outputs = tf.numpy_function(func, inputs, Tout)
    if shape is not None:
        for out in outputs:
            out.set_shape(shape)
    return outputs if len(outputs) > 1 else outputs[0]


@tf.function
def run(x):
    y = in_numpy(np.abs, x, shape=[2])
    z, w = in_numpy(lambda a, b: (a + b, a > b), x, y, Tout=(*DEFAULT, tf.bool), shape=[2])
    return tf.where(w, y, z)


print(run(tf.constant([-1.0, 2.0])).numpy())
