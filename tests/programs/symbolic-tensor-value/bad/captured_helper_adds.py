# {"expect": [{"line": 6, "category": "symbolic-value", "world": "py_function", "error": "TypeError", "text": "is out of scope and cannot be used here"}], "source": "a tensor of the traced code is used in the wrapped function without being passed: through a helper"}
import tensorflow as tf


def blend(image, other):
    return tf.add(image, other)  # [symbolic-tensor-value]


@tf.function
def mix(first, second):
    return tf.py_function(lambda image: blend(image, second), [first], tf.float32)


print(mix(tf.ones([2]), tf.zeros([2])))
