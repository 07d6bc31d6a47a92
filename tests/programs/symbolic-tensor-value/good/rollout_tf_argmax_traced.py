# {"expect": [], "source": "greedy rollout in a tf.function with tensor actions"}
import numpy as np
import tensorflow as tf


class QAgent:
    def __init__(self, n_actions, epsilon=0.1):
        self.net = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(n_actions)])
        self.n_actions = n_actions
        self.epsilon = epsilon
        self.rng = np.random.default_rng(0)

    def act_graph(self, state):
        greedy = tf.argmax(self.net(state[None])[0], output_type=tf.int32)
        other = tf.random.uniform([], maxval=self.n_actions, dtype=tf.int32)
        if tf.random.uniform([]) < self.epsilon:
            greedy = other
        return greedy

    def act(self, state):
        if self.rng.random() < self.epsilon:
            return int(self.rng.integers(self.n_actions))
        return int(np.argmax(self.net(state[None]).numpy()))


agent = QAgent(3)


@tf.function
def rollout(state, steps):
    total = tf.constant(0.0)
    step = 0
    while step < steps and tf.reduce_sum(state) > 0.1:
        action = agent.act_graph(state)
        state = state * 0.9 + tf.one_hot(action, 4) * 0.1
        total += tf.reduce_sum(state)
        step += 1
    return total, step


total, steps = rollout(tf.ones((4,)), tf.constant(3))
print(total.numpy() > 0, range(int(steps)), agent.act(np.ones(4, "f4")) in range(3))
