# {"expect": [{"line": 16, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "random gain from np.random.normal widens the signal"}
import numpy as np
import tensorflow as tf

SR = 1600


def add_noise(signal, snr_db):
    noise = np.random.normal(0, 1, signal.shape)
    power = np.mean(signal ** 2)
    scale = power / (10 ** (snr_db / 10))
    return signal + noise * scale


def augment(signal, label):
    noisy = tf.numpy_function(add_noise, [signal, 20.0], tf.float32)  # [tout-dtype-mismatch]
    noisy.set_shape([SR])
    return noisy, label


x = np.random.randn(3, SR).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((x, [0, 1, 0])).map(augment).batch(3)
for sig, lab in ds:
    print(sig.dtype, lab.numpy())
