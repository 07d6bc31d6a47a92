# {"expect": [{"line": 21, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "Tout taken from a Python value of a config dict"}
import numpy as np
import tensorflow as tf

CONFIG = {
    "length": 4,
    "fields": [("x", "float32"), ("y", "integer")],
}


def draw(seed):
    rng = np.random.default_rng(int(seed))
    n = CONFIG["length"]
    return rng.random(n).astype(np.float32), rng.integers(0, 2, n)


def sample(seed):
    dtypes = []
    for _, dtype in CONFIG["fields"]:
        dtypes.append(dtype)
    return tf.py_function(draw, [seed], dtypes)  # [invalid-tout]


for x, y in tf.data.Dataset.range(2).map(sample):
    print(x.shape, y.shape)
