# {"expect": [], "source": "numpy in .call of a custom layer; https://github.com/keras-team/keras/issues/6163"}
import numpy as np
import tensorflow as tf


class SortLayer(tf.keras.layers.Layer):
    def __init__(self, descending=False, **kwargs):
        super().__init__(**kwargs)
        self.descending = descending

    def _sort(self, values):
        ordered = np.sort(values, axis=-1)
        return ordered[..., ::-1].copy() if self.descending else ordered

    def call(self, inputs):
        result = tf.numpy_function(self._sort, [inputs], inputs.dtype)
        result.set_shape(inputs.shape)
        return result

    def compute_output_shape(self, input_shape):
        return input_shape


inp = tf.keras.Input((3,))
model = tf.keras.Model(inp, SortLayer(descending=True)(inp))
print(model.predict(np.array([[3.0, 1.0, 2.0]]), verbose=0).tolist())
