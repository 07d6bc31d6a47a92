# {"expect": [{"line": 12, "category": "tensor-text", "world": "dataset", "error": "", "text": "found False"}], "source": "existence test of an f-string path while the pipeline is traced"}
import tempfile

import tensorflow as tf

ROOT = tempfile.mkdtemp()
with open(f"{ROOT}/x.txt", "w") as f:
    f.write("1")


def has_annotation(stem):
    found = tf.io.gfile.exists(f"{ROOT}/{stem}.txt")  # [tensor-as-text]
    return tf.constant(found)


ds = tf.data.Dataset.from_tensor_slices(["x"]).map(has_annotation)
print("found", bool(next(iter(ds))))
