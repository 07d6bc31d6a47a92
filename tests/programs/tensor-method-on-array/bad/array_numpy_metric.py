# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'numpy.ndarray' object has no attribute 'numpy'"}], "source": "metric switched from py_function to numpy_function, body left alone"}
import numpy as np
import tensorflow as tf


def _kappa(y_true, y_pred):
    t = y_true.numpy().astype(int).ravel()  # [tensor-method-on-array]
    p = np.rint(y_pred).astype(int).ravel()
    observed = (t == p).mean()
    expected = sum((t == c).mean() * (p == c).mean() for c in range(3))
    return np.float32((observed - expected) / (1 - expected + 1e-6))


def kappa(y_true, y_pred):
    value = tf.numpy_function(_kappa, [y_true, y_pred], tf.float32)
    value.set_shape(())
    return value


net = tf.keras.Sequential([tf.keras.layers.Input((3,)), tf.keras.layers.Dense(1)])
net.compile("sgd", "mse", metrics=[kappa])
net.fit(np.random.rand(12, 3), np.random.randint(0, 3, (12, 1)), verbose=0)
