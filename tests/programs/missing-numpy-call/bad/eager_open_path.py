# {"expect": [{"line": 15, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "expected str, bytes or os.PathLike object, not"}], "source": "py_function passes the path tensor to open"}
import json
import os
import tempfile

import tensorflow as tf

tmp = tempfile.mkdtemp()
for i in range(2):
    with open(os.path.join(tmp, f"doc{i}.json"), "w") as out:
        json.dump({"tokens": [i, i + 1, i + 2]}, out)


def load_tokens(path):
    with open(path) as f:  # [missing-numpy-call]
        return tf.constant(json.load(f)["tokens"], dtype=tf.int32)


def tf_load(path):
    return tf.py_function(load_tokens, [path], tf.int32)


for t in tf.data.Dataset.list_files(tmp + "/*.json").map(tf_load):
    print(t)
