# {"expect": [{"line": 16, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "PosixPath"}], "source": "mask path computed with pathlib comes back as Path"}
import tempfile
from pathlib import Path

import tensorflow as tf

ROOT = Path(tempfile.mkdtemp())


def mask_for(image_path):
    p = Path(image_path.numpy().decode())
    return p.parent / "masks" / (p.stem + "_mask.png")


def pair(image_path):
    mask = tf.py_function(mask_for, [image_path], tf.string)  # [unsupported-return-value]
    return image_path, mask


for image, mask in tf.data.Dataset.from_tensors(str(ROOT / "1.png")).map(pair):
    print(mask)
