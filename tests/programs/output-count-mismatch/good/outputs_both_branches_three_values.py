# {"expect": [], "source": "question: early return with placeholders"}
import numpy as np
import tensorflow as tf

EMPTY = (np.zeros((0, 4), np.float32), np.zeros(4, np.float32), np.float32(0))


def best(boxes, scores, threshold=np.float32(0.5)):
    keep = scores >= threshold
    if not np.any(keep):
        return EMPTY
    i = scores.argmax()
    return boxes[keep], boxes[i], scores[i]


def select(boxes, scores):
    kept, first, score = tf.numpy_function(best, [boxes, scores], [tf.float32] * len(EMPTY))
    for tensor, example in zip((kept, first, score), EMPTY):
        tensor.set_shape([None] * example.ndim if example.ndim > 1 else example.shape)
    return kept, first, score


boxes = np.arange(24, dtype=np.float32).reshape(3, 2, 4)
scores = np.array([[0.9, 0.2], [0.1, 0.3], [0.4, 0.8]], dtype=np.float32)
for kept, first, score in tf.data.Dataset.from_tensor_slices((boxes, scores)).map(select):
    print(kept.shape, first.shape, float(score))
