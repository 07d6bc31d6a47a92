# {"expect": [{"line": 15, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic `tf.Tensor` is not allowed"}], "source": "GitHub issue 50227: iterating over the batch in a custom layer"}
import tensorflow as tf


def crop(image, size):
    return image[:size, :size]


class BatchCrop(tf.keras.layers.Layer):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def call(self, images):
        return tf.stack([crop(image, self.size) for image in images])  # [symbolic-tensor-value]

    def compute_output_shape(self, shape):
        return (shape[0], self.size, self.size, shape[-1])


model = tf.keras.Sequential([BatchCrop(4), tf.keras.layers.GlobalAveragePooling2D()])
model.compile(loss="mse", optimizer="sgd")
model.fit(tf.random.uniform([6, 8, 8, 3]), tf.zeros([6, 3]), batch_size=2, verbose=0)
