# {"expect": [], "source": "question: real and imaginary part as two float outputs"}
import numpy as np
import tensorflow as tf

wave = np.sin(2 * np.pi * 5 * np.arange(64) / 64)


def spectrum(frame):
    s = np.fft.rfft(frame.numpy())
    return s.real, s.imag, s


def magnitude(frame):
    return np.abs(np.fft.rfft(frame.numpy()))


def analyse(frame):
    re, im, c = tf.py_function(spectrum, [frame], [tf.float32, tf.float32, tf.complex64])
    return re**2 + im**2, tf.abs(c), tf.py_function(magnitude, [frame], tf.float32)


for power, a, b in tf.data.Dataset.from_tensors(wave).map(analyse):
    print(int(tf.argmax(power)), bool(tf.reduce_all(tf.abs(a - b) < 1e-3)))
