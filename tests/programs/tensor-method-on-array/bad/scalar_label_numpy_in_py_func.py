# {"expect": [{"line": 11, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "label.numpy() on the NumPy scalar that py_func hands over; after https://github.com/tensorflow/tensorflow/issues/30035 and the advice to switch wrappers"}
import numpy as np
import tensorflow as tf

tf1 = tf.compat.v1

COLOURS = {0: (255, 0, 0), 1: (0, 255, 0), 2: (0, 0, 255)}


def paint(canvas, label):
    colour = COLOURS[int(label.numpy())]  # [tensor-method-on-array]
    frame = canvas.copy()
    frame[0, :] = frame[-1, :] = colour
    return frame


def framed(canvas, label):
    out = tf1.py_func(paint, [canvas, label], tf.uint8)
    out.set_shape(canvas.shape)
    return out, label


canvas = np.zeros((3, 4, 4, 3), np.uint8)
ds = tf.data.Dataset.from_tensor_slices((canvas, [0, 2, 1])).map(framed)
for image, label in ds:
    print(label.numpy(), image.numpy().sum())
