# {"expect": [], "source": "models issue with tf.py_func, answered: astype in the body, values from session.run"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def batch_nms(boxes, scores, threshold):
    keep = [i for i in range(boxes.shape[0]) if scores[i] >= threshold]
    return np.asarray(keep, np.int64), (scores >= threshold).astype(np.int32)


def build(threshold=0.5):
    boxes = tf.placeholder(tf.float32, [None, 4])
    scores = tf.placeholder(tf.float32, [None])
    keep, mask = tf.py_func(batch_nms, [boxes, scores, threshold], [tf.int64, tf.int32])
    return boxes, scores, tf.gather(boxes, keep), mask


boxes, scores, kept, mask = build()
feed = {boxes: np.random.rand(3, 4), scores: [0.9, 0.1, 0.6]}
with tf.Session() as sess:
    kept_value, mask_value = sess.run([kept, mask], feed_dict=feed)
if np.sum(mask_value) == 2:
    print("kept", [float(row.sum()) for row in kept_value])
assert kept_value.shape == (2, 4)
