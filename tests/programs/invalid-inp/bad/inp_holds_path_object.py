# {"expect": [{"line": 17, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "that are invalid"}], "source": "question: pathlib.Path in inp"}
import tempfile
from pathlib import Path

import tensorflow as tf

root = Path(tempfile.mkdtemp())
for name in ("a", "b"):
    (root / f"{name}.txt").write_text(name * 3)


def read(folder, name):
    return (Path(folder.numpy().decode()) / name.numpy().decode()).read_text()


def load(name):
    return tf.py_function(read, [root, name], tf.string)  # [invalid-inp]


print(list(tf.data.Dataset.from_tensor_slices(["a.txt", "b.txt"]).map(load).as_numpy_iterator()))
