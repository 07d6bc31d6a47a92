# {"expect": [{"line": 16, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "SymbolicTensor"}], "source": "os.listdir on the element of an interleave"}
import os
import tempfile

import tensorflow as tf

base = tempfile.mkdtemp()
for cls in ("ok", "nok"):
    os.makedirs(os.path.join(base, cls))
    for i in range(3):
        with open(os.path.join(base, cls, f"{i}.csv"), "w") as f:
            f.write("a,b\n1,2\n3,4\n")


def files_of(folder):
    names = sorted(os.listdir(folder))  # [symbolic-tensor-value]
    return tf.data.TextLineDataset([tf.strings.join([folder, "/", n]) for n in names]).skip(1)


folders = tf.data.Dataset.from_tensor_slices([os.path.join(base, c) for c in ("ok", "nok")])
lines = folders.interleave(files_of, cycle_length=2)
for line in lines.take(4):
    print(line.numpy())
