# {"expect": [], "source": "volumes read by numpy_function with windowing and padding"}
"""Input pipeline for CT volumes stored as .npz (image + spacing)."""
import os
import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf

PATCH = (4, 8, 8)


def write_fake_study(folder, n):
    rng = np.random.default_rng(0)
    for i in range(n):
        vol = rng.integers(-1000, 2000, size=(rng.integers(3, 7), 10, 9)).astype(np.int16)
        np.savez_compressed(folder / f"case{i:02d}.npz", image=vol, spacing=[2.5, 0.7, 0.7])


def window(volume, level=40, width=400):
    low, high = level - width / 2, level + width / 2
    volume = np.clip(volume.astype(np.float32), low, high)
    return (volume - np.float32(low)) / np.float32(width)


def crop_or_pad(volume, shape=PATCH):
    out = np.zeros(shape, dtype=volume.dtype)
    d, h, w = (min(a, b) for a, b in zip(volume.shape, shape))
    out[:d, :h, :w] = volume[:d, :h, :w]
    return out


def read_case(path):
    with np.load(path.decode()) as npz:
        image = crop_or_pad(window(npz["image"]))
        spacing = npz["spacing"].astype("float32")
    name = os.path.basename(path)
    return image[..., np.newaxis], spacing, name


def load(path):
    image, spacing, name = tf.numpy_function(read_case, [path], [tf.float32, tf.float32, tf.string])
    image.set_shape(PATCH + (1,))
    spacing.set_shape([3])
    name.set_shape([])
    return {"image": image, "spacing": spacing, "name": name}


def make_dataset(folder, batch_size=2):
    files = sorted(str(p) for p in Path(folder).glob("*.npz"))
    ds = tf.data.Dataset.from_tensor_slices(files)
    ds = ds.map(load, num_parallel_calls=tf.data.AUTOTUNE)
    return ds.batch(batch_size).prefetch(1)


if __name__ == "__main__":
    root = Path(tempfile.mkdtemp())
    write_fake_study(root, 4)
    for batch in make_dataset(root):
        names = [n.decode() for n in batch["name"].numpy()]
        print(names, batch["image"].shape, batch["spacing"].numpy()[0])
