# {"expect": [], "source": "question: uint8 image scaled correctly"}
import numpy as np
import tensorflow as tf

IMAGES = np.random.default_rng(0).integers(0, 256, (4, 5, 5, 1), dtype=np.uint8)


def prepare(image):
    turned = tf.numpy_function(np.rot90, [image, 1], image.dtype)
    turned = tf.ensure_shape(turned, image.shape)
    a = tf.cast(turned, tf.float32) / 255.0
    b = turned / 255
    c = tf.image.convert_image_dtype(turned, tf.float32)
    d = tf.numpy_function(lambda im: (im / np.float32(255.0)), [turned], tf.float32)
    return tf.stack([a, b, c, tf.ensure_shape(d, a.shape)])


stack = next(iter(tf.data.Dataset.from_tensor_slices(IMAGES).map(prepare)))
print(stack.dtype.name, float(tf.reduce_max(tf.math.reduce_std(stack, axis=0))) < 1e-6)
