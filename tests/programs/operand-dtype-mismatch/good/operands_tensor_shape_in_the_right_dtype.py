# {"expect": [], "source": "question: mean by tf.shape with a cast"}
import numpy as np
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, None], tf.float32)])
def masked_mean(batch):
    safe = tf.numpy_function(np.nan_to_num, [batch], tf.float32)
    rows, cols = tf.unstack(tf.cast(tf.shape(batch), safe.dtype))
    first = tf.reduce_sum(safe, axis=0) / rows
    index = tf.numpy_function(lambda b: b.argmax(axis=1), [safe], tf.int64)
    shifted = index + 1
    scaled = tf.cast(index, tf.float32) / cols
    mixed = tf.cast(tf.shape(batch)[0], tf.int64) + index
    return first, shifted, scaled, mixed


for t in masked_mean(tf.constant([[1.0, np.nan], [3.0, 4.0]])):
    print(t.numpy())
