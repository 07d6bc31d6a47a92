# {"expect": [{"line": 10, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "StackOverflow: min() of a step tensor in a tf.function schedule"}
import tensorflow as tf


class NoiseSchedule:
    def __init__(self, start, end, steps):
        self.start, self.end, self.steps = start, end, steps

    def __call__(self, step):
        done = min(float(step) / self.steps, 1.0)  # [symbolic-tensor-value]
        return self.start + (self.end - self.start) * done


schedule = NoiseSchedule(1.0, 0.1, 100)


@tf.function
def add_noise(x, step):
    sigma = schedule(step)
    return x + sigma * tf.random.normal(tf.shape(x))


for step in tf.range(3):
    print(add_noise(tf.zeros([2]), step).numpy())
