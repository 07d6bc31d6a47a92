# {"expect": [], "source": "uint8 image returned, converted in the graph afterwards"}
import numpy as np
import tensorflow as tf
from functools import partial

IMG = 12


def fake_imread(path: bytes, seed: int = 0) -> np.ndarray:
    rng = np.random.RandomState(seed + len(path))
    return rng.randint(0, 256, size=(IMG, IMG, 3)).astype(np.uint8)


def augment(path, flip):
    img = fake_imread(path)
    if flip:
        img = img[:, ::-1]
    return np.ascontiguousarray(img)


def finish(img):
    img = tf.image.convert_image_dtype(tf.ensure_shape(img, (IMG, IMG, 3)), tf.float32)
    img = tf.image.resize(img, (6, 6))
    return (img - 0.5) * 2


def make_ds(paths, training):
    fn = partial(augment, flip=training)
    ds = tf.data.Dataset.from_tensor_slices(paths)
    ds = ds.map(lambda p: tf.numpy_function(func=fn, inp=[p], Tout=tf.uint8))
    return ds.map(finish).batch(2)


print(next(iter(make_ds(["a.jpg", "bb.jpg"], True))).dtype)
