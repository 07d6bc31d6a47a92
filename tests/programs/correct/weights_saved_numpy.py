# {"expect": [], "source": "weights saved to npz and compared"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def build():
    return tf.keras.Sequential([tf.keras.layers.Input((3,)), tf.keras.layers.Dense(2)])


model = build()
path = os.path.join(tempfile.mkdtemp(), "w.npz")
np.savez(path, **{v.path.replace("/", "_"): v.numpy() for v in model.weights})
with np.load(path) as data:
    arrays = [data[k] for k in data.files]
other = build()
other.set_weights(arrays)
x = tf.random.normal([2, 3])
np.testing.assert_allclose(model(x), other(x), rtol=1e-6)
ckpt = tf.train.Checkpoint(step=tf.Variable(1), net=model)
saved = ckpt.save(path[:-4])
print(int(ckpt.step), tf.train.load_variable(saved, "step/.ATTRIBUTES/VARIABLE_VALUE"))
