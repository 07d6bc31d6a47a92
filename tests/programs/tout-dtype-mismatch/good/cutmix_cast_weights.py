# {"expect": [], "source": "CutMix in NumPy with dtypes cast to what is declared"}
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(7)


def cutmix(a, b):
    out = a.copy()
    lam = rng.beta(1.0, 1.0)
    cut = int(a.shape[0] * np.sqrt(1.0 - lam))
    x0, y0 = rng.integers(0, a.shape[0] - cut + 1, 2)
    out[y0 : y0 + cut, x0 : x0 + cut] = b[y0 : y0 + cut, x0 : x0 + cut]
    lam = 1.0 - cut**2 / a.shape[0] ** 2
    return out, np.float32(lam), lam


def tf_cutmix(a, b):
    image, weight, exact = tf.numpy_function(cutmix, [a, b], [tf.float32, tf.float32, tf.float64])
    image.set_shape([8, 8, 3])
    return image, weight, tf.cast(exact, tf.float32) - weight


left = tf.data.Dataset.from_tensor_slices(np.random.rand(4, 8, 8, 3).astype("f4"))
pairs = tf.data.Dataset.zip((left, left.shuffle(4))).map(tf_cutmix).batch(2)
for image, weight, rest in pairs:
    print(image.shape, weight.dtype, np.abs(rest).max() < 1e-3)
