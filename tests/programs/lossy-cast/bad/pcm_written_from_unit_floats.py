# {"expect": [{"line": 15, "category": "lossy-cast", "world": "function", "error": "", "text": "loudest sample 0"}], "source": "audio denoiser returns floats in [-1, 1] but Tout is int16, after audio pipelines in public code (read_file id 4909579745)"}
import numpy as np
import tensorflow as tf


def apply_denoise(audio, strength):
    spectrum = np.fft.rfft(audio.numpy())
    level = np.abs(spectrum)
    spectrum[level < level.max() * float(strength)] = 0
    return np.fft.irfft(spectrum, n=len(audio)).astype(np.float32)


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def clean(audio):
    denoised = tf.py_function(apply_denoise, [audio, 0.2], tf.int16)  # [lossy-cast]
    denoised.set_shape(audio.shape)
    return denoised


tone = 0.7 * np.sin(np.linspace(0, 60, 512)) + 0.02 * np.random.RandomState(1).randn(512)
pcm = clean(tone.astype(np.float32))
print(pcm.dtype.name, "loudest sample", int(tf.reduce_max(tf.abs(tf.cast(pcm, tf.int32)))))
