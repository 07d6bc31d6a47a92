# {"expect": [{"line": 15, "category": "operand-dtype", "world": "dataset", "error": "TypeError", "text": "must have the same dtype, got tf.uint8 != tf.float32"}], "source": "question: image / 255.0 without cast"}
import numpy as np
import tensorflow as tf

IMAGES = np.random.default_rng(0).integers(0, 256, (4, 5, 5, 1), dtype=np.uint8)


def rotate(image, turns):
    return np.rot90(image, turns)


def prepare(image):
    turned = tf.numpy_function(rotate, [image, 1], image.dtype)
    turned = tf.ensure_shape(turned, image.shape)
    return turned / 255.0  # [operand-dtype-mismatch]


print(next(iter(tf.data.Dataset.from_tensor_slices(IMAGES).map(prepare))).dtype)
