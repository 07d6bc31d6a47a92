# {"expect": [{"line": 29, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 4 values, but expects to see 5"}], "source": "replay buffer whose sample method feeds a tf.function"}
import collections
import random

import numpy as np
import tensorflow as tf

Transition = collections.namedtuple("Transition", "state action reward next_state done")


class ReplayBuffer:
    def __init__(self, capacity, batch_size):
        self.buffer = collections.deque(maxlen=capacity)
        self.batch_size = batch_size

    def add(self, *values):
        self.buffer.append(Transition(*values))

    def sample(self):
        batch = random.sample(list(self.buffer), self.batch_size)
        columns = Transition(*zip(*batch))
        return (np.array(columns.state, dtype=np.float32),
                np.array(columns.action, dtype=np.int32),
                np.array(columns.reward, dtype=np.float32),
                np.array(columns.done, dtype=np.float32))

    def tf_sample(self):
        types = Transition(tf.float32, tf.int32, tf.float32, tf.float32, tf.float32)
        batch = tf.numpy_function(self.sample, [], list(types))  # [output-count-mismatch]
        batch = Transition(*batch)
        batch.state.set_shape([self.batch_size, 3])
        batch.next_state.set_shape([self.batch_size, 3])
        return batch


class DQN:
    gamma = 0.9

    def __init__(self, buffer):
        self.buffer = buffer
        self.q = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(2)])
        self.optimizer = tf.keras.optimizers.SGD(0.05)

    @tf.function
    def train_step(self):
        batch = self.buffer.tf_sample()
        target = batch.reward + self.gamma * (1 - batch.done) * tf.reduce_max(self.q(batch.next_state), axis=1)
        with tf.GradientTape() as tape:
            chosen = tf.gather(self.q(batch.state), batch.action, axis=1, batch_dims=1)
            loss = tf.reduce_mean(tf.square(tf.stop_gradient(target) - chosen))
        grads = tape.gradient(loss, self.q.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.q.trainable_variables))
        return loss


random.seed(0)
rng = np.random.default_rng(0)
buffer = ReplayBuffer(50, 8)
for _ in range(40):
    buffer.add(rng.normal(size=3), rng.integers(2), rng.normal(), rng.normal(size=3), rng.uniform() < 0.1)

agent = DQN(buffer)
losses = [float(agent.train_step()) for _ in range(5)]
print(losses)
assert all(np.isfinite(losses))
