# {"expect": [], "source": "correct: who calls what Keras is given"}
import numpy as np
import tensorflow as tf

tf.config.run_functions_eagerly(True)


class Noisy(tf.keras.layers.Layer):
    def call(self, x, training=None):
        if training:
            sd = float(np.std(x.numpy()))
            return x + np.random.normal(scale=sd, size=x.shape).astype("float32")
        return x

    def compute_output_shape(self, shape):
        return shape

    def compute_output_spec(self, x, training=None):
        return tf.keras.KerasTensor(x.shape, x.dtype)


def loss(y, p):
    worst = int(np.argmax(tf.abs(y - p).numpy()))
    assert worst >= 0
    return tf.reduce_mean(tf.square(y - p))


m = tf.keras.Sequential([tf.keras.Input((3,)), Noisy(), tf.keras.layers.Dense(1)])
m.compile("sgd", loss)
ds = tf.data.Dataset.from_tensors((np.ones((4, 3), "float32"), np.ones((4, 1), "float32")))
print(m.fit(ds, verbose=0).history["loss"][0] >= 0, m.run_eagerly)
