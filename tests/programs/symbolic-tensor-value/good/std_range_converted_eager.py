# {"expect": [], "source": "range of a tensor in a converted loop, of static sizes elsewhere"}
import tensorflow as tf


def rows(count):
    return [[i for i in range(count)], list(range(int(count)))]


print(tf.py_function(rows, [tf.constant(3)], [tf.int32, tf.int32]))
