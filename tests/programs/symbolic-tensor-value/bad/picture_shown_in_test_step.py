# {"expect": [{"line": 26, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "np.array(images[0]) for a plot inside test_step; commented out with the error in public code (read_file id 46855688472)"}
import numpy as np
import tensorflow as tf


def thumbnail(array):
    levels = " .:#"
    scaled = np.clip(array * len(levels), 0, len(levels) - 1).astype(int)
    return "\n".join("".join(levels[v] for v in row) for row in scaled[..., 0])


class Colorizer(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.cUnet = tf.keras.layers.Conv2D(1, 3, padding="same")
        self.mae = tf.keras.metrics.MeanAbsoluteError(name="mae")
        self.shots = []

    def call(self, x, training=False):
        return self.cUnet(x)

    def test_step(self, data):
        images, labels = data
        pred_images = self(images, training=False)
        self.mae.update_state(labels, pred_images)
        self.shots.append(thumbnail(np.array(images[0, ...])))  # [symbolic-tensor-value]
        return {"mae": self.mae.result()}


gray = np.random.RandomState(0).rand(4, 6, 6, 1).astype("float32")
model = Colorizer()
model.compile()
print(sorted(model.evaluate(gray, gray, verbose=0, return_dict=True)))
