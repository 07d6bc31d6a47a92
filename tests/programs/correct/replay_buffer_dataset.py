# {"expect": [], "source": "RL replay buffer sampled by a generator into a tf.function update"}
import collections

import numpy as np
import tensorflow as tf


class ReplayBuffer:
    def __init__(self, capacity):
        self.data = collections.deque(maxlen=capacity)

    def add(self, *transition):
        self.data.append(tuple(np.asarray(t, np.float32) for t in transition))

    def sample_forever(self, rng=np.random.default_rng(0)):
        while True:
            yield self.data[int(rng.integers(len(self.data)))]

    def dataset(self, batch_size):
        spec = tuple(tf.TensorSpec(v.shape, tf.float32) for v in self.data[0])
        ds = tf.data.Dataset.from_generator(self.sample_forever, output_signature=spec)
        return ds.batch(batch_size)


q = tf.Variable(tf.zeros([3, 2]))
opt = tf.keras.optimizers.SGD(0.1)


@tf.function
def update(obs, action, reward):
    with tf.GradientTape() as tape:
        values = tf.reduce_sum((obs @ q) * tf.one_hot(tf.cast(action, tf.int32), 2), axis=1)
        loss = tf.reduce_mean(tf.square(values - reward))
    opt.apply_gradients([(tape.gradient(loss, q), q)])
    return loss, tf.abs(values - reward)


buffer = ReplayBuffer(100)
for step in range(20):
    obs = np.random.randn(3)
    buffer.add(obs, step % 2, obs.sum())
priorities = []
for obs, action, reward in buffer.dataset(4).take(5):
    loss, td = update(obs, action, reward)
    priorities.extend(td.numpy().tolist())
    if loss.numpy() > 1e3:
        break
print(len(priorities), q.numpy().shape)
