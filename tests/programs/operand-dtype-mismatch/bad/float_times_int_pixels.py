# {"expect": [{"line": 17, "category": "operand-dtype", "world": "py_function", "error": "InvalidArgumentError", "text": "cannot compute Mul"}], "source": "StackOverflow: int32 tensor times float tensor in py_function"}
import numpy as np
import tensorflow

tf = tensorflow


class Gain:
    def __init__(self, low, high):
        self.low, self.high = low, high

    def draw(self):
        return tf.random.uniform([], self.low, self.high)

    def apply(self, samples):
        gain = self.draw()
        scaled = samples * gain  # [operand-dtype-mismatch]
        return tf.cast(tf.round(scaled), tf.int32)


gain = Gain(0.5, 1.5)


def augment(samples, label):
    out = tf.py_function(gain.apply, [samples], tf.int32)
    out.set_shape(samples.shape)
    return out, label


samples = np.random.randint(-500, 500, (3, 16)).astype(np.int32)
for out, label in tf.data.Dataset.from_tensor_slices((samples, [0, 1, 2])).map(augment):
    print(out.shape)
