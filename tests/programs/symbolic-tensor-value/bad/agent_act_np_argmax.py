# {"expect": [{"line": 15, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "greedy action by np.argmax inside a traced rollout"}
import numpy as np
import tensorflow as tf


class QAgent:
    def __init__(self, n_actions, epsilon=0.1):
        self.net = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(n_actions)])
        self.n_actions = n_actions
        self.epsilon = epsilon

    def act(self, state):
        if np.random.rand() < self.epsilon:
            return np.random.randint(self.n_actions)
        return np.argmax(self.net(state[None]))  # [symbolic-tensor-value]


agent = QAgent(3, epsilon=0.0)


@tf.function
def rollout(state, steps):
    total = 0.0
    for _ in range(steps):
        action = agent.act(state)
        state = state * 0.9 + tf.one_hot(action, 4)
        total += tf.reduce_sum(state)
    return total


print(rollout(tf.ones((4,)), 3))
