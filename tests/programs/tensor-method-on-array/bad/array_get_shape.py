# {"expect": [{"line": 9, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'get_shape'"}], "source": "TF1 tensor method on the array of py_func"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def shuffle_rows(feats):
    n = feats.get_shape()[0]  # [tensor-method-on-array]
    return feats[np.random.permutation(n)]


feats = tf.placeholder(tf.float32, [None, 4])
shuffled = tf.py_func(shuffle_rows, [feats], tf.float32)
with tf.Session() as sess:
    print(sess.run(shuffled, {feats: np.random.rand(3, 4)}))
