# {"expect": [{"line": 29, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "looking at tensors inside the call method of a custom layer; https://github.com/tensorflow/tensorflow/issues/28779"}
import numpy as np
import tensorflow as tf


def ascii_plot(picture, width=20):
    rows = []
    for row in picture:
        level = int(np.clip(row.mean(), 0, 1) * width)
        rows.append("#" * level)
    return "\n".join(rows)


class InterRow(tf.keras.layers.Layer):
    def __init__(self, verbose=False, **kw):
        super().__init__(**kw)
        self.verbose = verbose

    def build(self, input_shape):
        self.gain = self.add_weight(name="gain", shape=(), initializer="ones")

    def plot_picture(self, view_image):
        print(ascii_plot(view_image))

    def call(self, inputs):
        shifted = tf.roll(inputs, shift=1, axis=1)
        result = (inputs + shifted) * self.gain
        if self.verbose:
            self.plot_picture(result[0].numpy())  # [symbolic-tensor-value]
        return result


def main():
    modelObj = tf.keras.Sequential([tf.keras.Input((8, 4)), InterRow(verbose=True)])
    modelObj.add(tf.keras.layers.Flatten())
    modelObj.add(tf.keras.layers.Dense(1))
    modelObj.compile("sgd", "mse")
    x = np.random.rand(10, 8, 4).astype(np.float32)
    modelObj.fit(x, np.zeros((10, 1)), epochs=1, verbose=0)
    print("trained", modelObj.count_params())


main()
