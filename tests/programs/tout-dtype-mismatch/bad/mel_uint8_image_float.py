# {"expect": [{"line": 24, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is uint8, but expects float"}], "source": "raw image array returned where float32 was promised"}
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


def make_ds(paths, training):
    fn = partial(augment, flip=training)
    ds = tf.data.Dataset.from_tensor_slices(paths)
    ds = ds.map(lambda p: tf.numpy_function(func=fn, inp=[p], Tout=tf.float32))  # [tout-dtype-mismatch]
    ds = ds.map(lambda im: tf.ensure_shape(im, (IMG, IMG, 3)))
    return ds.batch(2)


print(next(iter(make_ds(["a.jpg", "bb.jpg"], True))).shape)
