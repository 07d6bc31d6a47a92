# {"expect": [{"line": 17, "category": "symbolic-value", "world": "graph", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "losses of several towers averaged with NumPy instead of in the graph"}
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
    total = np.mean(losses)  # [symbolic-tensor-value]
    train_op = tf1.train.GradientDescentOptimizer(0.1).minimize(total)
    init = tf1.global_variables_initializer()

with tf1.Session(graph=graph) as sess:
    sess.run(init)
    sess.run(train_op, {inputs: np.ones((4, 3))})
