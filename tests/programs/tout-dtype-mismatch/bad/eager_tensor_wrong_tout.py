# {"expect": [{"line": 20, "category": "tout-dtype", "world": "dataset", "error": "ValueError", "text": "Tensor conversion requested dtype float32 for Tensor with dtype uint8"}], "source": "GitHub issue: py_function returns tf.image result, uint8 against float32"}
import numpy as np
import tensorflow as tf


def encode_png(seed):
    rng = np.random.default_rng(seed)
    pixels = rng.integers(0, 255, (10, 10, 3)).astype(np.uint8)
    return tf.io.encode_png(pixels).numpy()


def decode(contents, channels=3):
    image = tf.io.decode_png(contents, channels=channels)
    if tf.reduce_mean(tf.cast(image, tf.float32)) > 100:
        image = tf.image.flip_left_right(image)
    return image


def process(contents):
    image = tf.py_function(decode, inp=[contents], Tout=tf.float32)  # [tout-dtype-mismatch]
    image.set_shape([10, 10, 3])
    return image / 255.0


ds = tf.data.Dataset.from_tensor_slices([encode_png(s) for s in range(3)])
ds = ds.map(process, num_parallel_calls=1)
for image in ds:
    print(image.shape)
