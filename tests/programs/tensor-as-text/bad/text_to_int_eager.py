# {"expect": [{"line": 6, "category": "tensor-text", "world": "py_function", "error": "ValueError", "text": "invalid literal for int()"}], "source": "int(str(x)) of an EagerTensor, as one does with NumPy scalars"}
import tensorflow as tf


def repeat_count(count):
    times = int(str(count))  # [tensor-as-text]
    return [1.0] * times


@tf.function
def expand(count):
    return tf.py_function(lambda c: tf.constant(repeat_count(c)), [count], tf.float32)


print(expand(tf.constant(3)))
