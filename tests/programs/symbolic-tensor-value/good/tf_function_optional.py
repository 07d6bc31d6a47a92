# {"expect": [], "source": "compiled flag decides whether a NumPy function is wrapped; it is not"}
import numpy as np
import tensorflow as tf


def softmax_np(z):
    e = np.exp(z - np.max(z))
    return e / e.sum()


def policy(obs, w):
    return softmax_np(tf.linalg.matvec(w, obs))


class Runner:
    def __init__(self, compiled=False):
        self.w = tf.Variable(tf.random.normal([2, 3]))
        self.policy = tf.function(policy) if compiled else policy

    def run(self, steps):
        obs = tf.zeros([3])
        for _ in range(steps):
            p = self.policy(obs, self.w)
            obs = obs + float(p.sum())
        return obs


print(Runner().run(2).numpy())
