# {"expect": [{"line": 9, "category": "tensor-text", "world": "py_function", "error": "KeyError", "text": "tf.Tensor("}], "source": "StackOverflow: str(label) as key of the class weights"}
import numpy as np
import tensorflow as tf

WEIGHTS = {"0": 0.5, "1": 2.0, "2": 4.0}


def weight_of(label):
    weight = WEIGHTS[str(label)]  # [tensor-as-text]
    return np.float32(weight)


class Weighted:
    def __init__(self, weights_fn):
        self.weights_fn = weights_fn

    def __call__(self, features, label):
        weight = tf.py_function(self.weights_fn, inp=[label], Tout=tf.float32)
        weight.set_shape(())
        return features, label, weight


ds = tf.data.Dataset.from_tensor_slices((np.eye(3, dtype=np.float32), [0, 1, 2]))
for features, label, weight in ds.map(Weighted(weight_of)):
    print(label.numpy(), weight.numpy())
