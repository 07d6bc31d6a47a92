# {"expect": [{"line": 19, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "question: np.zeros for the broken record"}
import numpy as np
import tensorflow as tf

SIZE = 3


def to_vector(text):
    try:
        values = np.array(text.split(b","), dtype=np.float32)
        assert values.size == SIZE
    except (ValueError, AssertionError):
        return np.zeros(SIZE)
    else:
        return values


def parse(text):
    vector = tf.numpy_function(to_vector, [text], tf.float32)  # [tout-dtype-mismatch]
    return tf.ensure_shape(vector, [SIZE])


for v in tf.data.Dataset.from_tensor_slices(["1,2,3", "1,x,3", "4,5,6"]).map(parse):
    print(v.numpy())
