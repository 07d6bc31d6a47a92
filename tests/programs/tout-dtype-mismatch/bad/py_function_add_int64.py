# {"expect": [{"line": 11, "category": "tout-dtype", "world": "eager", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype"}], "source": "article example: the body adds one, int32 result for an int64 Tout"}
import tensorflow as tf

x = tf.constant(5)


def add_one(value):
    return value + 1


y = tf.py_function(func=add_one, inp=[x], Tout=tf.int64)  # [tout-dtype-mismatch]
print(y)
