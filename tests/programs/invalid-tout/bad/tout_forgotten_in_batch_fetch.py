# {"expect": [{"line": 19, "category": "bad-tout", "world": "function", "error": "TypeError", "text": "Missing required argument: 'Tout'"}], "source": "self.get_batch fetched through numpy_function as in a TRPO implementation (public code, read_file id 40235882045), Tout forgotten"}
import numpy as np
import tensorflow as tf


class Agent:
    def __init__(self, n_steps=5, seed=0):
        self.n_steps = n_steps
        self.rng = np.random.default_rng(seed)
        self.critic = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])

    def get_batch(self):
        states = self.rng.normal(size=(self.n_steps, 3)).astype(np.float32)
        returns = states.sum(axis=1).astype(np.float32)
        return states, returns

    @tf.function
    def train_step(self):
        states, returns = tf.numpy_function(self.get_batch, [])  # [invalid-tout]
        states.set_shape((self.n_steps, 3))
        returns.set_shape((self.n_steps,))
        values = self.critic(states)[:, 0]
        return tf.reduce_mean(tf.square(values - returns))


agent = Agent()
print("value loss", agent.train_step().numpy())
