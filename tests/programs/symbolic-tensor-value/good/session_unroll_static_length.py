# {"expect": [], "source": "TF1 graph: steps from the static shape, values from run"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


class RecurrentCell:
    def __init__(self, units):
        self.units = units
        self.w = tf.get_variable("w", [units, units])

    def unroll(self, inputs, length):
        state = tf.zeros([tf.shape(inputs)[0], self.units])
        steps = int(inputs.shape[1])
        for t in range(steps):
            nxt = tf.tanh(tf.matmul(state, self.w) + inputs[:, t])
            state = tf.where(tf.fill([tf.shape(inputs)[0]], t < length), nxt, state)
        return state


x = tf.placeholder(tf.float32, [None, 5, 3])
n = tf.placeholder(tf.int32, [])
out = RecurrentCell(3).unroll(x, n)
mean = tf.reduce_mean(out)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    value, scalar = sess.run([out, mean], {x: np.ones((2, 5, 3)), n: 4})
    if scalar > 0:
        print("positive", float(scalar))
    print(value.shape, value.tolist()[0][0], mean.eval({x: np.zeros((1, 5, 3)), n: 2}))
