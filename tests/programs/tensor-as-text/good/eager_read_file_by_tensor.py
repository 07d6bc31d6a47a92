# {"expect": [], "source": "file names joined by tf.strings and by os.path"}
import os
import tempfile

import tensorflow as tf

root = tempfile.mkdtemp()
for name in ("alpha", "beta"):
    with open(os.path.join(root, name + ".txt"), "w") as f:
        f.write("text of " + name)


def read_all(names):
    texts = {}
    for name in tf.data.Dataset.from_tensor_slices(names):
        content = tf.io.read_file(tf.strings.join([root + os.sep, name, ".txt"]))
        same = tf.io.read_file(root + "/" + name + ".txt")
        key = name.numpy().decode()
        with open(f"{root}/{key}.txt", "rb") as f:
            assert f.read() == content.numpy() == same.numpy()
        texts[key] = content.numpy().decode()
    return texts


print(read_all(["alpha", "beta"]))
ds = tf.data.Dataset.from_tensor_slices(["alpha"])
print(list(ds.map(lambda n: tf.io.read_file(root + "/" + n + ".txt")).as_numpy_iterator()))
