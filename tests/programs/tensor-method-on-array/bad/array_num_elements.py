# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'num_elements'"}], "source": "number of pixels asked of a tuple as of a TensorShape"}
import numpy as np
import tensorflow as tf


def noise_like(image, amount=0.1):
    n = image.shape.num_elements()  # [tensor-method-on-array]
    flat = image.reshape(-1).copy()
    flat[np.random.choice(n, int(n * amount), replace=False)] = 0.0
    return flat.reshape(image.shape)


def salt(image):
    noisy = tf.numpy_function(noise_like, [image], tf.float32)
    noisy.set_shape(image.shape)
    return noisy, image


images = np.random.rand(2, 5, 5).astype(np.float32)
autoencoder_ds = tf.data.Dataset.from_tensor_slices(images).map(salt).batch(2)
print(next(iter(autoencoder_ds))[0].shape)
