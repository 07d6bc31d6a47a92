# {"expect": [{"line": 12, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "builtin sum over a tensor of losses"}
import tensorflow as tf


class Ensemble(tf.Module):
    def __init__(self, n):
        self.weights = [tf.Variable(float(i)) for i in range(n)]

    @tf.function
    def __call__(self, x):
        losses = tf.stack([tf.reduce_mean((w * x - 1) ** 2) for w in self.weights])
        return sum(losses) / len(self.weights)  # [symbolic-tensor-value]


ens = Ensemble(3)
print(ens(tf.constant([1.0, 2.0])))
