# {"expect": [{"line": 12, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "endswith first arg must be bytes"}], "source": "endswith with a str on a bytes path"}
import os
import tempfile
import numpy as np
import tensorflow as tf

p = os.path.join(tempfile.mkdtemp(), "x.npy")
np.save(p, np.zeros(3, np.float32))


def read(filename):
    if filename.endswith(".npy"):  # [bytes-as-str]
        return np.load(filename)
    raise ValueError(filename)


ds = tf.data.Dataset.from_tensor_slices([p])
print(next(iter(ds.map(lambda f: tf.numpy_function(read, [f], tf.float32)))))
