# {"expect": [], "source": "variable lengths padded by padded_batch, and pad_sequences outside"}
import numpy as np
import tensorflow as tf
from tensorflow.keras.utils import pad_sequences

WORDS = ["<pad>", "<unk>", "film", "good", "bad"]


def encode_ids(text):
    table = tf.constant(WORDS)
    tokens = tf.strings.split(text)
    hits = tf.equal(tokens[:, None], table[None, :])
    known = tf.reduce_any(hits, axis=1)
    return tf.where(known, tf.argmax(tf.cast(hits, tf.int32), axis=1), 1)


texts = ["good film", "bad bad film indeed"]
dataset = tf.data.Dataset.from_tensor_slices(texts).map(encode_ids)
for batch in dataset.padded_batch(2, padded_shapes=[6]):
    print(batch.numpy())
ids = [list(sample.numpy()) for sample in dataset]
padded = pad_sequences(ids, maxlen=6, padding="post")
print(padded, np.array_equal(padded, next(iter(dataset.padded_batch(2, [6])))))
