# {"expect": [], "source": "tf.io.gfile and tf.io.read_file take the decoded path or the tensor"}
import os
import tempfile

import tensorflow as tf

folder = tempfile.mkdtemp()
DOCS = {"a.txt": "one line", "b.txt": "two\nlines"}
for name, text in DOCS.items():
    with open(os.path.join(folder, name), "w") as f:
        f.write(text)


def read_text(path):
    content = tf.io.read_file(path)
    with open(path.numpy()) as handle:
        assert handle.read().encode() == content.numpy()
    base = os.path.basename(path.numpy()).decode()
    return base + ": " + content.numpy().decode()


def load(path):
    text = tf.py_function(func=read_text, inp=[path], Tout=tf.string)
    text.set_shape([])
    return text


files = sorted(os.path.join(folder, name) for name in DOCS)
for text in tf.data.Dataset.from_tensor_slices(files).map(load):
    print(text.numpy().decode())
