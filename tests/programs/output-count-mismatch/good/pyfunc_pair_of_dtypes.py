# {"expect": [], "source": "GitHub issue on tf.py_func, answered: a list with one dtype per array"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


class AnchorTarget(object):
    def __init__(self, ratios=(0.5, 1.0, 2.0)):
        self.ratios = np.asarray(ratios)

    def targets(self, size):
        w = size * np.sqrt(self.ratios)
        h = size / np.sqrt(self.ratios)
        boxes = np.stack([-w, -h, w, h], axis=1).astype(np.float32)
        return boxes, np.ones(len(boxes), dtype=np.float32)


def build_graph(layer):
    size = tf.placeholder(tf.float32, [], name="size")
    outputs = tf.py_func(layer.targets, [size], [tf.float32] * 2, name="targets")
    boxes, weights = outputs
    boxes.set_shape([None, 4])
    return size, boxes, tf.reshape(weights, [-1])


size, boxes, weights = build_graph(AnchorTarget())
with tf.Session() as session:
    values = session.run([boxes, weights], feed_dict={size: 16.0})
assert values[0].shape == (3, 4) and values[1].sum() == 3
