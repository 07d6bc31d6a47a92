# {"expect": [{"line": 17, "category": "graph-api", "world": "eager", "error": "RuntimeError", "text": "The Session graph is empty"}], "source": "questions about running the result of a wrapper in a session"}
import numpy as np
import tensorflow as tf


def spectrum(signal):
    return np.abs(np.fft.rfft(signal)).astype(np.float32)


def features(signal):
    return tf.numpy_function(spectrum, [signal], tf.float32)


signal = tf.constant(np.sin(np.arange(64.0)))
session = tf.compat.v1.InteractiveSession()
result = features(signal)
print(session.run(result).shape)  # [graph-api-in-eager-mode]
