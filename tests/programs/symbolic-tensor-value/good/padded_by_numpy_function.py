# {"expect": [], "source": "token lists padded by Keras outside the graph"}
import numpy as np
import tensorflow as tf

TEXTS = ["a b", "c d e"]


def pad(ids):
    return tf.keras.preprocessing.sequence.pad_sequences([ids.numpy()], maxlen=4)[0]


def encode(text):
    ids = tf.strings.to_hash_bucket_fast(tf.strings.split(text), 9)
    row = tf.py_function(pad, [ids], tf.int32)
    return tf.ensure_shape(row, [4])


for row in tf.data.Dataset.from_tensor_slices(TEXTS).map(encode):
    print(row.shape)
rows = tf.keras.utils.pad_sequences([[1], [2, 3]], padding="post")
print(tf.keras.utils.to_categorical(rows, 4).shape)
