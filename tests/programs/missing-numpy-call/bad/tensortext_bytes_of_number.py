# {"expect": [{"line": 10, "category": "missing-numpy", "world": "py_function", "error": "", "text": "digest input b'\\x00\\x00\\x00'"}], "source": "question: bytes(tensor) makes zeros"}
import hashlib

import tensorflow as tf

seen = []


def bucket(user):
    raw = bytes(user)  # [missing-numpy-call]
    seen.append(raw)
    return int(hashlib.sha1(raw).hexdigest(), 16) % 10


@tf.function
def assign(user):
    return tf.py_function(bucket, [user], tf.int32)


assign(tf.constant(3))
print("digest input", seen[0])
