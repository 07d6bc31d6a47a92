# {"expect": [{"line": 28, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 4 values, but expects to see 5 values"}], "source": "states, actions, returns, values, _ = tf.numpy_function(self.get_batch, [], 5 * [tf.float32]) in an RL code base (public code, read_file id 40235882045)"}
import collections

import numpy as np
import tensorflow as tf

Step = collections.namedtuple("Step", ["state", "action", "reward", "done"])


class ReplayBuffer:
    def __init__(self, size):
        self.steps = collections.deque(maxlen=size)

    def append(self, *values):
        self.steps.append(Step(*values))

    def get_batch(self):
        columns = zip(*self.steps)
        return [np.array(column, dtype=np.float32) for column in columns]


class Agent:
    def __init__(self, buffer):
        self.buffer = buffer

    @tf.function
    def train_step(self):
        states, actions, returns, dones, values = tf.numpy_function(  # [output-count-mismatch]
            self.buffer.get_batch, [], 5 * [tf.float32]
        )
        advantages = returns * (1.0 - dones) - values
        return tf.reduce_mean(advantages) + tf.reduce_mean(states) + tf.reduce_mean(actions)


buffer = ReplayBuffer(10)
for t in range(6):
    buffer.append([t, -t], t % 2, 0.5 * t, t == 5)
agent = Agent(buffer)
print(agent.train_step().numpy())
