# {"expect": [{"line": 16, "category": "lossy-cast", "world": "dataset", "error": "", "text": "imaginary part left: False"}], "source": "question: fft in py_function gives only real part"}
import numpy as np
import tensorflow as tf

RATE = 64
time = np.arange(RATE) / RATE
wave = np.sin(2 * np.pi * 5 * time)


def spectrum(frame):
    window = np.hanning(RATE)
    return np.fft.rfft(frame.numpy() * window)


frames = tf.data.Dataset.from_tensors(wave)
spectra = frames.map(lambda frame: tf.py_function(spectrum, [frame], Tout=tf.float32))  # [lossy-cast]
for s in spectra:
    print("bins", s.shape[0], "imaginary part left:", s.dtype.is_complex)
