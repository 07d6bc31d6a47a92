# {"expect": [], "source": "policy gradient agent with an eager environment loop"}
import random

import numpy as np
import tensorflow as tf


class Corridor:
    def reset(self):
        self.position = 2
        return self._obs()

    def _obs(self):
        return np.eye(5, dtype=np.float32)[self.position]

    def step(self, action):
        self.position = int(np.clip(self.position + (1 if action else -1), 0, 4))
        return self._obs(), float(self.position == 4), self.position in (0, 4)


policy = tf.keras.Sequential([tf.keras.Input((5,)), tf.keras.layers.Dense(2)])
optimizer = tf.keras.optimizers.Adam(0.05)
env = Corridor()
for episode in range(3):
    state, done, rewards, log_probs = env.reset(), False, [], []
    with tf.GradientTape() as tape:
        while not done and len(rewards) < 10:
            logits = policy(state[None])
            action = int(tf.random.categorical(logits, 1)[0, 0])
            if random.random() < 0.1:
                action = random.choice([0, 1])
            log_probs.append(tf.nn.log_softmax(logits)[0, action])
            state, reward, done = env.step(action)
            rewards.append(reward)
        returns = np.cumsum(rewards[::-1])[::-1].astype(np.float32)
        loss = -tf.reduce_sum(tf.stack(log_probs) * returns.copy())
    grads = tape.gradient(loss, policy.trainable_variables)
    optimizer.apply_gradients(zip(grads, policy.trainable_variables))
print(np.isfinite(loss.numpy()), sum(rewards) in (0.0, 1.0))
