# {"expect": [{"line": 21, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "expected str, bytes or os.PathLike object, not SymbolicTensor"}], "source": "py_function gives the mask path, np.load then gets a tensor"}
import os
import tempfile

import numpy as np
import tensorflow as tf

root = tempfile.mkdtemp()
for i in range(2):
    np.save(os.path.join(root, f"{i}_img.npy"), np.zeros((4, 4), np.float32))
    np.save(os.path.join(root, f"{i}_mask.npy"), np.ones((4, 4), np.float32))


def mask_name(p):
    return p.numpy().decode().replace("_img", "_mask")


def load_pair(img_path):
    mask_path = tf.py_function(mask_name, [img_path], tf.string)
    img = tf.numpy_function(lambda p: np.load(p), [img_path], tf.float32)
    mask = np.load(mask_path)  # [symbolic-tensor-value]
    return img, mask


imgs = sorted(os.path.join(root, f) for f in os.listdir(root) if "_img" in f)
for im, m in tf.data.Dataset.from_tensor_slices(imgs).map(load_pair):
    print(im.shape, m.shape)
