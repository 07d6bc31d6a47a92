# {"expect": [], "source": "decorator form with Tout by name, actor-critic tutorial (public code, read_file id 13297462084)"}
import numpy as np
import tensorflow as tf


class Counter:
    value = 0

    def step(self, action):
        self.value += int(action)
        return np.array([self.value, action]), 0.5 * self.value, self.value > 3, {}


env = Counter()


@tf.numpy_function(Tout=[tf.float32, tf.float32, tf.int32])
def env_step(action):
    state, reward, done, _ = env.step(action)
    return (state.astype(np.float32),
            np.array(reward, np.float32),
            np.array(done, np.int32))


@tf.function
def rollout(actions):
    rewards = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
    for t in tf.range(tf.shape(actions)[0]):
        state, reward, done = env_step(actions[t])
        state.set_shape([2])
        done.set_shape([])
        rewards = rewards.write(t, tf.reshape(reward, []))
        if tf.cast(done, tf.bool):
            break
    return rewards.stack()


print(rollout(tf.constant([1, 2, 3, 4])).numpy())
