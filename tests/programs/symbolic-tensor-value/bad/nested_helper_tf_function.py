# {"expect": [{"line": 7, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "NumPy post-processing two helpers below a tf.function", "also": [13, 14]}
import numpy as np
import tensorflow as tf


def nms_numpy(boxes, scores, thresh=0.5):
    order = np.argsort(scores)[::-1]  # [symbolic-tensor-value]
    keep = []
    while order.size > 0:
        i = order[0]
        keep.append(i)
        rest = order[1:]
        tl = np.maximum(boxes[i, :2], boxes[rest, :2])
        br = np.minimum(boxes[i, 2:], boxes[rest, 2:])
        inter = np.prod(np.clip(br - tl, 0, None), axis=1)
        order = rest[inter < thresh]
    return np.array(keep)


def postprocess(raw):
    boxes, scores = raw[:, :4], raw[:, 4]
    keep = nms_numpy(boxes, scores)
    return tf.gather(boxes, keep)


class Detector(tf.Module):
    def __init__(self):
        self.w = tf.Variable(tf.eye(5))

    @tf.function(input_signature=[tf.TensorSpec([None, 5], tf.float32)])
    def predict(self, feats):
        return postprocess(feats @ self.w)


detector = Detector()
print(detector.predict(tf.random.uniform([6, 5])))
