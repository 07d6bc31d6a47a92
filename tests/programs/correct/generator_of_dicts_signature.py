# {"expect": [], "source": "from_generator with a signature of dicts and strings"}
import json
import os
import tempfile

import numpy as np
import tensorflow as tf

path = os.path.join(tempfile.mkdtemp(), "data.jsonl")
with open(path, "w") as out:
    for i in range(4):
        out.write(json.dumps({"id": f"u{i}", "clicks": list(range(i)), "age": 20.5 + i}) + "\n")


class Reader:
    def __init__(self, path, limit=None):
        self.path, self.limit = path, limit

    def __call__(self):
        with open(self.path) as lines:
            for n, line in enumerate(lines):
                if self.limit is not None and n >= self.limit:
                    return
                row = json.loads(line)
                yield {"id": row["id"], "clicks": np.array(row["clicks"], np.int32)}, row["age"]


signature = (
    {"id": tf.TensorSpec((), tf.string), "clicks": tf.TensorSpec((None,), tf.int32)},
    tf.TensorSpec((), tf.float32),
)
ds = tf.data.Dataset.from_generator(Reader(path, 3), output_signature=signature)
ds = ds.map(lambda f, y: ({**f, "n": tf.size(f["clicks"])}, y / 100.0))
for features, age in ds.padded_batch(2):
    print([name.decode() for name in features["id"].numpy()], features["n"].numpy(), age.numpy())
