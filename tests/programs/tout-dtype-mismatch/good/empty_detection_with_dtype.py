# {"expect": [], "source": "fixed form of: detections unmolded in py_func, default boxes without dtype; the comment \"otherwise 5-th value ... is double, but expects int32\" in public code (read_file id 36712764465)"}
import numpy as np
import tensorflow as tf


def unmold_detections(detections, height, width):
    found = detections[detections[:, 4] > 0]
    scores = found[:, 4]
    outer = np.zeros([4], np.int32)
    if len(found):
        boxes = (found[:, :4] * [height, width, height, width]).astype(np.int32)
        outer = np.concatenate([boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)])
    else:
        boxes = np.zeros([0, 4], np.int32)
    return boxes, scores, outer


@tf.function
def detect(detections):
    boxes, scores, outer = tf.numpy_function(
        unmold_detections, [detections, 100, 200], [tf.int32, tf.float32, tf.int32]
    )
    boxes.set_shape([None, 4])
    outer.set_shape([4])
    return tf.shape(boxes)[0], outer


nothing = np.zeros((2, 5), np.float32)
count, outer = detect(tf.constant(nothing))
print(int(count), outer.numpy())
