# {"expect": [{"line": 12, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Using a symbolic `tf.Tensor` as a Python `bool` is not allowed"}], "source": "GitHub issue 38920: if on a tensor where AutoGraph does not convert"}
import tensorflow as tf


class GateCell(tf.Module):
    def __init__(self, units):
        self.units = units
        self.kernel = tf.Variable(tf.ones([units, units]) * 0.1)

    def update(self, state, inputs):
        candidate = tf.tanh(tf.matmul(inputs, self.kernel))
        if tf.reduce_mean(candidate) > 0.0:  # [symbolic-tensor-value]
            return candidate
        return state


cell = GateCell(3)


@tf.function(autograph=False)
def unroll(sequence):
    state = tf.zeros([2, 3])
    for inputs in tf.unstack(sequence, axis=1):
        state = cell.update(state, inputs)
    return state


print(unroll(tf.random.normal([2, 4, 3])))
