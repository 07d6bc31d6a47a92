# {"expect": [{"line": 10, "category": "operand-dtype", "world": "dataset", "error": "TypeError", "text": "does not match type int32"}], "source": "time index multiplied with a float step without a cast"}
import numpy as np
import tensorflow as tf

SAMPLE_RATE = tf.constant(16000.0)


def frame_times(n_frames, hop):
    index = tf.range(n_frames)
    return index * tf.cast(hop, tf.float32) / SAMPLE_RATE  # [operand-dtype-mismatch]


def add_times(frames):
    n = tf.shape(frames)[0]
    return frames, frame_times(n, 160)


spectrograms = np.random.rand(2, 6, 4).astype(np.float32)
for frames, times in tf.data.Dataset.from_tensor_slices(spectrograms).map(add_times):
    print(times)
