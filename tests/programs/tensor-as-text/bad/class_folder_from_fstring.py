# {"expect": [{"line": 12, "category": "tensor-text", "world": "py_function", "error": "", "text": "[\"b'cat'\", \"b'dog'\"]"}], "source": "folder name built with an f-string from an EagerTensor; compare the path questions below https://github.com/tensorflow/tensorflow/issues/30653"}
import os
import tempfile

import numpy as np
import tensorflow as tf

export = tempfile.mkdtemp()


def save_crop(image, label):
    folder = os.path.join(export, f"{label}")  # [tensor-as-text]
    os.makedirs(folder, exist_ok=True)
    count = len(os.listdir(folder))
    np.save(os.path.join(folder, "%03d.npy" % count), image.numpy())
    return count


def export_step(image, label):
    return tf.py_function(save_crop, [image, label], tf.int32)


crops = np.zeros((3, 2, 2), np.float32)
for _ in tf.data.Dataset.from_tensor_slices((crops, ["dog", "cat", "dog"])).map(export_step):
    pass
print(sorted(os.listdir(export)))
