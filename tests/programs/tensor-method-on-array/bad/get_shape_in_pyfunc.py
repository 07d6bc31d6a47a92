# {"expect": [{"line": 9, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'get_shape'"}], "source": "models issue: get_shape().as_list() inside tf.py_func"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def batch_nms(boxes, scores, threshold):
    count = boxes.get_shape().as_list()[0]  # [tensor-method-on-array]
    keep = []
    for i in range(count):
        if scores[i] >= threshold:
            keep.append(i)
    return np.asarray(keep, np.int64)


def build(threshold=0.5):
    boxes = tf.placeholder(tf.float32, [None, 4])
    scores = tf.placeholder(tf.float32, [None])
    keep = tf.py_func(batch_nms, [boxes, scores, threshold], tf.int64)
    return boxes, scores, tf.gather(boxes, keep)


boxes, scores, kept = build()
feed = {boxes: np.random.rand(3, 4), scores: [0.9, 0.1, 0.6]}
with tf.Session() as sess:
    print(sess.run(kept, feed_dict=feed))
