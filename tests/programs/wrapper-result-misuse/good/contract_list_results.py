# {"expect": [], "source": "list results: indexed, zipped, extended, unpacked with a star"}
import numpy as np
import tensorflow as tf

NAMES = ("image", "mask")


def load(i):
    return np.full((2, 2), i, np.float32), np.zeros((2, 2), np.uint8)


def as_dict(i):
    parts = tf.numpy_function(load, [i], [tf.float32, tf.uint8])
    parts[0].set_shape([2, 2])
    parts[1].set_shape([2, 2])
    return dict(zip(NAMES, parts))


def extended(i):
    parts = tf.numpy_function(load, [i], [tf.float32, tf.uint8])
    parts.append(i)
    image, mask, index = parts
    return tf.ensure_shape(image, [2, 2]), mask, index, len(parts)


def single(i):
    (image,) = tf.numpy_function(lambda v: np.full((3,), v, np.float32), [i], [tf.float32])
    image.set_shape([3])
    first, *rest = tf.numpy_function(load, [i], [tf.float32, tf.uint8])
    return image, first, rest[0]


def maybe_list(i, several):
    tout = [tf.float32, tf.uint8] if several else tf.float32
    result = tf.numpy_function(load if several else lambda v: load(v)[0], [i], tout)
    if isinstance(result, list):
        return result[0]
    result.set_shape([2, 2])
    return result


ds = tf.data.Dataset.range(2)
print(list(ds.map(as_dict))[1]["image"].shape)
print([e[3].numpy() for e in ds.map(extended)], next(iter(ds.map(single)))[0].shape)
print([next(iter(ds.map(lambda i, s=s: maybe_list(i, s)))).shape for s in (True, False)])
