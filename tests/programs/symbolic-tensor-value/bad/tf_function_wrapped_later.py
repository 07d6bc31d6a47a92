# {"expect": [{"line": 7, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "function wrapped by tf.function(f) far from its definition"}
import numpy as np
import tensorflow as tf


def softmax_np(z):
    e = np.exp(z - np.max(z))  # [symbolic-tensor-value]
    return e / e.sum()


def policy(obs, w):
    logits = tf.linalg.matvec(w, obs)
    return softmax_np(logits)


class Runner:
    def __init__(self, compiled=True):
        self.w = tf.Variable(tf.random.normal([2, 3]))
        self.policy = tf.function(policy) if compiled else policy

    def run(self, steps):
        obs = tf.zeros([3])
        for _ in range(steps):
            p = self.policy(obs, self.w)
            obs = obs + tf.reduce_sum(p)
        return obs


print(Runner().run(2))
