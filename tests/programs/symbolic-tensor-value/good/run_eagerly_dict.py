# {"expect": [], "source": "correct: who calls what Keras is given"}
import numpy as np
import keras
import tensorflow as tf

FLAGS = {"optimizer": "adam", "run_eagerly": True}


class Probe(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.seen = []
        self.supports = None

    def call(self, x):
        if isinstance(x, tf.Tensor) and hasattr(x, "numpy"):
            self.seen.append(float(x.numpy().mean()))
        return x * 1.0

    def compute_output_shape(self, s):
        return s


def debug_loss(y_true, y_pred):
    values = y_pred.numpy()
    assert np.isfinite(values).all()
    return tf.reduce_mean(tf.abs(y_true - y_pred))


probe = Probe()
model = keras.Sequential([keras.Input((2,)), probe, keras.layers.Dense(1)])
model.compile(loss=debug_loss, **FLAGS)
model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
print("seen", len(probe.seen))
