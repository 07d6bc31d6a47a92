# {"expect": [{"line": 18, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "got multiple values for argument"}], "source": "functools.partial binds by keyword what inp delivers by position; compare the partial of public code (read_file id 24184960861)"}
import functools

import numpy as np
import tensorflow as tf


def tokenize_bytecode(size, data):
    raw = bytes.fromhex(data.decode())
    ids = np.frombuffer(raw, dtype=np.uint8).astype(np.int32)[:size]
    return np.pad(ids, (0, size - len(ids)))


def tokenize_factory(size, dtype=tf.int32):
    fn = functools.partial(tokenize_bytecode, size=size)

    def _tokenize(data):
        tokens = tf.numpy_function(fn, [data], dtype)  # [invalid-func]
        tokens.set_shape([size])
        return tokens

    return _tokenize


contracts = ["6080604052", "60ff"]
for row in tf.data.Dataset.from_tensor_slices(contracts).map(tokenize_factory(6)):
    print(row.numpy())
