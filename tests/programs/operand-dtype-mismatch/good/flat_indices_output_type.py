# {"expect": [], "source": "row offsets with one integer width"}
import tensorflow as tf


@tf.function
def best_values(values):
    best = tf.argmax(values, axis=1, output_type=tf.int32)
    offsets = tf.range(tf.shape(values)[0]) * tf.shape(values)[1]
    return tf.gather(tf.reshape(values, [-1]), offsets + best)


@tf.function
def best_values_wide(values):
    shape = tf.shape(values, out_type=tf.int64)
    offsets = tf.range(shape[0]) * shape[1]
    return tf.gather(tf.reshape(values, [-1]), offsets + tf.argmax(values, axis=1))


values = tf.random.uniform((3, 4))
tf.debugging.assert_equal(best_values(values), best_values_wide(values))
tf.debugging.assert_equal(best_values(values), tf.reduce_max(values, 1))
print("ok")
