# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "ValueError", "text": "must be a list of iterables"}], "source": "Keras pads a list that holds a symbolic tensor"}
import tensorflow as tf

WORDS = tf.constant(["a", "b", "c"])


def pad(text):
    ids = tf.strings.to_hash_bucket_fast(tf.strings.split(text), 9)
    rows = tf.keras.preprocessing.sequence.pad_sequences([ids], maxlen=4)  # [symbolic-tensor-value]
    return rows[0]


for row in tf.data.Dataset.from_tensor_slices(["a b", "c"]).map(pad):
    print(row)
