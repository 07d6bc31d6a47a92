# {"expect": [], "source": "number of pixels by size, in an array and a tensor shape"}
import numpy as np
import tensorflow as tf


def noise_like(image, amount=0.1):
    n = image.size
    flat = image.reshape(-1).copy()
    flat[np.random.choice(n, int(n * amount), replace=False)] = 0.0
    return flat.reshape(image.shape)


def salt(image):
    pixels = image.shape.num_elements()
    noisy = tf.numpy_function(noise_like, [image], image.dtype)
    noisy.set_shape(image.shape)
    limit = image.dtype.as_numpy_dtype(pixels)
    return noisy, tf.reduce_sum(tf.cast(noisy == 0.0, image.dtype)) / limit


images = (np.random.rand(2, 5, 5) + 0.1).astype(np.float32)
for noisy, share in tf.data.Dataset.from_tensor_slices(images).map(salt):
    print(noisy.shape, round(share.numpy().item(), 2), noisy.shape.num_elements() == noisy.numpy().size)
