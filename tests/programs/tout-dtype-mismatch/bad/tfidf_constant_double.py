# {"expect": [{"line": 22, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype float32 for Tensor with dtype float64"}], "source": "tf.constant of a float64 array in py_function"}
import collections
import math

import numpy as np
import tensorflow as tf


class TfIdf:
    def __init__(self, docs):
        df = collections.Counter(w for d in docs for w in set(d.split()))
        self.vocab = sorted(df)
        self.idf = np.array([math.log(len(docs) / df[w]) for w in self.vocab])

    def vectorize(self, doc):
        words = doc.numpy().decode().split()
        tf_ = np.array([words.count(w) for w in self.vocab]) / max(len(words), 1)
        return tf.constant(tf_ * self.idf)

    def as_dataset(self, docs):
        def _map(d):
            vec = tf.py_function(self.vectorize, [d], tf.float32)  # [tout-dtype-mismatch]
            vec.set_shape([len(self.vocab)])
            return vec

        return tf.data.Dataset.from_tensor_slices(docs).map(_map)


docs = ["red green", "green blue blue", "red"]
for v in TfIdf(docs).as_dataset(docs):
    print(v.numpy())
