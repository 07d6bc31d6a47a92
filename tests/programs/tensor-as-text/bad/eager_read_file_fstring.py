# {"expect": [{"line": 16, "category": "tensor-text", "world": "eager", "error": "NotFoundError", "text": "b'alpha'.txt"}], "source": "name tensor of an eager loop put into a path with an f-string"}
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
        content = tf.io.read_file(f"{root}/{name}.txt")  # [tensor-as-text]
        texts[name.numpy().decode()] = content.numpy().decode()
    return texts


print(read_all(["alpha", "beta"]))
