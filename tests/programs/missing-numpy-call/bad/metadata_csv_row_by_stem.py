# {"expect": [{"line": 23, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "expected str, bytes or os.PathLike object"}], "source": "medical imaging report: pathlib and helper functions get the tensor of the path"}
import csv
import os
import pathlib
import tempfile

import numpy as np
import tensorflow as tf


class Study:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        with open(self.root / "meta.csv", newline="") as src:
            self.rows = {row["case"]: row for row in csv.DictReader(src)}

    def spacing(self, case):
        row = self.rows[case]
        return np.array([row["dx"], row["dy"]], dtype=np.float32)


def case_of(path):
    return pathlib.PurePath(path).stem  # [missing-numpy-call]


def read_raw(path):
    return np.fromfile(path, dtype=np.int16)


def load_scan(study, path, clip=500):
    case = case_of(path)
    pixels = read_raw(path.numpy().decode())
    pixels = np.clip(pixels, -clip, clip).astype(np.float32) / clip
    return pixels.reshape(4, 4), study.spacing(case)


def build(study, pattern="*.raw"):
    files = sorted(str(p) for p in study.root.glob(pattern))

    def mapper(path):
        scan, spacing = tf.py_function(
            func=lambda p: load_scan(study, p), inp=[path], Tout=[tf.float32, tf.float32]
        )
        return tf.ensure_shape(scan, [4, 4]), tf.ensure_shape(spacing, [2])

    return tf.data.Dataset.from_tensor_slices(files).map(mapper)


root = tempfile.mkdtemp()
with open(os.path.join(root, "meta.csv"), "w") as out:
    out.write("case,dx,dy\nscan0,0.5,0.5\nscan1,0.7,0.7\n")
for i in range(2):
    np.arange(16, dtype=np.int16).tofile(os.path.join(root, f"scan{i}.raw"))
for scan, spacing in build(Study(root)):
    print(scan.shape, spacing.numpy())
