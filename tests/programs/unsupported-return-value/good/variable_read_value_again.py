# {"expect": [], "source": "a variable's value, not the variable"}
import tensorflow as tf

counter = tf.Variable(0, dtype=tf.int64, trainable=False)


def bump(amount):
    counter.assign_add(amount)
    return counter.read_value()


@tf.function
def step(amount):
    return tf.py_function(bump, [amount], tf.int64)


print(int(step(tf.constant(2, tf.int64))), int(step(tf.constant(3, tf.int64))))
