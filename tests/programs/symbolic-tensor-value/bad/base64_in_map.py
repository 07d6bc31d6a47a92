# {"expect": [{"line": 20, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "bytes-like object"}], "source": "web-safe images decoded with the base64 module"}
import base64
import json
import os
import tempfile

import tensorflow as tf


def write_lines(folder):
    path = os.path.join(folder, "rows.txt")
    with open(path, "w") as f:
        for i in range(3):
            raw = tf.io.encode_png(tf.fill((2, 2, 1), tf.cast(i, tf.uint8))).numpy()
            f.write(base64.b64encode(raw).decode() + "\n")
    return path


def decode_row(row):
    raw = base64.b64decode(row)  # [symbolic-tensor-value]
    return tf.io.decode_png(raw, channels=1)


with tempfile.TemporaryDirectory() as folder:
    ds = tf.data.TextLineDataset(write_lines(folder)).map(decode_row)
    for image in ds:
        print(json.dumps(image.shape.as_list()))
