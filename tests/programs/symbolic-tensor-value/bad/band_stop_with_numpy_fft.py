# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "scipy/numpy filters applied to tensors in an EEG augmentation map (blog post in Korean, public text read_file id 57172154)"}
import numpy as np
import tensorflow as tf

SFREQ = 64


def band_stop(signal, low, high):
    spectrum = np.fft.rfft(signal)  # [symbolic-tensor-value]
    freqs = np.fft.rfftfreq(SFREQ, d=1 / SFREQ)
    spectrum[(freqs >= low) & (freqs <= high)] = 0
    return np.fft.irfft(spectrum, n=SFREQ)


def gaussian_noise(signal, sigma):
    noise = tf.random.normal(shape=tf.shape(signal), stddev=sigma, dtype=signal.dtype)
    return tf.add(signal, noise)


def augment(signal, label):
    signal = gaussian_noise(signal, 0.01)
    signal = band_stop(signal, 8, 12)
    return signal, label


t = np.arange(SFREQ) / SFREQ
eeg = np.stack([np.sin(2 * np.pi * f * t) for f in (5, 10)]).astype(np.float32)
for signal, label in tf.data.Dataset.from_tensor_slices((eeg, [0, 1])).map(augment):
    print(label.numpy(), np.abs(signal.numpy()).max().round(2))
