# {"expect": [], "source": "wav decoding, framing and SpecAugment in TensorFlow and NumPy"}
import io
import wave

import numpy as np
import tensorflow as tf

RATE = 8000


def synth(freq, seconds=0.1):
    t = np.arange(int(RATE * seconds)) / RATE
    pcm = (0.5 * np.sin(2 * np.pi * freq * t) * 32767).astype("<i2")
    buf = io.BytesIO()
    with wave.open(buf, "wb") as w:
        w.setnchannels(1)
        w.setsampwidth(2)
        w.setframerate(RATE)
        w.writeframes(pcm.tobytes())
    return buf.getvalue()


def decode(contents, label):
    audio, rate = tf.audio.decode_wav(contents, desired_channels=1)
    return tf.squeeze(audio, axis=-1), label


def log_mel(audio, label):
    stft = tf.signal.stft(audio, frame_length=128, frame_step=64)
    power = tf.abs(stft) ** 2
    weights = tf.signal.linear_to_mel_weight_matrix(10, power.shape[-1], RATE)
    return tf.math.log(tf.matmul(power, weights) + 1e-6), label


def mask_time(spec, width):
    start = np.random.randint(0, max(1, spec.shape[0] - width))
    spec[start:start + width] = spec.min()
    return spec


def spec_augment(spec, label, width=3):
    out = tf.numpy_function(lambda s: mask_time(s.copy(), width), [spec], tf.float32)
    out.set_shape(spec.shape)
    return out, label


clips = [synth(f) for f in (300, 600, 1200)]
ds = tf.data.Dataset.from_tensor_slices((clips, [0, 1, 2]))
ds = ds.map(decode).map(log_mel).map(spec_augment).batch(3)
for spec, y in ds:
    peaks = np.argmax(spec.numpy().mean(axis=1), axis=-1)
    print(spec.shape, peaks, y.numpy())
