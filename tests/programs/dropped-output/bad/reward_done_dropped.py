# {"expect": [{"line": 21, "category": "dropped-output", "world": "function", "error": "", "text": "fields 2"}], "source": "step function returns observation, reward, done; done gets lost", "also": [27]}
import numpy as np
import tensorflow as tf


class GridWorld:
    def __init__(self):
        self.pos = 0

    def step(self, action):
        self.pos += 1 if int(action) else -1
        obs = np.array([self.pos], np.float32)
        return obs, np.float32(-1.0), self.pos >= 3


env = GridWorld()


@tf.function
def step(action):
    fields = tf.py_function(env.step, [action], [tf.float32, tf.float32])  # [dropped-output]
    tf.print("fields", len(fields))
    return fields[1]


step(tf.constant(1))
print("fields", len(tf.py_function(env.step, [1], [tf.float32, tf.float32])))
