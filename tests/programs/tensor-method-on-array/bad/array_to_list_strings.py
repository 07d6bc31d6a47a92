# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "vector of strings in numpy_function, elements treated as tensors"}
import numpy as np
import tensorflow as tf


def count_tokens(lines):
    return np.array([len(line.numpy().split()) for line in lines], dtype=np.int32)  # [tensor-method-on-array]


def lengths(batch):
    n = tf.numpy_function(count_tokens, [batch], tf.int32)
    n.set_shape([None])
    return n


docs = tf.data.Dataset.from_tensor_slices(["a b c", "d e", "f"]).batch(2)
for n in docs.map(lengths):
    print(n.numpy())
