# {"expect": [{"line": 11, "category": "lossy-cast", "world": "dataset", "error": "", "text": "prob 0"}], "source": "probabilities as NumPy floats for an int32 Tout in py_function"}
import numpy as np
import tensorflow as tf


def sigmoid(x):
    return 1.0 / (1.0 + np.exp(-x.numpy() / 2.0))


def prob(x):
    p = tf.py_function(sigmoid, [x], tf.int32)  # [lossy-cast]
    p.set_shape([])
    return p


for p in tf.data.Dataset.from_tensor_slices([0.3, 1.2]).map(prob):
    print("prob", p.numpy())
