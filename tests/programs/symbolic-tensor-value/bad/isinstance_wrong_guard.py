# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "isinstance(x, tf.Tensor) does not tell eager from symbolic"}
import numpy as np
import tensorflow as tf


def to_numpy(x):
    if isinstance(x, tf.Tensor):
        return x.numpy()  # [symbolic-tensor-value]
    return np.asarray(x)


def center(x):
    x = to_numpy(x)
    return x - x.mean()


print(center(tf.constant([1.0, 2.0])))
print(list(tf.data.Dataset.from_tensor_slices(np.eye(2)).map(center)))
