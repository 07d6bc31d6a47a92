# {"expect": [], "source": "AttributeError of a symbolic .numpy() is caught and the work is done later (public code, read_file id 55255464310, and notes in 56788600199)"}
import numpy as np
import tensorflow as tf


@tf.function
def g(t):
    try:
        t.numpy()
        return "no error"
    except AttributeError as e:
        return str(e)


class WarmStart(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.scale = 1.0
        self.warm = False

    def _warm_start(self, x):
        self.scale = float(np.abs(x.numpy()).max())
        self.warm = True

    def call(self, x):
        if not self.warm:
            try:
                self._warm_start(x)
            except (AttributeError, TypeError):
                pass
        return x / self.scale


layer = WarmStart()
model = tf.keras.Sequential([tf.keras.Input((2,)), layer])
print(layer.warm, "numpy" in g(tf.constant([1.0])).numpy().decode())
print(layer(tf.constant([[2.0, 4.0]])).numpy(), layer.warm)
