# {"expect": [{"line": 15, "category": "bytes-str", "world": "py_function", "error": "TypeError", "text": "a bytes-like object is required"}], "source": "image path turned into the mask's path with str replace"}
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
for k in range(2):
    np.save(os.path.join(folder, f"{k}_image.npy"), np.ones((2, 2), np.float32))
    np.save(os.path.join(folder, f"{k}_mask.npy"), np.zeros((2, 2), np.float32))


def mask_path(path):
    return path.replace("_image", "_mask")  # [bytes-as-str]


def load_pair(path):
    p = path.numpy()
    return np.load(p.decode()), np.load(mask_path(p))


files = tf.data.Dataset.list_files(os.path.join(folder, "*_image.npy"), shuffle=False)
pairs = files.map(lambda p: tf.py_function(load_pair, [p], [tf.float32, tf.float32]))
for image, mask in pairs:
    print(image.shape, mask.shape)
