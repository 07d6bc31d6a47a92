# {"expect": [{"line": 10, "category": "bytes-str", "world": "py_function", "error": "TypeError", "text": "a bytes-like object is required, not 'str'"}], "source": "StackOverflow: image path turned into the label path with replace"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def label_path(image_path):
    return image_path.replace("images", "labels").replace(".npy", ".txt")  # [bytes-as-str]


def load_pair(image_path):
    image_path = image_path.numpy()
    image = np.load(image_path)
    boxes = np.loadtxt(label_path(image_path), ndmin=2)
    return image.astype(np.float32), boxes.astype(np.float32)


def tf_load(path):
    image, boxes = tf.py_function(load_pair, [path], [tf.float32, tf.float32])
    image.set_shape([4, 4])
    boxes.set_shape([None, 4])
    return image, boxes


root = tempfile.mkdtemp()
for sub in ("images", "labels"):
    os.makedirs(os.path.join(root, sub))
path = os.path.join(root, "images", "x.npy")
np.save(path, np.zeros((4, 4)))
np.savetxt(os.path.join(root, "labels", "x.txt"), np.ones((2, 4)))
for image, boxes in tf.data.Dataset.from_tensors(path).map(tf_load):
    print(image.shape, boxes.shape)
