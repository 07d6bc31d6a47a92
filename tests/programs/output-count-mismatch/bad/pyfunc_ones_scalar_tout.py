# {"expect": [{"line": 26, "category": "output-count", "world": "graph", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 1 values"}], "source": "GitHub issue on tf.py_func: two arrays returned, a single dtype given"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


class AnchorTarget:
    def __init__(self, ratios=(0.5, 1.0, 2.0)):
        self.ratios = np.asarray(ratios)

    def make(self, size):
        w = size * np.sqrt(self.ratios)
        h = size / np.sqrt(self.ratios)
        return w, h

    def targets(self, size):
        w, h = self.make(size)
        boxes = np.stack([-w, -h, w, h], axis=1).astype(np.float32)
        weights = np.ones(len(boxes), dtype=np.float32)
        return boxes, weights


def build_graph(layer):
    size = tf.placeholder(tf.float32, [], name="size")
    boxes = tf.py_func(layer.targets, [size], tf.float32, name="anchor_targets")  # [output-count-mismatch]
    return size, tf.reshape(boxes, [-1, 4])


size, boxes = build_graph(AnchorTarget())
with tf.Session() as sess:
    print(sess.run(boxes, feed_dict={size: 16.0}))
