# {"expect": [], "source": "StackOverflow: class weights, answered: str(int(label)) or label.numpy()"}
import numpy as np
import tensorflow as tf

WEIGHTS = {"0": 0.5, "1": 2.0, "2": 4.0}
BY_ID = {0: 0.5, 1: 2.0, 2: 4.0}


def weight_of(label):
    return np.float32(WEIGHTS[str(label.numpy())])


def weight_by_id(label):
    return np.float32(BY_ID[int(label)]), WEIGHTS["%d" % label]


class Weighted:
    def __call__(self, features, label):
        weight = tf.py_function(weight_of, inp=[label], Tout=tf.float32)
        same = tf.py_function(weight_by_id, [label], [tf.float32, tf.float32])
        return features, label, tf.stack([weight, *same])


ds = tf.data.Dataset.from_tensor_slices((np.eye(3, dtype=np.float32), [0, 1, 2]))
for features, label, weights in ds.map(Weighted()):
    assert len(set(weights.numpy().tolist())) == 1
