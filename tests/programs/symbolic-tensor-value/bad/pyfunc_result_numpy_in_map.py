# {"expect": [{"line": 20, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "result of py_function inside map believed to be eager"}
import json
import tempfile
from pathlib import Path

import tensorflow as tf

tmp = Path(tempfile.mkdtemp())
for k in range(4):
    (tmp / f"{k}.json").write_text(json.dumps({"x": [k, k + 1.5], "y": k % 2}))


def _read(path):
    record = json.loads(Path(path.numpy().decode()).read_text())
    return tf.constant(record["x"]), tf.constant(record["y"])


def read_json(path):
    x, y = tf.py_function(_read, [path], [tf.float32, tf.int32])
    return x.numpy(), y.numpy()  # [symbolic-tensor-value]


ds = tf.data.Dataset.list_files(str(tmp / "*.json")).map(read_json).batch(2)
print(list(ds))
