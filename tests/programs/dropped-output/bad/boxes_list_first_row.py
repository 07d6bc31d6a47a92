# {"expect": [{"line": 20, "category": "dropped-output", "world": "dataset", "error": "", "text": "boxes (4,)"}], "source": "list of boxes returned, only the first row arrives"}
import json

import tensorflow as tf

ANNOTATIONS = {"a.jpg": [[1, 2, 3, 4], [5, 6, 7, 8]], "b.jpg": [[0, 0, 2, 2]]}


class CocoLike:
    def __init__(self, annotations):
        self.index = json.loads(json.dumps(annotations))

    def boxes_for(self, name):
        boxes = []
        for x, y, w, h in self.index[name.numpy().decode()]:
            boxes.append([float(x), float(y), float(x + w), float(y + h)])
        return boxes

    def load(self, name):
        return tf.py_function(self.boxes_for, [name], tf.float32)  # [dropped-output]


coco = CocoLike(ANNOTATIONS)
for b in tf.data.Dataset.from_tensor_slices(["a.jpg"]).map(coco.load):
    print("boxes", b.shape)
