# {"expect": [], "source": "question: decoded tokens in a frozenset"}
import numpy as np
import tensorflow as tf

STOP = frozenset({"the", "a", "of"})
BYTES_STOP = frozenset(map(str.encode, STOP))

tokens = tf.strings.split("the colour of money")
kept = [t for t in map(bytes.decode, tokens.numpy()) if t not in STOP]
also = [t for t in tokens.numpy() if t not in BYTES_STOP]
again = [w for w in (t.decode() for t in tokens.numpy().tolist()) if w not in STOP]


def drop(batch):
    return batch[~np.isin(batch, list(BYTES_STOP))]


def drop_str(batch):
    text = np.char.decode(batch.astype(bytes))
    return batch[~np.isin(text, list(STOP))]


@tf.function
def filtered(batch):
    return tf.numpy_function(drop, [batch], tf.string), tf.numpy_function(drop_str, [batch], tf.string)


print(kept, also, again, [f.numpy().tolist() for f in filtered(tokens)])
