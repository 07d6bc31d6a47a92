# {"expect": [{"line": 22, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "float64"}], "source": "camera pose read from JSON and made a tensor of doubles"}
import json
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
for i in range(3):
    with open(os.path.join(folder, f"{i}.json"), "w") as f:
        json.dump({"pose": np.eye(4).tolist()}, f)


def read_pose(path):
    with open(path.numpy().decode()) as f:
        pose = np.array(json.load(f)["pose"])
    return tf.linalg.inv(pose)


def load(path):
    pose = tf.py_function(read_pose, [path], tf.float32)  # [tout-dtype-mismatch]
    return tf.reshape(pose, (4, 4))


for pose in tf.data.Dataset.list_files(folder + "/*.json").map(load):
    print(pose)
