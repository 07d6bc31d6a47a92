# {"expect": [{"line": 20, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "no attribute 'numpy'"}], "source": "functions run eagerly for one call only, then one that needs it"}
import tensorflow as tf


def eagerly(function, *values):
    tf.config.run_functions_eagerly(True)
    try:
        return function(*values)
    finally:
        tf.config.run_functions_eagerly(False)


@tf.function
def checked(x):
    return x * float(x.numpy().max())


@tf.function
def scaled(x):
    return x / float(x.numpy().sum())  # [symbolic-tensor-value]


print(eagerly(checked, tf.constant([1.0, 2.0])))
print(scaled(tf.constant([1.0, 3.0])))
