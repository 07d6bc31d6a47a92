# {"expect": [{"line": 12, "category": "tensor-text", "world": "numpy_function", "error": "", "text": "b'sample'.npy"}], "source": "question: files called b'...'"}
import os
import tempfile

import numpy as np
import tensorflow as tf

FOLDER = tempfile.mkdtemp()


def save(name, values):
    np.save(os.path.join(FOLDER, f"{name}.npy"), values)  # [tensor-as-text]
    return values


ds = tf.data.Dataset.from_tensor_slices((["sample"], np.ones((1, 2), np.float32)))
for _ in ds.map(lambda n, v: tf.numpy_function(save, [n, v], tf.float32)):
    pass
print(os.listdir(FOLDER))
