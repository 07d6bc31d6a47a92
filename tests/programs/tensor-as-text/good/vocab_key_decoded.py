# {"expect": [], "source": "vocabulary looked up by decoded text, by bytes and by int"}
import tensorflow as tf

VOCAB = {"<unk>": 0, "sun": 1, "rain": 2}
BYTES_VOCAB = {k.encode(): v for k, v in VOCAB.items()}
NAMES = {v: k for k, v in VOCAB.items()}


def to_id(token):
    key = token.numpy()
    a = VOCAB.get(key.decode(), 0)
    assert a == BYTES_VOCAB.get(key, 0)
    return a


def encode(word):
    index = tf.py_function(to_id, [word], tf.int32)
    index.set_shape([])
    return index


def one_hot(index):
    return index, tf.one_hot(index, depth=len(VOCAB))


for index, row in tf.data.Dataset.from_tensor_slices(["sun", "rain", "fog"]).map(encode).map(one_hot):
    print(NAMES[int(index)], NAMES[index.numpy()], str(index.numpy()), row.numpy())
print(f"{tf.constant(3)} {str(tf.constant('a'))}")
