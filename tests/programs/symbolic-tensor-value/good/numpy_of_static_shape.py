# {"expect": [], "source": "numpy functions of the static shape in a layer and in map"}
import numpy as np
import tensorflow as tf


class Flatten2(tf.keras.layers.Layer):
    def call(self, inputs):
        width = int(np.prod(inputs.shape[1:]))
        return tf.reshape(inputs, [-1, width])

    def compute_output_shape(self, shape):
        return (shape[0], int(np.prod(shape[1:])))


def positions(image):
    height, width = image.shape[:2]
    grid = np.stack(np.meshgrid(np.arange(height), np.arange(width), indexing="ij"), -1)
    return tf.concat([image, grid.astype(np.float32) / max(height, width)], -1)


inputs = tf.keras.Input((4, 6, 3))
outputs = tf.keras.layers.Dense(2)(Flatten2()(inputs))
model = tf.keras.Model(inputs, outputs)
ds = tf.data.Dataset.from_tensor_slices(tf.zeros([4, 4, 6, 1])).map(positions).batch(2)
assert [model(batch).shape for batch in ds] == [(2, 2), (2, 2)]
