# {"expect": [], "source": "DQN with a NumPy replay buffer and a traced train step"}
import collections
import random

import numpy as np
import tensorflow as tf

Transition = collections.namedtuple("Transition", "state action reward next_state done")


class Memory:
    def __init__(self, capacity):
        self.buffer = collections.deque(maxlen=capacity)

    def push(self, *fields):
        self.buffer.append(Transition(*fields))

    def sample(self, n):
        batch = Transition(*zip(*random.sample(self.buffer, n)))
        return [np.asarray(field, np.float32) for field in batch]


q_net = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(3)])
opt = tf.keras.optimizers.Adam(1e-3)


@tf.function
def learn(state, action, reward, next_state, done, gamma=0.9):
    target = reward + gamma * tf.reduce_max(q_net(next_state), axis=1) * (1.0 - done)
    with tf.GradientTape() as tape:
        q = tf.gather(q_net(state), tf.cast(action, tf.int32), batch_dims=1)
        loss = tf.reduce_mean(tf.square(target - q))
    grads = tape.gradient(loss, q_net.trainable_variables)
    opt.apply_gradients(zip(grads, q_net.trainable_variables))
    return loss


memory, epsilon = Memory(50), 0.3
state = np.zeros(2, np.float32)
for t in range(20):
    greedy = np.random.rand() > epsilon
    action = int(np.argmax(q_net(state[None])[0])) if greedy else random.randrange(3)
    nxt = (state + np.random.normal(size=2)).astype(np.float32)
    memory.push(state, action, float(np.sum(nxt)), nxt, t % 5 == 4)
    state = nxt if t % 5 != 4 else np.zeros(2, np.float32)
losses = [learn(*memory.sample(8)).numpy() for _ in range(3)]
print(np.mean(losses) > 0)
