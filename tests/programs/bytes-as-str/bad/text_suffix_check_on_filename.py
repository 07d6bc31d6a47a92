# {"expect": [{"line": 10, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "endswith first arg must be bytes"}], "source": "question: endswith in numpy_function"}
import numpy as np
import tensorflow as tf

READERS = {".raw": lambda data: np.frombuffer(data, np.uint8)}


def decode(name, data):
    for suffix, reader in READERS.items():
        if name.endswith(suffix):  # [bytes-as-str]
            return reader(data)
    return np.zeros(0, np.uint8)


files = tf.data.Dataset.from_tensor_slices((["a.raw", "b.raw"], [b"\x01\x02", b"\x03"]))
decoded = files.map(lambda n, d: tf.numpy_function(decode, (n, d), tf.uint8))
print([len(x) for x in decoded])
