# {"expect": [], "source": "an optional input is left out of inp instead of being None"}
import numpy as np
import tensorflow as tf


def augment(image, mask=None):
    image = image[::-1].copy()
    if mask is not None:
        return image, mask[::-1].copy()
    return image


def apply(image, mask=None):
    inputs = [image] if mask is None else [image, mask]
    tout = tf.float32 if mask is None else [tf.float32, tf.uint8]
    return tf.numpy_function(augment, inputs, tout)


def with_default(image, weights=None):
    if weights is None:
        weights = tf.ones_like(image)
    return tf.numpy_function(np.multiply, [image, weights], tf.float32)


images = np.random.rand(2, 3, 3).astype(np.float32)
masks = np.zeros((2, 3, 3), np.uint8)
plain = tf.data.Dataset.from_tensor_slices(images)
print([x.shape for x in plain.map(apply).map(with_default)])
for image, mask in tf.data.Dataset.from_tensor_slices((images, masks)).map(apply):
    print(image.dtype, mask.dtype)
