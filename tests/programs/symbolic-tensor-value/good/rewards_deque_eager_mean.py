# {"expect": [], "source": "rewards collected eagerly around a traced step"}
import collections
import statistics

import numpy as np
import tensorflow as tf


class ActorCritic(tf.Module):
    def __init__(self, window=10):
        super().__init__()
        self.w = tf.Variable(tf.zeros((3, 1)))
        self.recent = collections.deque(maxlen=window)

    @tf.function
    def _train(self, states, rewards):
        returns = tf.cumsum(rewards, reverse=True)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(returns - tf.squeeze(states @ self.w)))
        grad = tape.gradient(loss, self.w)
        self.w.assign_sub(0.1 * grad)
        return loss, tf.reduce_sum(rewards)

    def train_episode(self, states, rewards):
        loss, total = self._train(states, rewards)
        self.recent.append(total)
        running = np.mean(self.recent)
        assert running == statistics.fmean(float(r) for r in self.recent)
        return loss, running


agent = ActorCritic()
for episode in range(3):
    loss, running = agent.train_episode(tf.ones((4, 3)), tf.ones((4,)) * episode)
    print(f"{episode} {loss:.3f} {running:.2f}", "done" if running > 3 else "go on")
print(statistics.fmean([tf.constant(1.0), tf.constant(2.0)]))
