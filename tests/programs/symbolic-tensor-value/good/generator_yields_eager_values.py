# {"expect": [], "source": "from_generator runs python code eagerly, .numpy() is legal there; https://github.com/tensorflow/tensorflow/issues/38672 and others use it"}
import numpy as np
import tensorflow as tf

source = tf.data.Dataset.from_tensor_slices(["good morning", "see you"])


class Tokenizer:
    def __init__(self):
        self.vocab = {}

    def __call__(self, text):
        return [self.vocab.setdefault(w, len(self.vocab) + 1) for w in text.split()]


tokenizer = Tokenizer()


def tokens():
    for text in source:
        ids = tokenizer(text.numpy().decode())
        yield {"ids": ids, "length": np.int32(len(ids))}


ds = tf.data.Dataset.from_generator(
    tokens,
    output_signature={
        "ids": tf.TensorSpec([None], tf.int32),
        "length": tf.TensorSpec([], tf.int32),
    },
)
for row in ds.padded_batch(2):
    print(row["ids"].numpy().tolist(), row["length"].numpy().tolist())
