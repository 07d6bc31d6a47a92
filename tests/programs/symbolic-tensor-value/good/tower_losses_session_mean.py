# {"expect": [], "source": "tower losses averaged in the graph, numbers averaged outside"}
import numpy as np
import tensorflow.compat.v1 as tf1

graph = tf1.Graph()


def tower_loss(x, scope):
    with tf1.variable_scope(scope):
        w = tf1.get_variable("w", [3, 1])
        return tf1.reduce_mean(tf1.square(tf1.matmul(x, w)))


with graph.as_default():
    inputs = tf1.placeholder(tf1.float32, [None, 3])
    losses = [tower_loss(part, f"tower{k}") for k, part in enumerate(tf1.split(inputs, 2))]
    total = tf1.add_n(losses) / len(losses)
    train_op = tf1.train.GradientDescentOptimizer(0.1).minimize(total)
    init = tf1.global_variables_initializer()

with tf1.Session(graph=graph) as sess:
    sess.run(init)
    best = np.inf
    for _ in range(3):
        _, value, parts = sess.run([train_op, total, losses], {inputs: np.ones((4, 3))})
        assert np.isclose(value, np.mean(parts), atol=1e-5)
        best = min(best, value)
        if value > best:
            break
    print("%.4f" % best, {t: float(p) for t, p in zip("ab", parts)})
