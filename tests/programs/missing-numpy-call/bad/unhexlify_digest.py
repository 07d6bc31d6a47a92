# {"expect": [{"line": 9, "category": "missing-numpy", "world": "py_function", "error": "InvalidArgumentError", "text": "Non-hexadecimal digit"}], "source": "hex digests turned into bits"}
import binascii

import numpy as np
import tensorflow as tf


def fingerprint(digest):
    raw = binascii.unhexlify(digest)  # [missing-numpy-call]
    return np.unpackbits(np.frombuffer(raw, np.uint8))


@tf.function
def bits(digest):
    return tf.py_function(fingerprint, [digest], tf.uint8)


print(bits(tf.constant("ff00a1")))
