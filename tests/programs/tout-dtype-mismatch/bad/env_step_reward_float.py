# {"expect": [{"line": 38, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "actor-critic loop with env.step wrapped in numpy_function"}
from typing import List, Tuple

import numpy as np
import tensorflow as tf


class Corridor:
    """Walk right to the end; a tiny stand-in for gym."""

    def __init__(self, length=6):
        self.length = length
        self.position = 0

    def reset(self):
        self.position = 0
        return self._state()

    def _state(self):
        return np.array([self.position / self.length, 1.0])

    def step(self, action):
        self.position = max(0, self.position + (1 if action == 1 else -1))
        done = self.position >= self.length
        return self._state(), (1.0 if done else -0.1), done, {}


env = Corridor()


def env_step(action: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Returns state, reward and done flag given an action."""
    state, reward, done, _ = env.step(action)
    return (state.astype(np.float32), reward, np.array(done, np.int32))


def tf_env_step(action: tf.Tensor) -> List[tf.Tensor]:
    return tf.numpy_function(env_step, [action], [tf.float32, tf.float32, tf.int32])  # [tout-dtype-mismatch]


class Actor(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.common = tf.keras.layers.Dense(8, activation="relu")
        self.actor = tf.keras.layers.Dense(2)

    def call(self, inputs):
        return self.actor(self.common(inputs))


def run_episode(initial_state, model, max_steps):
    rewards = tf.TensorArray(dtype=tf.float32, size=0, dynamic_size=True)
    state_shape = initial_state.shape
    state = initial_state
    for t in tf.range(max_steps):
        logits = model(tf.expand_dims(state, 0))
        action = tf.random.categorical(logits, 1)[0, 0]
        state, reward, done = tf_env_step(action)
        state.set_shape(state_shape)
        reward.set_shape(())
        rewards = rewards.write(t, reward)
        if tf.cast(done, tf.bool):
            break
    return rewards.stack()


@tf.function
def train_step(initial_state, model, max_steps):
    return run_episode(initial_state, model, max_steps)


model = Actor()
state = tf.constant(env.reset(), dtype=tf.float32)
model(state[None])
rewards = train_step(state, model, 12)
print(rewards.shape, float(tf.reduce_sum(rewards)))
assert 6 <= rewards.shape[0] <= 12
