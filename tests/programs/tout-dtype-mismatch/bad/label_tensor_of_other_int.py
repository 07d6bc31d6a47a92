# {"expect": [{"line": 21, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype int64 for Tensor with dtype int32"}], "source": "the label is passed through py_function untouched, Tout=(tf.int64, tf.int64) copied from the load-text tutorial (public code, read_file id 51867410)"}
import tensorflow as tf

VOCAB = {"the": 1, "wrath": 2, "of": 3, "ships": 4}


class Encoder:
    def __init__(self, table):
        self.table = table

    def encode(self, text):
        return [self.table.get(word, 0) for word in text.decode("utf-8").split()]


def encode(text_tensor, label, encoder):
    encoded_text = encoder.encode(text_tensor.numpy())
    return encoded_text, label


def encode_map_fn(text, label):
    return tf.py_function(  # [tout-dtype-mismatch]
        lambda t, l: encode(t, l, Encoder(VOCAB)), inp=[text, label], Tout=(tf.int64, tf.int64)
    )


labeled = tf.data.Dataset.from_tensor_slices((["the wrath", "of the ships"], [1, 0]))
for ids, label in labeled.map(encode_map_fn):
    print(ids.numpy(), label.numpy())
