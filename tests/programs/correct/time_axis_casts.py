# {"expect": [], "source": "time axis computed with casts on both sides"}
import numpy as np
import tensorflow as tf

SAMPLE_RATE = tf.constant(16000.0)


def frame_times(n_frames, hop):
    index = tf.cast(tf.range(n_frames), tf.float32)
    return index * float(hop) / SAMPLE_RATE


def frame_index(times):
    return tf.cast(tf.round(times * SAMPLE_RATE), tf.int32) // 160 * 2 - 1


def add_times(frames):
    times = frame_times(tf.shape(frames)[0], 160)
    return frames * times[:, None], times, frame_index(times)


spectrograms = np.random.rand(2, 6, 4).astype(np.float32)
for frames, times, index in tf.data.Dataset.from_tensor_slices(spectrograms).map(add_times):
    print(times.numpy() * 2.5, index.numpy() + 1, (times.numpy() * np.arange(6)).dtype)
