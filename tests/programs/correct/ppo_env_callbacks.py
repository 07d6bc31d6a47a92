# {"expect": [], "source": "environment functions handed to tf.function as plain callables"}
import numpy as np
import tensorflow as tf


class VecEnv:
    def __init__(self, n, seed=0):
        self.n = n
        self.rng = np.random.RandomState(seed)
        self.obs = self.rng.randn(n, 2)

    def get_obs(self):
        return np.float32(self.obs)

    def step(self, actions):
        assert isinstance(actions, np.ndarray), type(actions)
        self.obs = self.obs + actions[:, None] - 0.5
        reward = -np.abs(self.obs).sum(axis=1)
        done = np.abs(self.obs).max(axis=1) > 3
        return self.get_obs(), reward.astype("float32"), done.astype("float32")


class Rollout:
    def __init__(self, obs_shape, num_steps):
        self.obs_shape = obs_shape
        self.num_steps = num_steps

    @tf.function
    def collect(self, env_step, get_obs):
        obs = tf.numpy_function(func=get_obs, inp=[], Tout=tf.float32)
        obs = tf.reshape(obs, self.obs_shape)
        rewards, masks = [], []
        for _ in range(self.num_steps):
            action = tf.cast(tf.reduce_sum(obs, axis=1) < 0, tf.int64)
            obs, reward, done = tf.numpy_function(
                func=env_step, inp=[action], Tout=(tf.float32, tf.float32, tf.float32))
            obs = tf.reshape(obs, self.obs_shape)
            rewards.append(tf.reshape(reward, self.obs_shape[:1]))
            masks.append(tf.reshape(1.0 - done, self.obs_shape[:1]))
        return tf.stack(rewards), tf.stack(masks)


env = VecEnv(4)
rollout = Rollout((4, 2), 3)
rewards, masks = rollout.collect(env.step, env.get_obs)
print(rewards.numpy().mean(axis=1), masks.numpy().sum())
assert rewards.shape == (3, 4)

obs, reward, done = env.step(np.array([0, 1, 0, 1]))
assert obs.dtype == reward.dtype == done.dtype == np.float32
