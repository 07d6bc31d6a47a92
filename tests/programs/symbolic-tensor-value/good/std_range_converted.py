# {"expect": [], "source": "range of a tensor in a converted loop, of static sizes elsewhere"}
import tensorflow as tf


@tf.function
def total(tokens):
    length = tf.shape(tokens)[1]
    result = tf.zeros_like(tokens[:, 0])
    for i in range(length):
        result += tokens[:, i]
    return result


print(total(tf.constant([[1, 2, 3]])))
