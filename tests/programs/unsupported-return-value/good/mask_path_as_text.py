# {"expect": [], "source": "mask path by pathlib, given back as text"}
import tempfile
from pathlib import Path

import tensorflow as tf

ROOT = Path(tempfile.mkdtemp())
(ROOT / "masks").mkdir()
for stem in ("1", "2"):
    (ROOT / f"{stem}.txt").write_text(stem)
    (ROOT / "masks" / f"{stem}_mask.txt").write_text("m" + stem)


def mask_for(image_path):
    p = Path(image_path.numpy().decode())
    mask = p.parent / "masks" / (p.stem + "_mask.txt")
    assert mask.exists()
    return str(mask)


def pair(image_path):
    mask = tf.py_function(mask_for, [image_path], tf.string)
    mask = tf.ensure_shape(mask, [])
    return tf.io.read_file(image_path), tf.io.read_file(mask)


files = tf.data.Dataset.list_files(str(ROOT / "*.txt"), shuffle=False)
print([(a.decode(), b.decode()) for a, b in files.map(pair).as_numpy_iterator()])
