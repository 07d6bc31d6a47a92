# {"expect": [], "source": "mask by tf.eye of the dynamic batch, loops over static sizes"}
import numpy as np
import tensorflow as tf


class BlockMask(tf.keras.layers.Layer):
    def __init__(self, heads=2):
        super().__init__()
        self.heads = heads

    def build(self, input_shape):
        width = input_shape[-1]
        if width % self.heads:
            raise ValueError(f"{width} is no multiple of {self.heads}")
        table = np.zeros((self.heads, width), "float32")
        for head in range(self.heads):
            table[head, head :: self.heads] = 1.0
        self.table = table
        self.scale = self.add_weight(shape=(self.heads,), initializer="ones")

    def call(self, x):
        batch = tf.shape(x)[0]
        y = tf.matmul(tf.eye(batch), x)
        parts = [y * self.table[h] * self.scale[h] for h in range(self.heads)]
        return tf.add_n(parts)


layer = BlockMask()
model = tf.keras.Sequential([tf.keras.layers.Dense(4), layer, tf.keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.random.rand(6, 3), np.random.rand(6, 1), batch_size=3, verbose=0)
print(layer.scale.numpy().shape, len(model.layers), np.array(layer.table).sum())
