# {"expect": [], "source": "graphs of functions capture eager tensors"}
import tensorflow as tf

scale = tf.constant(3.0)
offset = tf.Variable(1.0)


@tf.function
def apply(x):
    return x * scale + offset


print(apply(tf.constant(2.0)))
print([v.numpy() for v in tf.data.Dataset.range(2).map(lambda i: tf.cast(i, tf.float32) * scale)])
