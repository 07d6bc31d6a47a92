# {"expect": [{"line": 15, "category": "bad-tout", "world": "eager", "error": "TypeError", "text": "Cannot convert the argument `type_value`: 'f4'"}], "source": "question: np style dtype string"}
import struct

import numpy as np
import tensorflow as tf

DTYPE = "f4"


def unpack(raw):
    return np.frombuffer(raw.numpy(), dtype=DTYPE)


raw = tf.constant(struct.pack("<3f", 1.0, 2.0, 3.0))
values = tf.py_function(unpack, [raw], DTYPE)  # [invalid-tout]
print(values)
