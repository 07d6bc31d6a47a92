# {"expect": [], "source": "GitHub issue on stacked arrays, answered: return a tuple of the rows"}
import numpy as np
import tensorflow as tf


def to_center_form(boxes, shape):
    limit = np.concatenate([shape, shape])
    clipped = np.clip(boxes, 0, limit)
    centers = (clipped[:, :2] + clipped[:, 2:]) / 2
    sizes = clipped[:, 2:] - clipped[:, :2]
    stacked = np.stack([centers, sizes]).astype(np.float32)
    return tuple(stacked)


class BoxPipeline:
    def __init__(self, shape):
        self.shape = np.asarray(shape, np.float32)

    def convert(self, boxes):
        tout = [tf.float32] * 2
        centers, sizes = tf.numpy_function(to_center_form, [boxes, self.shape], tout)
        return {"centers": centers, "sizes": sizes}


boxes = np.array([[-2, 3, 10, 12], [5, 5, 40, 70]], np.float32)
for element in tf.data.Dataset.from_tensors(boxes).map(BoxPipeline((32, 64)).convert):
    assert element["sizes"].numpy().tolist() == [[10, 9], [27, 59]]
