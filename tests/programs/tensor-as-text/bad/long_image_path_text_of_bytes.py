# {"expect": [{"line": 71, "category": "tensor-text", "world": "numpy_function", "error": "FileNotFoundError", "text": "No such file or directory"}], "source": "str(path) of bytes"}
"""Images in .npy files, augmentation by a registry of NumPy and TensorFlow operations."""
import contextlib
import functools
import os
import pathlib
import tempfile
import threading

import numpy as np
import tensorflow as tf

REGISTRY = {}


def register(name=None, *, wrapper="numpy"):
    def decorate(func):
        @functools.wraps(func)
        def call(image):
            if wrapper == "numpy":
                out = tf.numpy_function(func, [image], image.dtype)
            else:
                out = tf.py_function(func, [image], image.dtype)
            return tf.ensure_shape(out, image.shape)

        REGISTRY[name or func.__name__] = call
        return func

    return decorate


@register()
def mirror(image):
    return image[:, ::-1]


@register("noise")
def add_noise(image, scale=0.01):
    with LOCK:
        noise = RNG.standard_normal(image.shape, dtype=np.float32)
    return image + np.float32(scale) * noise


@register(wrapper="tensor")
def contrast(image):
    return tf.image.adjust_contrast(image, 1.5)


@register("gamma", wrapper="tensor")
def gamma_correct(image):
    return np.power(np.clip(image, 0, 1), 1 / 2.2)


LOCK = threading.Lock()
RNG = np.random.default_rng(0)


@contextlib.contextmanager
def image_folder(count=3):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for i in range(count):
            label = ("cat", "dog")[i % 2]
            (root / label).mkdir(exist_ok=True)
            np.save(root / label / f"{i}.npy", np.full((4, 4, 3), 50 * i, np.uint8))
        yield root


def read(path):
    label, file = os.fsdecode(path).split(os.sep)[-2:]
    return np.load(str(path)), label, file[:-4]  # [tensor-as-text]


def load(path, names=("cat", "dog")):
    image, label, stem = tf.numpy_function(read, [path], [tf.uint8, tf.string, tf.string])
    image = tf.ensure_shape(image, [4, 4, 3])
    image = tf.image.convert_image_dtype(image, tf.float32)
    for name in ("mirror", "noise", "contrast", "gamma"):
        image = REGISTRY[name](image)
    index = tf.argmax(tf.cast(tf.constant(names) == label, tf.int32))
    number = tf.strings.to_number(stem, tf.int32)
    return image, index, number


with image_folder() as root:
    files = sorted(map(str, root.rglob("*.npy")))
    ds = tf.data.Dataset.from_tensor_slices(files).map(load).batch(3)
    for images, labels, numbers in ds:
        print(images.shape, images.dtype.name, labels.numpy(), numbers.numpy())
