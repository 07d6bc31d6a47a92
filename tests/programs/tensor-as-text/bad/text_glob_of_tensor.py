# {"expect": [{"line": 16, "category": "tensor-text", "world": "py_function", "error": "", "text": "found 0"}], "source": "files globbed by the text of a tensor"}
import glob
import os
import tempfile

import tensorflow as tf

ROOT = tempfile.mkdtemp()
for speaker in ("ann", "bob"):
    os.makedirs(f"{ROOT}/{speaker}")
    for i in range(2):
        open(f"{ROOT}/{speaker}/{i}.txt", "w").close()


def n_files(speaker):
    pattern = os.path.join(ROOT, str(speaker), "*.txt")  # [tensor-as-text]
    return len(glob.glob(pattern))


ds = tf.data.Dataset.from_tensor_slices(["ann", "bob"])
for n in ds.map(lambda s: tf.py_function(n_files, [s], tf.int32)):
    print("found", int(n))
