# {"expect": [], "source": "make_csv_dataset-like parsing with decode_csv and pandas-free vocabulary"}
import csv
import os
import tempfile

import numpy as np
import tensorflow as tf

path = os.path.join(tempfile.mkdtemp(), "titanic.csv")
ROWS = [("male", 22.0, "S", 0), ("female", 38.0, "C", 1), ("female", 26.0, "S", 1)]
with open(path, "w", newline="") as f:
    w = csv.writer(f)
    w.writerow(["sex", "age", "port", "survived"])
    w.writerows(ROWS)

COLUMNS = ["sex", "age", "port", "survived"]
DEFAULTS = ["", 0.0, "", tf.constant([], tf.int32)]


def parse(line):
    values = tf.io.decode_csv(line, DEFAULTS)
    row = dict(zip(COLUMNS, values))
    label = row.pop("survived")
    row["is_female"] = tf.cast(row["sex"] == "female", tf.float32)
    for name, t in row.items():
        if t.dtype == tf.string:
            row[name] = tf.strings.lower(t)
    return row, label


ds = tf.data.TextLineDataset(path).skip(1).map(parse)
ports = sorted({r["port"].numpy().decode() for r, _ in ds})
table = tf.lookup.StaticHashTable(
    tf.lookup.KeyValueTensorInitializer(ports, np.arange(len(ports))), -1
)
for row, y in ds.map(lambda r, y: ({**r, "port": table.lookup(r["port"])}, y)).batch(3):
    print({k: v.numpy().tolist() for k, v in row.items()}, y.numpy())
