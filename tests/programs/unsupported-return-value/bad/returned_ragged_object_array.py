# {"expect": [{"line": 16, "category": "returned-object", "world": "dataset", "error": "InternalError", "text": "Unsupported object type list"}], "source": "question: sentences of different length in an object array"}
import numpy as np
import tensorflow as tf

VOCAB = {w: i for i, w in enumerate("a b c d e".split())}


def encode(batch):
    rows = [[VOCAB[w] for w in text.decode().split()] for text in batch]
    out = np.empty(len(rows), dtype=object)
    out[:] = rows
    return out


texts = tf.data.Dataset.from_tensor_slices(["a b", "c", "d e a"]).batch(3)
for ids in texts.map(lambda batch: tf.numpy_function(encode, [batch], Tout=tf.int64)):  # [unsupported-return-value]
    print(ids)
