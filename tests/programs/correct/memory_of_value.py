# {"expect": [], "source": "in-memory files and digests of .numpy()"}
import hashlib
import io

import numpy as np
import tensorflow as tf


def digest(data):
    raw = data.numpy()
    stream = io.BytesIO(raw)
    joined = b"".join([stream.read(), raw])
    return hashlib.md5(joined).hexdigest()


def checksum(values):
    # The memory of a numeric tensor is its content.
    return int(np.frombuffer(bytes(values), np.uint8).sum()) + len(b"".join([values]))


print(tf.py_function(digest, [tf.constant(b"abc")], tf.string))
print(tf.py_function(checksum, [tf.constant([1, 2, 3], tf.uint8)], tf.int64))
