# {"expect": [], "source": "StackOverflow: bool of a tensor with AutoGraph off, answered: tf.cond"}
import tensorflow as tf


class GateCell(tf.Module):
    def __init__(self, units):
        super().__init__()
        self.kernel = tf.Variable(tf.ones([units, units]) * 0.1)

    def update(self, state, inputs):
        candidate = tf.tanh(tf.matmul(inputs, self.kernel))
        positive = tf.reduce_mean(candidate) > 0.0
        return tf.cond(positive, lambda: candidate, lambda: state)


cell = GateCell(3)


@tf.function(autograph=False)
def unroll(sequence, reverse=False):
    state = tf.zeros([2, 3])
    steps = tf.unstack(sequence, axis=1)
    if reverse:
        steps = steps[::-1]
    for inputs in steps:
        state = cell.update(state, inputs)
    return state


assert unroll(tf.random.normal([2, 4, 3])).shape == (2, 3)
assert unroll(tf.random.normal([2, 4, 3]), reverse=True).shape == (2, 3)
