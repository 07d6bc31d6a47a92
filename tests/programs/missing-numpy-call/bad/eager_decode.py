# {"expect": [{"line": 8, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'decode'"}], "source": "decode called on the EagerTensor instead of its value"}
import tensorflow as tf

VOCAB = {"<unk>": 0, "hello": 1, "world": 2}


def to_ids(sentence):
    words = sentence.decode("utf-8").split()  # [missing-numpy-call]
    return [[VOCAB.get(w, 0) for w in words]]


@tf.function
def preprocess(sentence):
    ids = tf.py_function(to_ids, inp=[sentence], Tout=tf.int64)
    ids.set_shape([None])
    return ids


for row in tf.data.Dataset.from_tensor_slices(["hello world", "bye world"]).map(preprocess):
    print(row.numpy())
