# {"expect": [{"line": 24, "category": "tout-dtype", "world": "graph", "error": "InvalidArgumentError", "text": "is bool, but expects int32"}], "source": "models issue: boolean mask returned from tf.py_func declared int32"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def inside_image(anchors, height, width):
    keep = (
        (anchors[:, 0] >= 0)
        & (anchors[:, 1] >= 0)
        & (anchors[:, 2] < width)
        & (anchors[:, 3] < height)
    )
    return keep


class AnchorFilter(object):
    def __init__(self, im_info):
        self.im_info = im_info

    def build(self, anchors):
        height, width = self.im_info
        keep = tf.py_func(inside_image, [anchors, height, width], [tf.int32])  # [tout-dtype-mismatch]
        return tf.gather_nd(anchors, tf.where(keep[0] > 0))


anchors = tf.constant([[0, 0, 10, 10], [-4, 0, 6, 6], [5, 5, 60, 20]], tf.float32)
kept = AnchorFilter((32, 48)).build(anchors)
with tf.Session() as session:
    print(session.run(kept))
