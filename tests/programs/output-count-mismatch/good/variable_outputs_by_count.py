# {"expect": [], "source": "number of outputs from a parameter, list comprehension of dtypes"}
import numpy as np
import tensorflow as tf


def pyramid(x, levels):
    out = []
    for k in range(levels):
        out.append(x[:: 2 ** k, :: 2 ** k])
    return out


def build(images, levels):
    dtypes = [tf.float32 for _ in range(levels)]

    def _map(x):
        outs = tf.numpy_function(lambda a: pyramid(a, levels), [x], dtypes)
        for k, o in enumerate(outs):
            o.set_shape([None, None])
        return tuple(outs)

    return tf.data.Dataset.from_tensor_slices(images).map(_map)


for n in (1, 3):
    print([o.shape for o in next(iter(build(np.zeros((2, 8, 8), np.float32), n)))])


def crops(x, *sizes):
    return tuple(x[: int(s)] for s in sizes)


ds = tf.data.Dataset.from_tensors(np.arange(9))
print([c.shape for c in next(iter(ds.map(lambda x: tuple(tf.numpy_function(crops, [x, 2, 4], [tf.int64] * 2)))))])
