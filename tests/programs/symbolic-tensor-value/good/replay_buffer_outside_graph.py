# {"expect": [], "source": "GitHub issue 51500, answered: the array is filled in the wrapped function"}
import numpy as np
import tensorflow as tf


class Simulator:
    def __init__(self, size):
        self.rng = np.random.default_rng(1)
        self.size = size

    def observe(self, action):
        noise = self.rng.normal(size=self.size)
        return (noise + float(action)).astype(np.float32)


class ReplayBuffer:
    def __init__(self, capacity, size):
        self.storage = np.zeros((capacity, size), dtype=np.float32)
        self.actions = []
        self.next = 0

    def add(self, observation, action):
        self.storage[self.next] = observation
        self.actions.append(int(action))
        self.next = (self.next + 1) % len(self.storage)


class Agent(tf.Module):
    def __init__(self, simulator, buffer):
        super().__init__()
        self.simulator = simulator
        self.buffer = buffer
        self.bias = tf.Variable(0.5)

    def interact(self, action):
        observation = self.simulator.observe(action)
        self.buffer.add(observation, action)
        return observation

    @tf.function
    def step(self):
        action = tf.cast(tf.random.uniform([]) > self.bias, tf.int32)
        observation = tf.py_function(self.interact, [action], Tout=tf.float32)
        observation.set_shape([self.simulator.size])
        return tf.reduce_mean(observation)


agent = Agent(Simulator(4), ReplayBuffer(16, 4))
for _ in range(3):
    agent.step()
assert len(agent.buffer.actions) == 3 and agent.buffer.storage[2].any()
