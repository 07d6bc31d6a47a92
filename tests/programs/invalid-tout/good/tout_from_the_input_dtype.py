# {"expect": [], "source": "question: Tout=x.dtype in a generic wrapper"}
import numpy as np
import tensorflow as tf


def elementwise(func, *tensors):
    """Runs a NumPy function of the same dtype on every tensor."""
    outs = tf.numpy_function(lambda *a: tuple(map(func, a)), tensors, [t.dtype for t in tensors])
    for out, t in zip(outs, tensors):
        out.set_shape(t.shape)
    return outs


@tf.function
def flip_all(a, b, c):
    return elementwise(np.flip, a, b, c)


for t in flip_all(tf.constant([1, 2]), tf.constant([0.5, 1.5]), tf.constant([True, False])):
    print(t.numpy())
