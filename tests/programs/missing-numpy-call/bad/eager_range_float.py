# {"expect": [{"line": 9, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "__index__"}], "source": "range over a float tensor"}
import numpy as np
import tensorflow as tf


def synth(n_partials, base):
    t = np.linspace(0, 1, 64, endpoint=False)
    out = np.zeros(64)
    for k in range(n_partials):  # [missing-numpy-call]
        out += np.sin(2 * np.pi * float(base) * (k + 1) * t) / (k + 1)
    return out


params = np.array([[3.0, 110.0], [5.0, 220.0]], dtype=np.float32)
ds = tf.data.Dataset.from_tensor_slices(params)
ds = ds.map(lambda p: tf.py_function(synth, [p[0], p[1]], tf.float32))
for w in ds:
    print(w.shape)
