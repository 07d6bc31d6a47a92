# {"expect": [], "source": "GitHub issue 50227, answered: tf.map_fn or slicing of the batch"}
import tensorflow as tf


def crop(image, size):
    return image[:size, :size]


class BatchCrop(tf.keras.layers.Layer):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def call(self, images):
        cropped = tf.map_fn(lambda image: crop(image, self.size), images)
        same = images[:, : self.size, : self.size]
        return (cropped + same) / 2.0

    def compute_output_shape(self, shape):
        return (shape[0], self.size, self.size, shape[-1])


model = tf.keras.Sequential([BatchCrop(4), tf.keras.layers.GlobalAveragePooling2D()])
model.compile(loss="mse", optimizer="sgd")
model.fit(tf.random.uniform([6, 8, 8, 3]), tf.zeros([6, 3]), batch_size=2, verbose=0)
