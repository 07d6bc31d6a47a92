# {"expect": [{"line": 15, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "layer that computes a NumPy FFT on its inputs in a subclassed model"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, Model


class SpectrumLayer(layers.Layer):
    """Magnitude spectrum of each frame."""

    def __init__(self, n_fft, **kwargs):
        super().__init__(**kwargs)
        self.n_fft = n_fft

    def call(self, frames):
        spec = np.abs(np.fft.rfft(frames, n=self.n_fft))  # [symbolic-tensor-value]
        return tf.convert_to_tensor(spec, dtype=tf.float32)


class Classifier(Model):
    def __init__(self, n_classes):
        super().__init__()
        self.spectrum = SpectrumLayer(16)
        self.head = layers.Dense(n_classes, activation="softmax")

    def call(self, x, training=None):
        return self.head(self.spectrum(x))


clf = Classifier(3)
clf.compile("adam", "sparse_categorical_crossentropy")
clf.fit(np.random.randn(12, 16).astype("float32"), np.random.randint(0, 3, 12), verbose=0)
