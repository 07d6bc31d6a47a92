# {"expect": [], "source": "RaggedTensorSpec as Tout"}
import tensorflow as tf


def tokens(batch):
    return tf.strings.split(batch)


def tokenize(batch):
    spec = tf.RaggedTensorSpec([None, None], tf.string)
    return tf.py_function(tokens, [batch], spec)


ds = tf.data.Dataset.from_tensor_slices(["a b c", "d", "e f"]).batch(2)
for r in ds.map(tokenize):
    print(r.to_list())
