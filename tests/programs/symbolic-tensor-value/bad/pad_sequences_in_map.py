# {"expect": [{"line": 16, "category": "symbolic-value", "world": "dataset", "error": "ValueError", "text": "must be a list of iterables"}], "source": "keras pad_sequences applied to a batch of a dataset"}
import tensorflow as tf
from tensorflow.keras.utils import pad_sequences

WORDS = ["<pad>", "<unk>", "film", "good", "bad"]


def encode_ids(text):
    table = tf.constant(WORDS)
    tokens = tf.strings.split(text)
    hits = tf.equal(tokens[:, None], table[None, :])
    return tf.argmax(tf.cast(hits, tf.int32), axis=1)


def pad(ids):
    return pad_sequences([ids], maxlen=6, padding="post")[0]  # [symbolic-tensor-value]


texts = ["good film", "bad bad film indeed"]
dataset = tf.data.Dataset.from_tensor_slices(texts).map(encode_ids).map(pad).batch(2)
for batch in dataset:
    print(batch)
