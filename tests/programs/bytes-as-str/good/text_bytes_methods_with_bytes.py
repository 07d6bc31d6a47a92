# {"expect": [], "source": "question: bytes have the methods of str"}
import re

import numpy as np
import tensorflow as tf

READERS = {b".raw": np.uint8, b".f32": np.float32}


def decode(name, data):
    for suffix, dtype in READERS.items():
        if name.endswith(suffix):
            return np.frombuffer(data, dtype).astype(np.float32)
    return np.zeros(0, np.float32)


def fields(line):
    head, *rest = line.strip().split(b";")
    return np.array(rest, dtype=np.float32), head.upper(), len(re.findall(rb"\d", line))


files = tf.data.Dataset.from_tensor_slices((["a.raw", "b.txt"], [b"\x01\x02", b"\x03"]))
for x in files.map(lambda n, d: tf.numpy_function(decode, (n, d), tf.float32)):
    print(x.numpy())
lines = tf.data.Dataset.from_tensor_slices(["a;1;2", "b;3;4"])
for values, head, n in lines.map(
    lambda t: tuple(tf.numpy_function(fields, [t], [tf.float32, tf.string, tf.int64]))
):
    print(values.numpy(), head.numpy(), int(n))
