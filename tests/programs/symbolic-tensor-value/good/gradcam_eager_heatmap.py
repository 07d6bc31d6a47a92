# {"expect": [], "source": "Grad-CAM computed eagerly and returned as array"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


def build_classifier(num_classes=3):
    inputs = keras.Input((8, 8, 1))
    features = keras.layers.Conv2D(4, 3, padding="same", activation="relu")(inputs)
    pooled = keras.layers.GlobalAveragePooling2D()(features)
    return keras.Model(inputs, [features, keras.layers.Dense(num_classes)(pooled)])


class GradCam:
    def __init__(self, model):
        self.model = model

    def heatmap(self, image, class_index):
        with tf.GradientTape() as tape:
            features, scores = self.model(image)
            target = scores[:, class_index]
        grads = tape.gradient(target, features)
        weights = tf.reduce_mean(grads, axis=(0, 1, 2))
        cam = tf.nn.relu(tf.squeeze(features @ weights[..., tf.newaxis])).numpy()
        peak = cam.max()
        return cam / peak if peak > 0 else cam


explainer = GradCam(build_classifier())
image = np.random.rand(1, 8, 8, 1).astype("float32")
print(explainer.heatmap(tf.constant(image), 1).shape)
