# {"expect": [{"line": 12, "category": "tensor-text", "world": "numpy_function", "error": "", "text": "[\"b'cat'.npy\", \"b'dog'.npy\"]"}], "source": "output names built with str.format of bytes"}
import os
import tempfile

import numpy as np
import tensorflow as tf

OUT = tempfile.mkdtemp()


def save(name, image):
    target = os.path.join(OUT, "{}.npy".format(name))  # [tensor-as-text]
    np.save(target, image)
    return np.int32(image.size)


def export(name, image):
    return tf.numpy_function(save, [name, image], tf.int32)


ds = tf.data.Dataset.from_tensor_slices((["cat", "dog"], tf.zeros([2, 3, 3])))
sizes = [int(n) for n in ds.map(export)]
print(sorted(os.listdir(OUT)))
