# {"expect": [{"line": 33, "category": "symbolic-value", "world": "graph", "error": "TypeError", "text": "or a real number, not"}], "source": "switches of mode behind branches and elsewhere, and something else is wrong"}
"""Export in a graph with statement, check eagerly before and after; nested with."""
import contextlib
import numpy as np
import tensorflow as tf

v1 = tf.compat.v1


@contextlib.contextmanager
def fresh_graph(seed=0):
    g = tf.Graph()
    with g.as_default():
        v1.set_random_seed(seed)
        with v1.Session(graph=g) as sess:
            yield g, sess


def net(x):
    w = tf.ones([2, 2])
    return tf.nn.relu(tf.matmul(x, w))


eager_out = net(tf.ones([1, 2])).numpy()
with fresh_graph(3) as (g, sess):
    ph = v1.placeholder(tf.float32, [None, 2], "x")
    y = net(ph)
    host = v1.py_func(lambda a: a * 2, [y], tf.float32)
    graph_out, doubled = sess.run([y, host], {ph: np.ones((1, 2))})
    print(graph_out.tolist(), doubled.sum(), len(g.get_operations()) > 3)
with tf.Graph().as_default():
    c = tf.constant(1.0)
    c = float(tf.constant(1.0))  # [symbolic-tensor-value]
    assert not hasattr(c, "numpy")
after = net(-tf.ones([1, 2]))
if after[0, 0] == 0:
    print("same", np.allclose(eager_out, graph_out), float(after[0, 1]), after.numpy().shape)
