# {"expect": [{"line": 10, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "size tensor unpacked with a star"}
import tensorflow as tf


def zeros_of(h, w):
    return tf.zeros(tf.stack([h, w, 1]))


def make_canvas(size):
    canvas = zeros_of(*size)  # [symbolic-tensor-value]
    return canvas + 1.0


sizes = tf.data.Dataset.from_tensor_slices([[2, 3], [4, 5]])
for c in sizes.map(make_canvas):
    print(c.shape)
