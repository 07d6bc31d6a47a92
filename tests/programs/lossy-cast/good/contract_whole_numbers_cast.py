# {"expect": [], "source": "float arrays that hold whole numbers, cast by py_function without loss"}
import numpy as np
import tensorflow as tf


def one_hot(label):
    vector = np.zeros(4)
    vector[int(label)] = 1
    return vector


def label_map(image):
    labels = np.zeros(image.shape[:2])
    labels[image.numpy()[..., 0] > 0.5] = 2
    return labels


def stretched(image):
    image = image.numpy()
    image = (image - image.min()) / (image.max() - image.min()) * 255
    return image


def bins(values):
    return np.floor(values.numpy() / 0.25)


def votes(scores):
    return np.round(np.mean(scores.numpy(), axis=0))


def mask(x):
    return (x.numpy() > 0).astype(np.float64)


@tf.function
def run(image, label):
    return (
        tf.py_function(one_hot, [label], tf.int64),
        tf.py_function(label_map, [image], tf.uint8),
        tf.py_function(stretched, [image], tf.uint8),
        tf.py_function(bins, [image], tf.int32),
        tf.py_function(votes, [image], tf.int32),
        tf.py_function(mask, [image], tf.bool),
        tf.py_function(lambda: 255, [], tf.uint8),
        tf.py_function(lambda x: np.mean(x.numpy()), [image], tf.float32),
        tf.py_function(lambda x: len(x), [image], tf.float32),
    )


for value in run(tf.random.uniform([3, 3, 1]), tf.constant(2)):
    print(value.dtype.name, value.shape)
