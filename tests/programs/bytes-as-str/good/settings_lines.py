# {"expect": [], "source": "settings parsed with bytes methods and with text methods"}
import numpy as np
import tensorflow as tf


def by_bytes(line):
    key, _, value = line.partition(b"=")
    return key.strip(), np.float32(value)


def by_text(line):
    key, value = line.numpy().decode().split("=")
    return key.strip(), float(value)


ds = tf.data.Dataset.from_tensor_slices(["lr=0.1", "eps = 1e-3"])
a = ds.map(lambda l: tf.numpy_function(by_bytes, [l], [tf.string, tf.float32]))
b = ds.map(lambda l: tf.py_function(by_text, [l], [tf.string, tf.float32]))
settings = {}
for (key, value), (other, same) in zip(a, b):
    assert key == other and abs(value - same) < 1e-7
    settings[key.numpy().decode()] = float(value)
print(sorted(settings))
