# {"expect": [{"line": 12, "category": "removed-name", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'read_file'"}], "source": "pipelines that mix both interfaces"}
import tempfile

import tensorflow as tf

path = tempfile.mktemp()
with open(path, "w", encoding="utf-8") as file:
    file.write("12")


def read(name):
    return tf.strings.length(tf.read_file(name))  # [removed-name]


dataset = tf.data.Dataset.from_tensors(path).map(read, num_parallel_calls=tf.data.AUTOTUNE)
for length in dataset:
    print(length.numpy())
