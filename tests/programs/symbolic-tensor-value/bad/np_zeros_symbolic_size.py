# {"expect": [{"line": 9, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "cannot be interpreted as an integer"}], "source": "np.zeros with a symbolic batch size in a train step"}
import numpy as np
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 4], tf.float32)])
def with_memory(x):
    batch = tf.shape(x)[0]
    memory = np.zeros((batch, 2), dtype=np.float32)  # [symbolic-tensor-value]
    return tf.concat([x, memory], axis=1)


for n in (1, 3):
    print(with_memory(tf.ones([n, 4])).shape)
