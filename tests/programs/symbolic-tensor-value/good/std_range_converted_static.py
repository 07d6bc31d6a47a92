# {"expect": [], "source": "range of a tensor in a converted loop, of static sizes elsewhere"}
import tensorflow as tf


@tf.function
def reverse(tokens):
    order = list(range(tokens.shape[1]))
    positions = tf.range(tf.shape(tokens)[1])
    first = range(tf.shape(tokens)[1])[0]
    return tf.gather(tokens, order[::-1], axis=1) + tf.cast(positions, tokens.dtype) + first


print(reverse(tf.constant([[1, 2, 3]])))
