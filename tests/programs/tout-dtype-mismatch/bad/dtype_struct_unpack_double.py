# {"expect": [{"line": 17, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "question: binary records with struct"}
import struct

import numpy as np
import tensorflow as tf

HEADER = struct.Struct("<hf")


def parse(record):
    kind, value = HEADER.unpack(record)
    return np.int16(kind), value


records = [HEADER.pack(i, i / 4) for i in range(3)]
ds = tf.data.Dataset.from_tensor_slices(records)
ds = ds.map(lambda r: tuple(tf.numpy_function(parse, [r], [tf.int16, tf.float32])))  # [tout-dtype-mismatch]
for kind, value in ds:
    print(int(kind), float(value))
