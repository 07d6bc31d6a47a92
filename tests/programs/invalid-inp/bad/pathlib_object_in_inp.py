# {"expect": [{"line": 23, "category": "bad-inp", "world": "eager", "error": "ValueError", "text": "PosixPath"}], "source": "pathlib.Path is no tensor; https://github.com/tensorflow/tensorflow/issues/37357"}
import json
import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf

root = Path(tempfile.mkdtemp())
(root / "boxes.json").write_text(json.dumps({"boxes": [[0, 0, 4, 4], [1, 1, 2, 2]]}))


def load_boxes(name):
    content = Path(name.numpy().decode()).read_text()
    return np.array(json.loads(content)["boxes"], dtype=np.float32)


def area(boxes):
    return tf.reduce_sum((boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1]))


for file in root.glob("*.json"):
    boxes = tf.py_function(load_boxes, [file], tf.float32)  # [invalid-inp]
    print(file.name, area(boxes).numpy())
