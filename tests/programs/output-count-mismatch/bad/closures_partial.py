# {"expect": [{"line": 39, "category": "output-count", "world": "eager", "error": "InvalidArgumentError", "text": "returns 3 values, but expects to see 4 values"}], "source": "wrappers called eagerly, without outputs, as decorators, and something else is wrong"}
import functools
import json
import numpy as np
import tensorflow as tf


class Tokenizer:
    def __init__(self, vocab):
        self.vocab = vocab

    def encode(self, text, max_len=4, pad=0):
        ids = [self.vocab.get(w, 1) for w in text.decode().split()][:max_len]
        return np.array(ids + [pad] * (max_len - len(ids)), dtype=np.int32)

    def encode_json(self, line):
        rec = json.loads(line.numpy())
        ids = self.encode(rec["text"].encode())
        return ids, rec.get("label", -1), rec["text"]


def wrap(fn, tout, **bound):
    if bound:
        fn = functools.partial(fn, **bound)

    def mapper(*inputs):
        out = tf.numpy_function(func=fn, inp=list(inputs), Tout=tout)
        out.set_shape([bound.get("max_len", 4)])
        return out
    return mapper


tok = Tokenizer({"a": 2, "b": 3})
ds = tf.data.Dataset.from_tensor_slices(["a b", "b c a a a"])
for fn in (wrap(tok.encode, tf.int32), wrap(tok.encode, tf.int32, max_len=2, pad=9)):
    print([v.tolist() for v in ds.map(fn).as_numpy_iterator()])
lines = tf.data.Dataset.from_tensors('{"text": "b a"}')
lines = lines.map(lambda s: tf.py_function(tok.encode_json, [s], (tf.int32, tf.int64, tf.string)))
tf.py_function(tok.encode_json, ['{"text": "b a"}'], [tf.int32, tf.int64, tf.string, tf.int32])  # [output-count-mismatch]
print(next(lines.as_numpy_iterator()))
