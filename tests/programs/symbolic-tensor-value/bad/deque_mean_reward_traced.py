# {"expect": [{"line": 25, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "running reward from a deque of tensors with NumPy in a traced step"}
import collections

import numpy as np
import tensorflow as tf


class ActorCritic(tf.Module):
    def __init__(self, window=10):
        super().__init__()
        self.w = tf.Variable(tf.zeros((3, 1)))
        self.recent = collections.deque(maxlen=window)

    def value(self, state):
        return tf.squeeze(state @ self.w)

    @tf.function
    def train_episode(self, states, rewards):
        returns = tf.cumsum(rewards, reverse=True)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(returns - self.value(states)))
        grad = tape.gradient(loss, self.w)
        self.w.assign_sub(0.1 * grad)
        self.recent.append(tf.reduce_sum(rewards))
        return loss, np.mean(self.recent)  # [symbolic-tensor-value]


agent = ActorCritic()
print(agent.train_episode(tf.ones((4, 3)), tf.ones((4,))))
