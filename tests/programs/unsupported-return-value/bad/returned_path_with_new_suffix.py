# {"expect": [{"line": 13, "category": "returned-object", "world": "dataset", "error": "InternalError", "text": "Unsupported object type PosixPath"}], "source": "question: Path object in place of a string"}
from pathlib import Path

import tensorflow as tf


def mask_path(image_path):
    path = Path(image_path.decode())
    return path.with_name(path.stem + "_mask").with_suffix(".png")


def pair(image_path):
    return image_path, tf.numpy_function(mask_path, [image_path], tf.string)  # [unsupported-return-value]


paths = tf.data.Dataset.from_tensor_slices(["/data/a.jpg", "/data/b.jpg"])
print([m.numpy() for _, m in paths.map(pair)])
