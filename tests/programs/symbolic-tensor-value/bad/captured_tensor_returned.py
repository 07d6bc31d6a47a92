# {"expect": [{"line": 13, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "object has no attribute 'backing_device'"}], "source": "a tensor of the traced code is used in the wrapped function without being passed: returned"}
import tensorflow as tf


@tf.function
def twice(x):
    doubled = x * 2.0

    def log(values):
        print("values", values.numpy())
        return doubled

    return tf.py_function(log, [x], tf.float32)  # [symbolic-tensor-value]


print(twice(tf.constant([1.0, 2.0])))
