# {"expect": [{"line": 13, "category": "tensor-text", "world": "py_function", "error": "", "text": "sizes [0, 0]"}], "source": "files that may be missing are read as empty; every one is"}
import os
import tempfile

import tensorflow as tf

MISSING = b""


class Store:
    def read(self, path):
        try:
            with open(str(path), "rb") as src:  # [tensor-as-text]
                return src.read()
        except FileNotFoundError:
            return MISSING

    def sizes(self, paths):
        ds = tf.data.Dataset.from_tensor_slices(paths)
        ds = ds.map(lambda path: tf.strings.length(tf.py_function(self.read, [path], tf.string)))
        return [int(size) for size in ds]


folder = tempfile.mkdtemp()
paths = [os.path.join(folder, name) for name in ("a.bin", "b.bin")]
for path in paths:
    with open(path, "wb") as out:
        out.write(b"1234")
print("sizes", Store().sizes(paths))
