# {"expect": [], "source": "files filtered by suffix with tf.strings"}
import pathlib
import tempfile

import tensorflow as tf

root = pathlib.Path(tempfile.mkdtemp())
for name in ("a.png", "b.txt", "c.png"):
    (root / name).write_bytes(b"\x00")


def is_image(path):
    return tf.strings.regex_full_match(path, r".*\.(png|jpe?g)")


def not_hidden(path):
    name = tf.strings.split(path, "/")[-1]
    return tf.strings.substr(name, 0, 1) != "."


listing = tf.data.Dataset.list_files(str(root / "*")).filter(is_image).filter(not_hidden)
found = sorted(p.decode() for p in listing.as_numpy_iterator() if p.endswith(b".png"))
print([pathlib.Path(p).name for p in found])
