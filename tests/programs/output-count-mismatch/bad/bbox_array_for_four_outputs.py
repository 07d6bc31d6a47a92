# {"expect": [{"line": 19, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 4 value"}], "source": "loadAnns(...)['bbox'] with a Tout of four floats, variant of public code (read_file id 24359166859) that returns an array"}
import numpy as np
import tensorflow as tf

ANNOTATIONS = {
    3: {"bbox": [10, 20, 30, 40], "image": "a.jpg"},
    4: {"bbox": [1, 2, 3, 4], "image": "b.jpg"},
}


class Preprocessing:
    def __init__(self, anns):
        self.anns = anns

    def find_box(self, ann_id):
        return np.asarray(self.anns[int(ann_id)]["bbox"], dtype=np.float32)

    def __call__(self, ann_id):
        bbox = tf.py_function(  # [output-count-mismatch]
            self.find_box,
            (ann_id,),
            (tf.float32, tf.float32, tf.float32, tf.float32),
        )
        x1, y1, w, h = bbox
        return tf.stack((y1, x1, y1 + h, x1 + w))


ds = tf.data.Dataset.from_tensor_slices(list(ANNOTATIONS))
for corners in ds.map(Preprocessing(ANNOTATIONS)):
    print(corners.numpy())
