# {"expect": [{"line": 15, "category": "tensor-text", "world": "py_function", "error": "FileNotFoundError", "text": "No such file or directory"}], "source": "f-string of an EagerTensor used as a file name"}
import json
import os
import tempfile

import tensorflow as tf

ANNOTATIONS = tempfile.mkdtemp(prefix="ann")
for key in ("000012", "000047"):
    with open(os.path.join(ANNOTATIONS, key + ".json"), "w") as f:
        json.dump({"boxes": [[0, 0, 4, 4], [1, 1, 2, 2]]}, f)


def load_boxes(image_id):
    with open(f"{ANNOTATIONS}/{image_id}.json") as f:  # [tensor-as-text]
        return json.load(f)["boxes"]


def attach(image_id):
    boxes = tf.py_function(load_boxes, [image_id], tf.float32)
    boxes.set_shape([None, 4])
    return image_id, boxes


ds = tf.data.Dataset.from_tensor_slices(["000012", "000047"]).map(attach)
print([b.shape for _, b in ds])
