# {"expect": [{"line": 6, "category": "operand-dtype", "world": "py_function", "error": "TypeError", "text": "Cannot convert 0.0625 to EagerTensor of dtype int32"}], "source": "integer tensor scaled by a Python float in py_function"}
import tensorflow as tf


def to_seconds(samples):
    return samples * 0.0625  # [operand-dtype-mismatch]


def duration(samples):
    return tf.py_function(to_seconds, [samples], tf.float32)


ds = tf.data.Dataset.from_tensor_slices([16, 32]).map(duration)
print([v.numpy() for v in ds])
