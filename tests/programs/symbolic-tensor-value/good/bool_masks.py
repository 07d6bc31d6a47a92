# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
import numpy as np
import tensorflow as tf

tf.experimental.numpy.experimental_enable_numpy_behavior()

scores = tf.constant([0.9, 0.2, 0.7, 0.1])
boxes = tf.reshape(tf.range(16.0), (4, 4))

keep = scores > 0.5
print("kept", boxes[keep])
picked = boxes[[0, 2]]
print(picked.shape, boxes[np.array([3, 1])].shape, boxes[tf.constant([0, 0])].shape)
assert boxes[keep].shape[0] == 2


def iou_area(b):
    return ((b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])).clip(0, None)


@tf.function
def suppress(b, s, threshold=0.5):
    mask = s > threshold
    chosen = b[mask]
    return tf.reduce_sum(iou_area(chosen))


@tf.function
def best(b, s):
    i = tf.argmax(s)
    return b[i]


print(suppress(boxes, scores), best(boxes, scores))
