# {"expect": [{"line": 28, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "Grad-CAM heat map computed in a decorated function and turned into an array there"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


def build_classifier(num_classes=3):
    inputs = keras.Input((8, 8, 1))
    features = keras.layers.Conv2D(4, 3, padding="same", activation="relu", name="last_conv")(inputs)
    pooled = keras.layers.GlobalAveragePooling2D()(features)
    scores = keras.layers.Dense(num_classes)(pooled)
    return keras.Model(inputs, [features, scores])


class GradCam:
    def __init__(self, model):
        self.model = model

    @tf.function
    def heatmap(self, image, class_index):
        with tf.GradientTape() as tape:
            features, scores = self.model(image)
            target = scores[:, class_index]
        grads = tape.gradient(target, features)
        weights = tf.reduce_mean(grads, axis=(0, 1, 2))
        cam = tf.squeeze(features @ weights[..., tf.newaxis])
        cam = tf.nn.relu(cam) / (tf.reduce_max(cam) + 1e-8)
        return cam.numpy()  # [symbolic-tensor-value]


explainer = GradCam(build_classifier())
image = np.random.rand(1, 8, 8, 1).astype("float32")
print(explainer.heatmap(tf.constant(image), 1).shape)
