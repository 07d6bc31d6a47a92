# {"expect": [], "source": "an optional second output that is never None when it is used"}
import tensorflow as tf


def effect(index):
    print("saw", int(index))


print(tf.py_function(effect, [tf.constant(1)], []))
