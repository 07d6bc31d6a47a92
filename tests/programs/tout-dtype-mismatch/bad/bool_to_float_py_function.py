# {"expect": [{"line": 11, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype"}], "source": "comparison tensor returned for a float Tout"}
import tensorflow as tf


def is_positive(score):
    return score > 0.5


scores = tf.data.Dataset.from_tensor_slices([0.1, 0.7, 0.9])
flags = scores.map(
    lambda s: tf.py_function(is_positive, inp=[s], Tout=tf.float32)  # [tout-dtype-mismatch]
)
print([float(f) for f in flags])
