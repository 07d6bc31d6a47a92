# {"expect": [], "source": "doubles declared as tf.float64 and cast afterwards"}
import numpy as np
import tensorflow as tf


def boxes_of(text):
    rows = [[float(v) for v in r.split(b",")] for r in text.split(b";")]
    return np.array(rows) / 64.0, float(len(rows)), len(rows)


def load(text):
    boxes, n, k = tf.numpy_function(boxes_of, [text], [tf.float64, tf.float64, tf.int64])
    boxes = tf.cast(tf.reshape(boxes, [-1, 4]), tf.float32)
    return boxes, tf.cast(n, tf.float32), tf.cast(k, tf.int32)


ds = tf.data.Dataset.from_tensor_slices(["1,2,3,4", "1,2,3,4;5,6,7,8"]).map(load)
for b, n, k in ds:
    print(b.shape, n.numpy(), k.numpy())
