# {"expect": [], "source": "question: str(path) and os.fspath as results"}
import os
from pathlib import Path, PurePosixPath

import tensorflow as tf


def mask_path(image_path):
    path = Path(image_path.decode())
    return str(path.with_name(path.stem + "_mask").with_suffix(".png"))


def parent(image_path):
    return os.fspath(PurePosixPath(image_path.numpy().decode()).parent)


def pair(image_path):
    mask = tf.numpy_function(mask_path, [image_path], tf.string)
    return mask, tf.py_function(parent, [image_path], tf.string)


paths = tf.data.Dataset.from_tensor_slices(["/data/a.jpg", "/x/b.jpg"])
print([(m.numpy(), p.numpy()) for m, p in paths.map(pair)])
