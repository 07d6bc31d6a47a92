# {"expect": [{"line": 31, "category": "bad-inp", "world": "function", "error": "TypeError", "text": "NOT CONVERTIBLE TO TENSOR"}], "source": "lists, tuples, arrays, scalars, strings and variables as inp"}
import numpy as np
import tensorflow as tf


class Size:
    height = 4
    width = 6


ANCHORS = np.array([[1.0, 2.0], [3.0, 4.0]])


def gather(image, anchors, size, mode, flag, bias):
    assert isinstance(mode, bytes) and anchors.dtype == np.float64 and size.tolist() == [4, 6]
    factor = {b"train": 2.0, b"eval": 1.0}[mode]
    return np.float32(image.sum() * factor + anchors.sum() * bool(flag) + bias)


def gather_eager(image, box, names):
    x1, y1, x2, y2 = box
    crop = image[y1:y2, x1:x2]
    return tf.reduce_sum(crop), tf.strings.join([names[0], names[1]], "-")


bias = tf.Variable(0.5)


@tf.function
def run(image):
    a = tf.numpy_function(  # [invalid-inp]
        gather, [image, ANCHORS, Size(), "train", True, bias], tf.float32)
    b, names = tf.py_function(
        gather_eager, (image, [0, 1, 2, 3], ["left", "right"]), (tf.float32, tf.string))
    c = tf.py_function(lambda *v: sum(v), list(range(4)), tf.int32)
    d = tf.py_function(lambda i: i[0] + i[1], inp=[[image[0, 0], image[1, 1]]], Tout=tf.float32)
    e = tf.numpy_function(lambda *a: np.int64(len(a)), tf.unstack(image), tf.int64)
    return a, b, names, c, d, e


image = tf.constant(np.arange(24, dtype=np.float32).reshape(4, 6))
a, b, names, c, d, e = run(image)
print(float(a), float(b), names.numpy(), int(c), float(d), int(e))
assert float(a) == 276 * 2 + 10 + 0.5 and float(b) == 6 + 7 + 12 + 13
assert names.numpy() == b"left-right" and int(c) == 6 and float(d) == 7.0 and int(e) == 4
