# {"expect": [], "source": "helper that makes text of the path first"}
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
for k in range(2):
    np.save(os.path.join(folder, f"{k}_image.npy"), np.ones((2, 2), np.float32))
    np.save(os.path.join(folder, f"{k}_mask.npy"), np.zeros((2, 2), np.float32))


def mask_path(path):
    return os.fsdecode(path).replace("_image", "_mask")


def load_pair(path):
    return np.load(os.fsdecode(path)), np.load(mask_path(path))


files = tf.data.Dataset.list_files(os.path.join(folder, "*_image.npy"), shuffle=False)
for image, mask in files.map(
        lambda p: tf.numpy_function(load_pair, [p], [tf.float32, tf.float32])):
    print(image.shape, mask.shape)
