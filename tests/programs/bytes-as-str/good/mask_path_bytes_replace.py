# {"expect": [], "source": "mask path derived with bytes methods"}
import os
import tempfile

import numpy as np
import tensorflow as tf

root = tempfile.mkdtemp()
for i in range(2):
    np.save(f"{root}/img_{i}.npy", np.ones((2, 2), np.float32) * i)
    np.save(f"{root}/mask_{i}.npy", np.eye(2, dtype=np.float32))


def load_pair(path):
    image = np.load(path)
    mask = np.load(path.replace(b"img_", b"mask_"))
    head, tail = os.path.split(path.decode())
    assert os.path.exists(os.path.join(head, tail)) and tail.startswith("img_")
    return image, mask


def tf_load_pair(path):
    image, mask = tf.numpy_function(load_pair, [path], (tf.float32, tf.float32))
    return tf.ensure_shape(image, (2, 2)), tf.ensure_shape(mask, (2, 2))


files = [os.path.join(root, f"img_{i}.npy") for i in range(2)]
for image, mask in tf.data.Dataset.from_tensor_slices(files).map(tf_load_pair):
    print(image.shape, mask.numpy().sum())
