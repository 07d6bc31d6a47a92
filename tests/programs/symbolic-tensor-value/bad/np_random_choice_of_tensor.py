# {"expect": [{"line": 15, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "len is not well defined for a symbolic Tensor"}], "source": "StackOverflow: np.random.choice(p=probabilities) in tf.function"}
import numpy as np
import tensorflow as tf


class Policy(tf.Module):
    def __init__(self, actions):
        self.actions = actions
        self.kernel = tf.Variable(tf.random.normal([4, actions]))

    def probabilities(self, state):
        return tf.nn.softmax(tf.linalg.matvec(self.kernel, state, transpose_a=True))

    def sample(self, probs):
        return np.random.choice(np.arange(self.actions), p=probs)  # [symbolic-tensor-value]

    @tf.function
    def act(self, state):
        probs = self.probabilities(state)
        return self.sample(probs)


policy = Policy(2)
for _ in range(3):
    print(policy.act(tf.random.normal([4])))
