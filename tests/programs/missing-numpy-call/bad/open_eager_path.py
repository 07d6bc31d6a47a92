# {"expect": [{"line": 15, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "not EagerTensor"}], "also": [16], "source": "Python's open and os.path with an EagerTensor"}
import os
import tempfile

import tensorflow as tf

folder = tempfile.mkdtemp()
DOCS = {"a.txt": "one line", "b.txt": "two\nlines"}
for name, text in DOCS.items():
    with open(os.path.join(folder, name), "w") as f:
        f.write(text)


def read_text(path):
    base = os.path.basename(path)  # [missing-numpy-call]
    with open(path) as handle:
        return "%s: %s" % (base, handle.read())


def load(path):
    text = tf.py_function(func=read_text, inp=[path], Tout=tf.string)
    text.set_shape([])
    return text


files = sorted(os.path.join(folder, name) for name in DOCS)
for text in tf.data.Dataset.from_tensor_slices(files).map(load):
    print(text.numpy().decode())
