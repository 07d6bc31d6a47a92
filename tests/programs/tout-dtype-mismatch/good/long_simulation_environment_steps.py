# {"expect": [], "source": "modelled on reinforcement learning environments in the graph"}
"""An environment in plain Python behind tf.numpy_function, played by a policy in one graph."""
from typing import NamedTuple

import numpy as np
import tensorflow as tf


class Step(NamedTuple):
    state: np.ndarray
    reward: np.ndarray
    done: np.ndarray


class Corridor:
    """Walk to the right end; every step costs a tenth."""

    def __init__(self, length=5):
        self.length = length
        self.position = 0

    def _state(self):
        return np.eye(self.length, dtype=np.float32)[self.position]

    def reset(self):
        self.position = 0
        return self._state()

    def step(self, action):
        self.position = int(np.clip(self.position + (1 if action else -1), 0, self.length - 1))
        done = self.position == self.length - 1
        return self._state(), np.array(1.0 if done else -0.1, np.float32), np.array(done, np.int32)


class TfEnvironment:
    TOUT = Step(tf.float32, tf.float32, tf.int32)

    def __init__(self, env):
        self.env = env

    def reset(self):
        state = tf.numpy_function(self.env.reset, [], [tf.float32])[0]
        return tf.ensure_shape(state, [self.env.length])

    def step(self, action):
        state, reward, done = tf.numpy_function(self.env.step, [action], self.TOUT)
        return Step(
            tf.ensure_shape(state, [self.env.length]),
            tf.ensure_shape(reward, []),
            tf.cast(tf.ensure_shape(done, []), tf.bool),
        )


def discounted(rewards, gamma=0.5):
    total, out = 0.0, []
    for r in reversed(rewards.numpy().tolist()):
        total = r + gamma * total
        out.append(total)
    return [out[::-1]]


env = TfEnvironment(Corridor())
weights = tf.Variable(tf.ones([5, 1]))


@tf.function
def episode(limit):
    rewards = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
    state = env.reset()
    for t in tf.range(limit):
        logit = tf.squeeze(state[None] @ weights)
        state, reward, done = env.step(tf.cast(logit > 0, tf.int64))
        rewards = rewards.write(t, reward)
        if done:
            break
    stacked = rewards.stack()
    returns = tf.py_function(discounted, [stacked], tf.float32)
    returns.set_shape([None])
    return stacked, returns - tf.reduce_mean(returns)


rewards, advantage = episode(10)
print(rewards.numpy().round(1).tolist(), advantage.shape)
