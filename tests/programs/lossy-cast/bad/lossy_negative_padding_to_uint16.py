# {"expect": [{"line": 15, "category": "lossy-cast", "world": "dataset", "error": "", "text": "65535"}], "source": "question: padding with -1 turns into 65535"}
import numpy as np
import tensorflow as tf

LENGTH = 6
PAD = -1


def pad_tokens(tokens, *, length=LENGTH, value=PAD):
    array = tokens.numpy()
    return np.pad(array, (0, length - len(array)), constant_values=value)


def add_padding(tokens):
    padded = tf.py_function(pad_tokens, inp=(tokens,), Tout=tf.uint16)  # [lossy-cast]
    return tf.ensure_shape(padded, [LENGTH])


source = tf.data.Dataset.from_generator(
    lambda: ([1, 2, 3], [4]), output_signature=tf.TensorSpec([None], tf.int32)
)
for row in source.map(add_padding).take(1):
    print(row.numpy().max())
