# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "builtin min of a constant and a tensor size in map"}
import tensorflow as tf

MAX_LEN = 5


def truncate(tokens):
    n = min(tf.size(tokens), MAX_LEN)  # [symbolic-tensor-value]
    return tokens[:n]


seqs = tf.data.Dataset.from_generator(
    lambda: ([7] * k for k in (2, 8)), output_signature=tf.TensorSpec([None], tf.int64)
)
for s in seqs.map(truncate):
    print(s.numpy())
