# {"expect": [], "source": "RL agent in eager mode with value access everywhere"}
import collections
import random

import numpy as np
import tensorflow as tf

Transition = collections.namedtuple("Transition", "obs action reward")


class ReinforceAgent:
    def __init__(self, obs_dim, n_actions):
        self.net = tf.keras.Sequential(
            [tf.keras.layers.Input((obs_dim,)), tf.keras.layers.Dense(n_actions)]
        )
        self.opt = tf.keras.optimizers.Adam(1e-2)
        self.log = []

    def act(self, obs):
        logits = self.net(obs[None].astype(np.float32))
        probs = tf.nn.softmax(logits)[0].numpy()
        return int(np.random.choice(len(probs), p=probs / probs.sum()))

    def learn(self, episode):
        obs = np.stack([t.obs for t in episode]).astype(np.float32)
        with tf.GradientTape() as tape:
            logp = tf.nn.log_softmax(self.net(obs))
            picked = tf.gather(logp, [t.action for t in episode], batch_dims=1)
            loss = -tf.reduce_mean(picked * np.array([t.reward for t in episode], np.float32))
        grads = tape.gradient(loss, self.net.trainable_variables)
        self.opt.apply_gradients(zip(grads, self.net.trainable_variables))
        self.log.append(loss.numpy().item())


agent = ReinforceAgent(3, 2)
episode = []
for _ in range(5):
    o = np.random.randn(3)
    episode.append(Transition(o, agent.act(o), random.random()))
agent.learn(episode)
print(agent.log)
