# {"expect": [{"line": 16, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "Expected binary or unicode string"}], "source": "tf.io.gfile functions called inside a mapped function; https://github.com/tensorflow/tensorflow/issues/31957"}
import functools
import tempfile

import tensorflow as tf


def target_folder(url, root):
    parts = tf.strings.split(url, "/")
    return tf.strings.join([root, parts[-2]], separator="/")


@tf.function
def store(url, root):
    folder = target_folder(url, root)
    tf.io.gfile.makedirs(folder)  # [symbolic-tensor-value]
    name = tf.strings.join([folder, "/", tf.strings.split(url, "/")[-1]])
    tf.io.write_file(name, url)
    return name


urls = ["http://host/a/one.jpg", "http://host/b/two.jpg"]
root = tempfile.mkdtemp()
ds = tf.data.Dataset.from_tensor_slices(urls)
ds = ds.map(functools.partial(store, root=root), num_parallel_calls=2)
for stored in ds:
    print(stored.numpy().decode())
