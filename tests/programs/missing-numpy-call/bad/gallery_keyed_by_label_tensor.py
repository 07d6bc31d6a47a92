# {"expect": [{"line": 15, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "unhashable"}], "source": "looking up annotations by an id tensor in py_function, after a COCO loader (public code, read_file id 24359166859)"}
import numpy as np
import tensorflow as tf


class TinyCoco:
    def __init__(self):
        self.anns = {
            11: {"image_id": 1, "bbox": [2.0, 3.0, 10.0, 4.0]},
            12: {"image_id": 1, "bbox": [0.0, 1.0, 5.0, 5.0]},
            25: {"image_id": 2, "bbox": [7.0, 7.0, 2.0, 9.0]},
        }

    def load_ann(self, ann_id):
        return self.anns[ann_id]  # [missing-numpy-call]


coco = TinyCoco()


@tf.function
def preprocessing(ann_id):
    bbox = tf.py_function(
        lambda key: np.float32(coco.load_ann(key)["bbox"]), (ann_id,), tf.float32
    )
    x, y, w, h = tf.unstack(tf.ensure_shape(bbox, [4]))
    return tf.stack((y, x, y + h, x + w))


for box in tf.data.Dataset.from_tensor_slices(list(coco.anns)).map(preprocessing):
    print(box.numpy())
