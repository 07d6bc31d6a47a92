# {"expect": [{"line": 17, "category": "tout-dtype", "world": "graph", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "negative items sampled by py_func in a session"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
N_ITEMS = 50


def sample_negatives(positives):
    candidates = np.arange(N_ITEMS)
    allowed = np.setdiff1d(candidates, positives)
    return np.random.choice(allowed, size=len(positives))


def build_graph():
    pos = tf.placeholder(tf.int32, [None], "pos")
    neg = tf.py_func(sample_negatives, [pos], tf.int32)  # [tout-dtype-mismatch]
    table = tf.get_variable("items", [N_ITEMS, 4])
    margin = tf.nn.embedding_lookup(table, pos) - tf.nn.embedding_lookup(table, neg)
    return pos, tf.reduce_sum(margin)


pos, loss = build_graph()
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run(loss, {pos: [1, 2, 3]}))
