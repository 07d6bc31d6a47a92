# {"expect": [{"line": 10, "category": "operand-dtype", "world": "function", "error": "TypeError", "text": "must have the same dtype, got tf.float32 != tf.int32"}], "source": "question: mean by tf.shape"}
import numpy as np
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, None], tf.float32)])
def masked_mean(batch):
    safe = tf.numpy_function(np.nan_to_num, [batch], tf.float32)
    count = tf.shape(batch)[0]
    return tf.reduce_sum(safe, axis=0) / count  # [operand-dtype-mismatch]


print(masked_mean(tf.constant([[1.0, np.nan], [3.0, 4.0]])))
