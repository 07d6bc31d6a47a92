# {"expect": [], "source": "experimental_enable_numpy_behavior gives tensors array methods"}
import numpy as np
import tensorflow as tf

tf.experimental.numpy.experimental_enable_numpy_behavior()


@tf.function
def centre(x):
    y = x.astype(tf.float32).reshape((2, -1))
    return y - y.mean(axis=1, keepdims=True)


x = tf.constant(np.arange(8))
print(centre(x).T.shape)
print(x.reshape((2, 4)).transpose().tolist())


def body(img):
    return img.astype("float32") / 255.0


out = tf.py_function(body, [tf.constant([[0, 255]], tf.uint8)], tf.float32)
print(out.numpy())
