# {"expect": [{"line": 14, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "unhashable"}], "source": "memo of embeddings keyed by a token id in a traced function", "also": [15, 16]}
import tensorflow as tf

VOCAB, DIM = 10, 4
table = tf.Variable(tf.random.uniform((VOCAB, DIM)))


class MemoLookup:
    def __init__(self, table):
        self.table = table
        self.memo = {}

    def __call__(self, token):
        if token not in self.memo:  # [symbolic-tensor-value]
            self.memo[token] = tf.nn.l2_normalize(tf.gather(self.table, token))
        return self.memo[token]


lookup = MemoLookup(table)


@tf.function(input_signature=[tf.TensorSpec([], tf.int32), tf.TensorSpec([], tf.int32)])
def similarity(a, b):
    return tf.tensordot(lookup(a), lookup(b), 1)


print(similarity(2, 5))
