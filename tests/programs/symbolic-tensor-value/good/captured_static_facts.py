# {"expect": [], "source": "a tensor of the traced code used in the wrapped function as it may be: metadata"}
import tensorflow as tf


@tf.function
def describe(x):
    rows = x * 2.0

    def body(values):
        print(rows, rows.name, rows.dtype, rows.op.name)
        if rows is None or rows.shape.rank != 2:
            return values
        height, width = rows.shape
        return values * float(height * width) + float(tf.size(rows))

    return tf.py_function(body, [x], tf.float32)


print(describe(tf.ones([2, 3])))
