# {"expect": [], "source": "open, os.path and np.load take bytes paths; a reader that never decodes, cf. https://github.com/ctlearn-project/ctlearn/issues/6"}
import os
import tempfile

import numpy as np
import tensorflow as tf

root = tempfile.mkdtemp()
os.makedirs(os.path.join(root, "masks"))
for i in range(2):
    np.save(os.path.join(root, f"{i}.npy"), np.full((3, 3), i, np.float32))
    np.save(os.path.join(root, "masks", f"{i}.npy"), np.full((3, 3), 10 + i, np.float32))


def load_pair(path):
    folder, name = os.path.split(path)
    mask_path = os.path.join(folder, b"masks", name)
    if not os.path.exists(mask_path):
        raise FileNotFoundError(mask_path)
    with open(mask_path, "rb") as handle:
        mask = np.load(handle)
    return np.load(path), mask


paths = [os.path.join(root, f"{i}.npy") for i in range(2)]
ds = tf.data.Dataset.from_tensor_slices(paths)
for image, mask in ds.map(lambda p: tf.numpy_function(load_pair, [p], [tf.float32] * 2)):
    print(image.numpy().mean(), mask.numpy().mean())
