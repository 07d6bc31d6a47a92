# {"expect": [{"line": 15, "category": "symbolic-value", "world": "graph", "error": "TypeError", "text": "int() argument must be"}], "source": "TF1 graph: number of steps taken from a placeholder"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


class RecurrentCell:
    def __init__(self, units):
        self.units = units
        self.w = tf.get_variable("w", [units, units])

    def unroll(self, inputs, length):
        state = tf.zeros([tf.shape(inputs)[0], self.units])
        for t in range(int(length)):  # [symbolic-tensor-value]
            state = tf.tanh(tf.matmul(state, self.w) + inputs[:, t])
        return state


x = tf.placeholder(tf.float32, [None, 5, 3])
n = tf.placeholder(tf.int32, [])
cell = RecurrentCell(3)
out = cell.unroll(x, n)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run(out, {x: np.ones((2, 5, 3)), n: 4}))
