# {"expect": [{"line": 26, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "agent method called from a decorated train method of the same class"}
import collections
import random

import numpy as np
import tensorflow as tf

Transition = collections.namedtuple("Transition", "obs action reward next_obs done")


class DQNAgent:
    def __init__(self, obs_dim, n_actions, eps=0.1):
        self.q = tf.keras.Sequential(
            [tf.keras.layers.Input((obs_dim,)), tf.keras.layers.Dense(n_actions)]
        )
        self.eps = eps
        self.opt = tf.keras.optimizers.Adam(1e-3)
        self.td_errors = []

    def act(self, obs):
        if random.random() < self.eps:
            return random.randrange(self.q.output_shape[-1])
        return int(tf.argmax(self.q(obs[None])[0]).numpy())

    def _record(self, td):
        self.td_errors.append(np.abs(td.numpy()).mean())  # [symbolic-tensor-value]

    @tf.function
    def train_on(self, batch):
        target = batch.reward + 0.99 * tf.reduce_max(self.q(batch.next_obs), axis=1)
        with tf.GradientTape() as tape:
            q = tf.gather(self.q(batch.obs), batch.action, batch_dims=1)
            td = tf.stop_gradient(target) - q
            loss = tf.reduce_mean(tf.square(td))
        self._record(td)
        grads = tape.gradient(loss, self.q.trainable_variables)
        self.opt.apply_gradients(zip(grads, self.q.trainable_variables))
        return loss


agent = DQNAgent(3, 2)
obs = tf.random.normal([4, 3])
print(agent.act(obs[0]))
batch = Transition(obs, tf.constant([0, 1, 1, 0]), tf.ones([4]), obs, tf.zeros([4]))
print(agent.train_on(batch))
