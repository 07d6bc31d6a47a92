# {"expect": [{"line": 27, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "PosixPath"}], "source": "npz files with image and label, loader used eagerly and in the pipeline"}
import os
import pathlib
import tempfile

import numpy as np
import tensorflow as tf


def as_path(value):
    if isinstance(value, tf.Tensor):
        value = value.numpy()
    if isinstance(value, bytes):
        value = value.decode("utf-8")
    return pathlib.Path(value)


def load_npz(value):
    path = as_path(value)
    with np.load(path) as data:
        image = data["arr_0"].astype("uint8")
        label = data["arr_1"].astype("uint8")
    return image, label, path


def read_example(value, n_classes=3):
    image, label, name = tf.py_function(  # [unsupported-return-value]
        func=load_npz, inp=[value], Tout=[tf.uint8, tf.uint8, tf.string])
    image = tf.cast(tf.ensure_shape(image, [8, 8, 3]), tf.float32) / 255.0
    label = tf.one_hot(tf.ensure_shape(label, [8, 8]), n_classes)
    return image, label, tf.ensure_shape(name, [])


folder = pathlib.Path(tempfile.mkdtemp())
rng = np.random.default_rng(5)
for i in range(3):
    np.savez(folder / f"tile_{i}.npz", rng.integers(0, 255, (8, 8, 3)), rng.integers(0, 3, (8, 8)))

files = sorted(str(p) for p in folder.glob("*.npz"))
image, label, name = load_npz(files[0])
assert image.shape == (8, 8, 3)

ds = tf.data.Dataset.from_tensor_slices(files).map(read_example).batch(3)
images, labels, names = next(iter(ds))
print(images.shape, labels.shape, names.numpy())
assert names.numpy().tolist() == [b"tile_0.npz", b"tile_1.npz", b"tile_2.npz"]
assert np.allclose(images[0].numpy() * 255, image)
