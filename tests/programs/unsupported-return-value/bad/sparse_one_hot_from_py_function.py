# {"expect": [{"line": 25, "category": "returned-object", "world": "eager", "error": "InvalidArgumentError", "text": "SparseTensor"}], "source": "SparseTensor made inside py_function; https://github.com/tensorflow/tensorflow/issues/36278"}
import tensorflow as tf


class Vocabulary:
    def __init__(self, words):
        self.words = tf.constant(words)

    def __len__(self):
        return int(tf.size(self.words))

    def indices(self, sentence):
        known = {w: i for i, w in enumerate(self.words.numpy().tolist())}
        return sorted({(0, known[w]) for w in sentence.numpy().tolist() if w in known})

    def eager_py_sparse(self, sentence):
        indices = self.indices(sentence)
        values = tf.ones([len(indices)])
        return tf.SparseTensor(tf.constant(indices, tf.int64), values, [1, len(self)])


vocabulary = Vocabulary(["a", "b", "c", "d"])
for text in ("b d zz b", "a c"):
    sentence = tf.strings.split(text)
    features = tf.py_function(vocabulary.eager_py_sparse, [sentence], [tf.float32])  # [unsupported-return-value]
    print(features)
