# {"expect": [], "source": "GitHub issue 59471, answered: bytes arguments of from_generator are decoded"}
import os
import tempfile

import tensorflow as tf


def lines_of(filename, limit):
    with open(filename.decode("utf-8")) as src:
        for number, line in enumerate(src):
            if number >= limit:
                break
            yield line.strip(), number


def read(filename):
    return tf.data.Dataset.from_generator(
        lines_of,
        args=(filename, 2),
        output_signature=(tf.TensorSpec((), tf.string), tf.TensorSpec((), tf.int32)),
    )


folder = tempfile.mkdtemp()
names = [os.path.join(folder, f"{i}.txt") for i in range(2)]
for name in names:
    with open(name, "w") as out:
        out.write("first\nsecond\nthird\n")
merged = tf.data.Dataset.from_tensor_slices(names).interleave(read, cycle_length=2)
assert len(list(merged)) == 4
