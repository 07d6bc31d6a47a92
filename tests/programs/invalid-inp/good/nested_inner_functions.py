# {"expect": [], "source": "functions nested in functions, returned from factories"}
import numpy as np
import tensorflow as tf


def make_reader(store, scale):
    def wrapper(idx, factor):
        def inner(idx, factor):
            idx = np.asarray(idx)
            images = []
            for i in idx:
                images.append(store[i])
            images = np.stack(images)
            return images / scale, factor

        return tf.py_function(inner, inp=[idx, factor], Tout=(tf.float32, tf.int64))

    return wrapper


def make_sampler(n, batch_size, seed):
    def generator():
        rng = np.random.default_rng(seed)
        while True:
            idx = np.sort(rng.integers(0, n, batch_size))
            yield idx, idx.sum()

    return generator


def compose(*fns):
    def composed(*args):
        for fn in fns:
            args = fn(*args)
            args = args if isinstance(args, (tuple, list)) else (args,)
        return tuple(args)

    return composed


def with_shapes(*shapes):
    def setter(*tensors):
        for tensor, shape in zip(tensors, shapes):
            tensor.set_shape(shape)
        return tensors

    return setter


store = np.arange(10 * 4, dtype=np.uint8).reshape(10, 2, 2)
ds = tf.data.Dataset.from_generator(
    make_sampler(10, 4, seed=3), output_types=(tf.int64, tf.int64), output_shapes=((None,), ()))
ds = ds.map(compose(make_reader(store, 255), with_shapes((None, 2, 2), ())))
for images, factor in ds.take(2):
    print(images.shape, int(factor), images.dtype)
    assert float(tf.reduce_max(images)) <= 39 / 255 + 1e-6
