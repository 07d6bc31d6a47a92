# {"expect": [], "source": "f-string of a decoded id used as a file name"}
import json
import os
import tempfile

import numpy as np
import tensorflow as tf

ANNOTATIONS = tempfile.mkdtemp(prefix="ann")
for key in ("000012", "000047"):
    with open(os.path.join(ANNOTATIONS, key + ".json"), "w") as f:
        json.dump({"boxes": [[0, 0, 4, 4], [1, 1, 2, 2]]}, f)


def load_boxes(image_id):
    key = image_id.numpy().decode("ascii")
    with open(f"{ANNOTATIONS}/{key}.json") as f:
        return np.asarray(json.load(f)["boxes"], dtype=np.float32)


def attach(image_id):
    boxes = tf.py_function(load_boxes, [image_id], tf.float32)
    boxes.set_shape([None, 4])
    return image_id, boxes


ds = tf.data.Dataset.from_tensor_slices(["000012", "000047"]).map(attach)
print({i.numpy().decode(): b.shape.as_list() for i, b in ds})
