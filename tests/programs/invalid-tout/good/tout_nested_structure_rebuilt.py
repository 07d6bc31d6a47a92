# {"expect": [], "source": "question: flat Tout packed again with tf.nest"}
import numpy as np
import tensorflow as tf

STRUCTURE = (tf.float32, {"mean": tf.float32, "std": tf.float32})


def targets(image):
    return image, {"mean": image.mean(), "std": image.std()}


def flat(func):
    return lambda *args: tuple(tf.nest.flatten(func(*args)))


def multi_task(image):
    values = tf.numpy_function(flat(targets), [image], tf.nest.flatten(STRUCTURE))
    x, y = tf.nest.pack_sequence_as(STRUCTURE, values)
    x.set_shape(image.shape)
    return x, y


images = np.random.default_rng(0).random((3, 2, 2), dtype=np.float32)
for x, y in tf.data.Dataset.from_tensor_slices(images).map(multi_task):
    print(x.shape, sorted(y))
