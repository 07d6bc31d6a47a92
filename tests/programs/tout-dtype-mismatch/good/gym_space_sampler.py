# {"expect": [], "source": "action sampling and rendering; numpy scalars kept in the right type"}
import numpy as np
import tensorflow as tf


class Box:
    def __init__(self, low, high, shape, seed=0):
        self.low, self.high, self.shape = low, high, shape
        self.rng = np.random.default_rng(seed)

    def sample(self):
        return self.rng.uniform(self.low, self.high, self.shape).astype(np.float32)


class Pendulum:
    action_space = Box(-1, 1, (1,))

    def __init__(self):
        self.theta = np.float32(0.5)
        self.steps = 0

    def step(self, action):
        self.theta = np.float32(self.theta + 0.1 * action.item())
        self.steps += 1
        reward = -abs(self.theta)
        done = self.steps >= 4
        return np.array([np.cos(self.theta), np.sin(self.theta)], np.float32), reward, done

    def render(self, size=5):
        frame = np.zeros((size, size), np.uint8)
        frame[int(self.theta * size) % size] = 255
        return frame


env = Pendulum()


def tf_step(action):
    obs, reward, done = tf.numpy_function(env.step, [action], [tf.float32, tf.float32, tf.bool])
    return tf.ensure_shape(obs, [2]), tf.ensure_shape(reward, []), tf.ensure_shape(done, [])


@tf.function
def episode():
    total = tf.constant(0.0)
    done = tf.constant(False)
    frames = tf.TensorArray(tf.uint8, 0, dynamic_size=True, element_shape=[5, 5])
    while not done:
        action = tf.numpy_function(lambda: env.action_space.sample(), [], [tf.float32])[0]
        _, reward, done = tf_step(action)
        frame = tf.ensure_shape(tf.numpy_function(env.render, [], tf.uint8), [5, 5])
        frames = frames.write(frames.size(), frame)
        total += reward
    return total, frames.stack()


total, frames = episode()
print(float(total), frames.shape)
assert frames.shape == (4, 5, 5) and env.steps == 4
