# {"expect": [], "source": "correct: wrappers called eagerly, without outputs, as decorators"}
import numpy as np
import tensorflow as tf


def hann(n):
    return np.hanning(n).astype(np.float32)


def mel(n_mels, n_fft):
    w = np.zeros((int(n_fft), int(n_mels)), np.float32)
    w[0, :] = 1
    return w


@tf.function
def window(x):
    w = tf.numpy_function(hann, [8], tf.float32, stateful=False)
    w.set_shape([8])
    m = tf.numpy_function(func=mel, inp=[4, 8], Tout=tf.float32, stateful=False, name="mel")
    m = tf.ensure_shape(m, [8, 4])
    p = tf.compat.v1.py_func(hann, [tf.constant(8)], tf.float32, stateful=False)
    p = tf.reshape(p, [8])
    return tf.linalg.matvec(m, x * w + p, transpose_a=True)


print(window(tf.ones(8)).numpy())
eager = tf.numpy_function(hann, [8], tf.float32, stateful=False)
print(eager.numpy().shape, tf.compat.v1.py_func(mel, [2, 3], tf.float32, False).numpy().shape)
