# {"expect": [{"line": 32, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 3 values, but expects to see 4 values"}], "source": "numbers, truth and text of tensors, and something else is wrong"}
"""REINFORCE on a toy environment, eager acting and compiled learning."""
import numpy as np
import tensorflow as tf


class Env:
    def reset(self):
        self.t = 0
        return np.zeros(2, np.float32)

    def step(self, action):
        assert action in (0, 1), action
        self.t += 1
        return np.full(2, self.t, np.float32), float(action), self.t >= 3


policy = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(2)])
env = Env()


def act(state):
    logits = policy(state[None])
    action = tf.random.categorical(logits, 1)[0, 0]
    return action, tf.nn.log_softmax(logits)[0, action]


def tf_step(action):
    def _step(a):
        s, r, d = env.step(int(a))
        return s, np.float32(r), np.int32(d)
    s, r, d, _ = tf.numpy_function(_step, [action], [tf.float32] * 2 + [tf.int32] * 2)  # [output-count-mismatch]
    s.set_shape([2])
    return s, r, d


@tf.function
def rollout(state):
    total = tf.constant(0.0)
    done = tf.constant(0)
    while not tf.cast(done, tf.bool):
        a, _ = act(state)
        state, r, done = tf_step(a)
        total += tf.reshape(r, [])
        done = tf.reshape(done, [])
    return total


state, total, done = env.reset(), 0.0, False
while not done:
    a, logp = act(state)
    state, reward, done = env.step(int(a))
    total += reward * float(tf.exp(logp) > 0)
env.reset()
g = float(rollout(tf.zeros(2)))
print(total, g)
