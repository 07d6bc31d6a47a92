# {"expect": [{"line": 36, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "env.step in a tf.function of the actor-critic tutorial; the reward is returned as a python float (public code, read_file id 13297462084)"}
from typing import List, Tuple

import numpy as np
import tensorflow as tf


class CliffWalk:
    """four cells in a row; the last one ends the episode"""

    def __init__(self):
        self.cell = 0

    def reset(self):
        self.cell = 0
        return self.state()

    def state(self):
        return np.eye(4, dtype=np.float32)[self.cell]

    def step(self, action):
        self.cell = int(np.clip(self.cell + (1 if action == 1 else -1), 0, 3))
        done = self.cell == 3
        return self.state(), 1.0 if done else -0.1, done, {}


env = CliffWalk()


def env_step(action: np.ndarray) -> Tuple[np.ndarray, float, np.ndarray]:
    state, reward, done, _ = env.step(action)
    return state.astype(np.float32), reward, np.array(done, np.int32)


def tf_env_step(action: tf.Tensor) -> List[tf.Tensor]:
    return tf.numpy_function(env_step, [action], [tf.float32, tf.float32, tf.int32])  # [tout-dtype-mismatch]


@tf.function
def run_episode(actions: tf.Tensor) -> tf.Tensor:
    total = tf.constant(0.0)
    for action in actions:
        _, reward, done = tf_env_step(action)
        reward.set_shape([])
        total += reward
    return total


env.reset()
print(run_episode(tf.constant([1, 1, 0, 1])).numpy())
