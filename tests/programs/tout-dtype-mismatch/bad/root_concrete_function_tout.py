# {"expect": [{"line": 7, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "but expects float"}], "source": "the dtypes of specs"}
import tensorflow as tf


@tf.function
def halve(x, count):
    return tf.numpy_function(lambda n: n // 2, [count], tf.float32)  # [tout-dtype-mismatch]


half = halve.get_concrete_function(
    x=tf.TensorSpec([3], tf.float32), count=tf.TensorSpec([], tf.int32)
)
print(half(x=tf.zeros([3]), count=tf.constant(4)))
