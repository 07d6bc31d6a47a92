# {"expect": [{"line": 16, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "'SymbolicTensor' object cannot be interpreted as an integer"}], "source": "range over a tensor size in Model.call (AutoGraph off)"}
import numpy as np
import tensorflow as tf


class Decoder(tf.keras.Model):
    def __init__(self, units):
        super().__init__()
        self.cell = tf.keras.layers.GRUCell(units)
        self.units = units

    def call(self, inputs):
        steps = tf.shape(inputs)[1]
        state = [tf.zeros([tf.shape(inputs)[0], self.units])]
        outputs = []
        for t in range(steps):  # [symbolic-tensor-value]
            out, state = self.cell(inputs[:, t], state)
            outputs.append(out)
        return tf.stack(outputs, axis=1)


dec = Decoder(4)
dec.compile("adam", "mse")
dec.fit(np.random.rand(4, 5, 3), np.random.rand(4, 5, 4), verbose=0)
