# {"expect": [{"line": 29, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "RL environment step in numpy_function inside a tf.function rollout"}
import numpy as np
import tensorflow as tf
from typing import List, Tuple


class CartLike:
    """A little environment with the interface of gym."""

    def reset(self):
        self.state = np.zeros(4)
        return self.state

    def step(self, action):
        self.state = self.state + np.random.normal(size=4) * (1 if action else -1)
        done = bool(abs(self.state[0]) > 2.0)
        return self.state, 1.0, done, {}


env = CartLike()


def env_step(action: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    state, reward, done, _ = env.step(action)
    return state, np.array(reward, np.int32), np.array(done, np.int32)


def tf_env_step(action: tf.Tensor) -> List[tf.Tensor]:
    return tf.numpy_function(env_step, [action], [tf.float32, tf.int32, tf.int32])  # [tout-dtype-mismatch]


@tf.function
def run_episode(initial_state, max_steps):
    rewards = tf.TensorArray(dtype=tf.int32, size=0, dynamic_size=True)
    state = initial_state
    for t in tf.range(max_steps):
        action = tf.cast(tf.reduce_sum(state) > 0, tf.int64)
        state, reward, done = tf_env_step(action)
        state.set_shape(initial_state.shape)
        rewards = rewards.write(t, reward)
        if tf.cast(done, tf.bool):
            break
    return rewards.stack()


start = tf.constant(env.reset(), dtype=tf.float32)
print(run_episode(start, 5))
