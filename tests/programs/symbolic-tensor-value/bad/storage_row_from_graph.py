# {"expect": [{"line": 23, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "GitHub issue 51500: result of py_function stored in an array inside tf.function"}
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
        self.storage[self.next] = observation  # [symbolic-tensor-value]
        self.actions.append(action)
        self.next = (self.next + 1) % len(self.storage)


class Agent(tf.Module):
    def __init__(self, simulator, buffer):
        super().__init__()
        self.simulator = simulator
        self.buffer = buffer
        self.bias = tf.Variable(0.5)

    def choose(self):
        draw = tf.random.uniform([])
        return tf.cast(draw > self.bias, tf.int32)

    @tf.function
    def step(self):
        action = self.choose()
        observation = tf.py_function(self.simulator.observe, [action], Tout=tf.float32)
        observation.set_shape([self.simulator.size])
        self.buffer.add(observation, action)
        return tf.reduce_mean(observation)


agent = Agent(Simulator(4), ReplayBuffer(16, 4))
for _ in range(3):
    print(agent.step().numpy())
