# {"expect": [], "source": "question: lists of different length are padded first"}
import itertools

import numpy as np
import tensorflow as tf

VOCAB = {w: i for i, w in enumerate("a b c d e".split(), start=1)}


def encode(batch):
    rows = [[VOCAB[w] for w in text.decode().split()] for text in batch]
    columns = itertools.zip_longest(*rows, fillvalue=0)
    return np.array(list(columns)).T


texts = tf.data.Dataset.from_tensor_slices(["a b", "c", "d e a"]).batch(3)
for ids in texts.map(lambda batch: tf.numpy_function(encode, [batch], Tout=tf.int64)):
    print(ids.numpy().tolist())
