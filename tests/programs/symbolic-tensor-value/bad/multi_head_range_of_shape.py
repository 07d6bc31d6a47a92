# {"expect": [{"line": 12, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "cannot be interpreted as an integer"}], "source": "mask built with range over the dynamic batch size in a layer"}
import numpy as np
import tensorflow as tf


class BlockMask(tf.keras.layers.Layer):
    """Lets every sample see its own block only."""

    def call(self, x):
        batch = tf.shape(x)[0]
        rows = []
        for i in range(batch):  # [symbolic-tensor-value]
            rows.append(tf.one_hot(i, batch))
        mask = tf.stack(rows)
        return tf.matmul(mask, x)


model = tf.keras.Sequential([tf.keras.layers.Dense(4), BlockMask(), tf.keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.random.rand(6, 3), np.random.rand(6, 1), batch_size=3, verbose=0)
