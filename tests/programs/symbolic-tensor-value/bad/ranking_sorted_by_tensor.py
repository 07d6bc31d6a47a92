# {"expect": [{"line": 20, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "sorted of tensors by value in a traced function"}
import tensorflow as tf


class Scorer:
    def __init__(self, names):
        self.names = names
        self.w = tf.Variable(tf.ones((len(names),)))

    def scores(self, x):
        return {name: tf.reduce_sum(x * self.w[i]) for i, name in enumerate(self.names)}


scorer = Scorer(["a", "b", "c"])


@tf.function
def best(x, top=2):
    scores = scorer.scores(x)
    ranked = sorted(scores, key=scores.get, reverse=True)  # [symbolic-tensor-value]
    return [scores[name] for name in ranked[:top]]


print(best(tf.constant([1.0, 2.0])))
