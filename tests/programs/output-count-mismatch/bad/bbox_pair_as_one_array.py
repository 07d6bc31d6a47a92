# {"expect": [{"line": 26, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 2 values"}], "source": "GitHub issue: stacked array returned where Tout has one dtype for each row"}
import numpy as np
import tensorflow as tf


def clip_boxes(boxes, height, width):
    boxes = boxes.copy()
    boxes[:, 0::2] = boxes[:, 0::2].clip(0, height)
    boxes[:, 1::2] = boxes[:, 1::2].clip(0, width)
    return boxes


def to_center_form(boxes, shape):
    clipped = clip_boxes(boxes, shape[0], shape[1])
    centers = (clipped[:, :2] + clipped[:, 2:]) / 2
    sizes = clipped[:, 2:] - clipped[:, :2]
    return np.stack([centers, sizes]).astype(np.float32)


class BoxPipeline:
    def __init__(self, shape):
        self.shape = np.asarray(shape, np.float32)

    def convert(self, boxes):
        tout = [tf.float32] * 2
        centers, sizes = tf.numpy_function(to_center_form, [boxes, self.shape], tout)  # [output-count-mismatch]
        return {"centers": centers, "sizes": sizes}

    def dataset(self, boxes):
        return tf.data.Dataset.from_tensors(boxes).map(self.convert)


boxes = np.array([[-2, 3, 10, 12], [5, 5, 40, 70]], np.float32)
for element in BoxPipeline((32, 64)).dataset(boxes):
    print(element["centers"].numpy())
