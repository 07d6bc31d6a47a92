# {"expect": [{"line": 26, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "a bytes-like object is required"}], "source": "from_generator with args: paths arrive as bytes and are decoded"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def read_blocks(path, block):
    if hasattr(path, "decode"):
        path = path.decode("utf-8")
    with open(path) as f:
        values = np.array([float(line) for line in f], dtype=np.float32)
    for start in range(0, len(values) - block + 1, block):
        yield values[start:start + block], os.path.basename(path)


def dataset_of(path):
    return tf.data.Dataset.from_generator(
        read_blocks, args=(path, 3),
        output_signature=(tf.TensorSpec([3], tf.float32), tf.TensorSpec([], tf.string)))


def smooth(values, name):
    kernel = np.array([0.25, 0.5, 0.25], np.float32)
    return np.convolve(values, kernel, "same"), name.rstrip(".txt")  # [bytes-as-str]


folder = tempfile.mkdtemp()
for i, name in enumerate(("left.txt", "right.txt")):
    with open(os.path.join(folder, name), "w") as f:
        f.writelines(f"{i + k}\n" for k in range(7))

files = tf.data.Dataset.list_files(os.path.join(folder, "*.txt"), shuffle=False)
ds = files.interleave(dataset_of, cycle_length=2, block_length=2)
ds = ds.map(lambda v, n: tf.numpy_function(smooth, [v, n], [tf.float32, tf.string]))
names = []
for values, name in ds:
    names.append(name.numpy().decode())
    assert values.dtype == tf.float32
print(names)
assert sorted(names) == ["left", "left", "right", "right"]
assert len(list(read_blocks(os.path.join(folder, "left.txt"), 2))) == 3
