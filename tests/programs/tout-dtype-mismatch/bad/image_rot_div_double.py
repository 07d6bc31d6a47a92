# {"expect": [{"line": 29, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "rotation augmentation in numpy_function with set_shape from the input"}
import numpy as np
import tensorflow as tf

AUTOTUNE = tf.data.AUTOTUNE


def rotate(image, k):
    return np.rot90(image, k=k, axes=(0, 1)).copy()


def cutout(image, size, rng=np.random.default_rng(0)):
    h, w = image.shape[:2]
    y, x = rng.integers(0, h - size), rng.integers(0, w - size)
    image = image.copy()
    image[y:y + size, x:x + size] = 0
    return image


def augment(image):
    image = rotate(image, 2) / np.linspace(1.0, 2.0, 8)[:, None, None]
    if image.mean() > 0.2:
        image = cutout(image, size=3)
    return image


def tf_augment(image, label):
    im_shape = image.shape
    [image, ] = tf.numpy_function(augment, [image], [tf.float32])  # [tout-dtype-mismatch]
    image.set_shape(im_shape)
    return image, label


def normalise(image, label):
    return tf.image.convert_image_dtype(image, tf.float32), label


def build(images, labels, train=True):
    ds = tf.data.Dataset.from_tensor_slices((images, labels)).map(normalise)
    if train:
        ds = ds.map(tf_augment, num_parallel_calls=AUTOTUNE)
    return ds.batch(2).prefetch(AUTOTUNE)


images = np.full((4, 8, 8, 3), 200, np.uint8)
labels = np.arange(4)
for x, y in build(images, labels):
    print(x.shape, y.numpy(), (x.numpy() == 0).sum(axis=(1, 2, 3)))
    assert ((x.numpy() == 0).sum(axis=(1, 2, 3)) == 27).all()
for x, _ in build(images, labels, train=False):
    assert x.numpy().min() > 0.7
