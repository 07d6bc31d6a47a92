# {"expect": [{"line": 19, "category": "returned-object", "world": "dataset", "error": "InvalidArgumentError", "text": "<class 'map'>"}], "source": "simple_text_processing style: map() left lazy, after public code (read_file id 51867410)"}
import tensorflow as tf

TABLE = {"a": 1, "c": 2, "g": 3, "t": 4}


def clean(sequence):
    return "".join(ch for ch in sequence.lower() if ch.isalpha())


def one_hot_ids(sequence, reverse):
    letters = clean(sequence.numpy().decode())
    if reverse:
        letters = letters[::-1]
    return map(lambda ch: TABLE.get(ch, 0), letters)


def encode(sequence, reverse=False):
    return tf.py_function(one_hot_ids, [sequence, reverse], tf.int32)  # [unsupported-return-value]


genes = tf.data.Dataset.from_tensor_slices(["AC-GT", "TTGA"])
forward, backward = genes.map(encode), genes.map(lambda g: encode(g, reverse=True))
for ids, mirrored in tf.data.Dataset.zip((forward, backward)):
    print(ids.numpy(), mirrored.numpy())
