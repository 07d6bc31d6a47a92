# {"expect": [{"line": 13, "category": "dropped-output", "world": "dataset", "error": "", "text": "tokens: [1]"}], "source": "token list returned to py_function keeps its first element only"}
import tensorflow as tf

VOCAB = {"<unk>": 0, "the": 1, "cat": 2, "sat": 3}


def to_ids(sentence):
    words = sentence.numpy().decode().split()
    return [VOCAB[w] if w in VOCAB else 0 for w in words]


def tokenize(sentence):
    ids = tf.py_function(to_ids, [sentence], tf.int64)  # [dropped-output]
    return tf.reshape(ids, [-1])


for t in tf.data.Dataset.from_tensor_slices(["the cat sat"]).map(tokenize):
    print("tokens:", t.numpy().tolist())
