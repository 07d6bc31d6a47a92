# {"expect": [{"line": 28, "category": "dropped-output", "world": "eager", "error": "", "text": "[TensorShape([4]), TensorShape([])]"}], "source": "GitHub issue: environment step wrapped in py_function, reward and done, one is missing"}
import numpy as np
import tensorflow as tf


class CartEnv:
    def __init__(self, seed=0):
        self.rng = np.random.default_rng(seed)
        self.state = self.rng.normal(size=4).astype(np.float32)
        self.steps = 0

    def step(self, action):
        push = 1.0 if int(action) == 1 else -1.0
        self.state = (self.state * 0.9 + push * 0.1).astype(np.float32)
        self.steps += 1
        reward = np.float32(1.0)
        done = self.steps >= 3
        return self.state, reward, done


class TFEnv:
    spec = [tf.float32, tf.float32]

    def __init__(self, env):
        self.env = env

    def step(self, action):
        return tf.py_function(self.env.step, [action], self.spec, name="step")  # [dropped-output]


env = TFEnv(CartEnv())
outputs = env.step(tf.constant(1))
print([o.shape for o in outputs])
