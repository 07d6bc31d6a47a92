# {"expect": [], "source": "sample weight declared with the other outputs"}
import numpy as np
import tensorflow as tf


def weigh(x, y):
    return x, y, np.float32(2.0 if int(y) == 1 else 1.0)


def attach(x, y):
    shape = x.shape
    x, y, w = tf.py_function(weigh, [x, y], [x.dtype, y.dtype, tf.float32])
    x.set_shape(shape)
    y.set_shape([])
    w.set_shape([])
    return x, y, w


ds = tf.data.Dataset.from_tensor_slices((tf.random.uniform((4, 2)), [0, 1, 1, 0])).map(attach).batch(2)
model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", weighted_metrics=["accuracy"])
model.fit(ds, verbose=0)
print(len(ds.element_spec))
