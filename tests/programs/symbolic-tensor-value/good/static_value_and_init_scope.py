# {"expect": [], "source": "value of a constant in a tf.function through get_static_value and init_scope"}
import tensorflow as tf

counter = tf.Variable(3)


@tf.function
def repeat(x):
    times = tf.get_static_value(tf.constant(3))
    with tf.init_scope():
        start = counter.numpy()
    out = x
    for _ in range(int(times) - int(start) + 2):
        out = tf.concat([out, x], axis=0)
    return out


assert repeat(tf.ones([2])).shape == (6,)


@tf.function
def maybe_static(n):
    known = tf.get_static_value(n)
    if known is None:
        return tf.zeros([n])
    return tf.zeros([int(known)])


assert maybe_static(tf.constant(4)).shape == (4,)
