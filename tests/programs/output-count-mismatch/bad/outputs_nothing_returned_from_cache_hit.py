# {"expect": [{"line": 21, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 0 values, but expects to see 1 values"}], "source": "question: py_function with a memo forgets the return"}
import tensorflow as tf


class Memo:
    def __init__(self):
        self.store = {}
        self.hits = 0

    def lookup(self, key):
        key = int(key)
        if key in self.store:
            self.hits += 1
        else:
            self.store[key] = tf.constant([key, key**2, key**3], tf.int32)
            return self.store[key]


memo = Memo()
keys = tf.data.Dataset.from_tensor_slices([1, 2, 3, 2, 1])
rows = keys.map(lambda k: tf.py_function(memo.lookup, [k], Tout=tf.int32))  # [output-count-mismatch]
for row in rows:
    print(row.numpy())
print(memo.hits)
