# {"expect": [], "source": "memo of embeddings keyed by Python ints and by ref()"}
import tensorflow as tf

table = tf.Variable(tf.random.uniform((10, 4)))


class MemoLookup:
    def __init__(self, table):
        self.table = table
        self.memo = {}

    def __call__(self, token: int):
        if token not in self.memo:
            self.memo[token] = tf.nn.l2_normalize(self.table[token])
        return self.memo[token]


@tf.function
def similarity(a, b):
    lookup = MemoLookup(table)
    return tf.tensordot(lookup(a), lookup(b), 1) + tf.reduce_sum(lookup(a))


print(similarity(2, 5).numpy())
eager = MemoLookup(table)
ids = tf.constant([1, 1, 3])
print(len({eager(int(i)).ref() for i in ids}), len({i.numpy() for i in ids}), sorted(eager.memo))
