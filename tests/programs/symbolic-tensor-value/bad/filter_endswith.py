# {"expect": [{"line": 16, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'endswith'"}], "source": "files filtered by suffix with a str method"}
import os
import pathlib
import tempfile

import tensorflow as tf

root = pathlib.Path(tempfile.mkdtemp())
for name in ("a.png", "b.txt", "c.png"):
    (root / name).write_bytes(b"\x00")

IMAGE_SUFFIXES = (".png", ".jpg")


def is_image(path):
    return path.endswith(IMAGE_SUFFIXES)  # [symbolic-tensor-value]


def image_files(folder):
    listing = tf.data.Dataset.list_files(os.path.join(str(folder), "*"))
    return listing.filter(is_image).cache().prefetch(1)


print(sum(1 for _ in image_files(root)), "images")
