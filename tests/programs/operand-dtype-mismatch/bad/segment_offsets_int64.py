# {"expect": [{"line": 9, "category": "operand-dtype", "world": "function", "error": "TypeError", "text": "int64"}], "source": "row offsets of two integer widths"}
import tensorflow as tf


@tf.function
def flat_indices(values, segments):
    best = tf.argmax(values, axis=1)
    offsets = tf.range(tf.shape(values)[0]) * tf.shape(values)[1]
    flat = offsets + best  # [operand-dtype-mismatch]
    return tf.gather(tf.reshape(values, [-1]), flat), segments


print(flat_indices(tf.random.uniform((3, 4)), tf.constant([0, 0, 1])))
