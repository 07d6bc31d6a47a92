# {"expect": [{"line": 17, "category": "operand-dtype", "world": "dataset", "error": "TypeError", "text": "type float32 that does not match type uint8"}], "source": "raw uint8 frames minus a float mean in map; https://github.com/tensorflow/tensorflow/issues/53405"}
import numpy as np
import tensorflow as tf

IMAGENET_MEAN = tf.constant([123.7, 116.8, 103.9])


def channel_noise(frame):
    rng = np.random.default_rng(int(frame.sum()))
    return rng.integers(0, 3, frame.shape).astype(np.uint8)


def normalize(frame):
    noise = tf.numpy_function(channel_noise, [frame], tf.uint8)
    noise.set_shape(frame.shape)
    frame = frame + noise
    return frame - IMAGENET_MEAN  # [operand-dtype-mismatch]


frames = np.random.RandomState(3).randint(0, 200, (2, 4, 4, 3)).astype(np.uint8)
for frame in tf.data.Dataset.from_tensor_slices(frames).map(normalize):
    print(frame.dtype, frame.shape)
