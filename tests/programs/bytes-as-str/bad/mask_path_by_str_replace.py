# {"expect": [{"line": 16, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "a bytes-like object is required, not 'str'"}], "source": "mask path derived with .replace in numpy_function; https://github.com/ctlearn-project/ctlearn/issues/6 and segmentation notebooks"}
import os
import tempfile

import numpy as np
import tensorflow as tf

root = tempfile.mkdtemp()
for kind in ("images", "masks"):
    os.makedirs(os.path.join(root, kind))
    for i in range(2):
        np.save(os.path.join(root, kind, f"{i}.npy"), np.full((3, 3), i, np.float32))


def load_pair(image_path):
    mask_path = image_path.replace("images", "masks")  # [bytes-as-str]
    return np.load(image_path.decode()), np.load(mask_path.decode())


paths = sorted(os.path.join(root, "images", n) for n in os.listdir(os.path.join(root, "images")))
ds = tf.data.Dataset.from_tensor_slices(paths)
ds = ds.map(lambda p: tf.numpy_function(load_pair, [p], [tf.float32, tf.float32]))
for image, mask in ds:
    print(image.numpy().mean(), mask.numpy().mean())
