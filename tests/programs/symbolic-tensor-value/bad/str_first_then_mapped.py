# {"expect": [{"line": 11, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "expected str, bytes or os.PathLike object, not SymbolicTensor"}], "source": "function tried with a str first, then mapped"}
import gzip
import os
import tempfile

import numpy as np
import tensorflow as tf


def read_idx(path, count=4):
    with gzip.open(path, "rb") if str(path).endswith(".gz") else open(path, "rb") as f:  # [symbolic-tensor-value]
        return np.frombuffer(f.read(count), np.uint8)


folder = tempfile.mkdtemp()
name = os.path.join(folder, "train-images.gz")
with gzip.open(name, "wb") as f:
    f.write(bytes(range(10)))

print(read_idx(name))
ds = tf.data.Dataset.from_tensor_slices([name]).map(lambda p: read_idx(p))
for x in ds:
    print(x)
