# {"expect": [{"line": 14, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "expected str instance,"}], "source": "file name built with str.join from string tensors"}
import os
import tempfile

import numpy as np
import tensorflow as tf

BIDS = tempfile.mkdtemp()
for sub in ("sub01", "sub02"):
    np.save(os.path.join(BIDS, f"{sub}_ses1_bold.npy"), np.ones((2, 2), np.float32))


def load_bold(subject, session):
    name = "_".join([subject, session, "bold.npy"])  # [missing-numpy-call]
    return np.load(os.path.join(BIDS, name))


def bold_at(entry):
    return tf.py_function(func=load_bold, inp=[entry["sub"], entry["ses"]], Tout=tf.float32)


table = {"sub": ["sub01", "sub02"], "ses": ["ses1", "ses1"]}
for scan in tf.data.Dataset.from_tensor_slices(table).map(bold_at):
    print(scan.shape)
