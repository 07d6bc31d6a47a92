# {"expect": [], "source": "functools.partial and keyword arguments around the function (public code, read_file id 24184960861)"}
import functools

import numpy as np
import tensorflow as tf


def tokenize_bytecode(data, size, dtype=np.int32):
    raw = bytes.fromhex(data.decode())
    ids = np.frombuffer(raw, dtype=np.uint8).astype(dtype)[:size]
    return np.pad(ids, (0, size - len(ids)))


def tokenize_factory(size, dtype=tf.int32):
    fn = functools.partial(tokenize_bytecode, size=size, dtype=dtype.as_numpy_dtype)

    def _tokenize(data):
        tokens = tf.numpy_function(fn, [data], dtype)
        tokens.set_shape([size])
        return tokens

    return _tokenize


contracts = tf.data.Dataset.from_tensor_slices(["6080604052", "60ff"])
for short, long in zip(contracts.map(tokenize_factory(3)), contracts.map(tokenize_factory(6, tf.int64))):
    print(short.numpy(), long.dtype.name)
