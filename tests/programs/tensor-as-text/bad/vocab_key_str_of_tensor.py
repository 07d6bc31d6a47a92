# {"expect": [{"line": 8, "category": "tensor-text", "world": "py_function", "error": "KeyError", "text": "tf.Tensor"}], "source": "str(token) as the key of a vocabulary"}
import tensorflow as tf

VOCAB = {"<unk>": 0, "sun": 1, "rain": 2}


def to_id(token):
    return VOCAB[str(token)]  # [tensor-as-text]


def encode(word):
    index = tf.py_function(to_id, [word], tf.int32)
    index.set_shape([])
    return index


def one_hot(index):
    return tf.one_hot(index, depth=len(VOCAB))


ds = tf.data.Dataset.from_tensor_slices(["sun", "rain"]).map(encode).map(one_hot)
for row in ds:
    print(row.numpy())
