# {"expect": [{"line": 13, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "numpy() is only available when eager execution is enabled"}], "source": ".numpy() of a tf.Variable inside a tf.function"}
import tensorflow as tf


class Annealed(tf.Module):
    def __init__(self):
        self.temperature = tf.Variable(1.0, trainable=False)
        self.step = tf.Variable(0, dtype=tf.int64)

    @tf.function
    def __call__(self, logits):
        self.step.assign_add(1)
        t = self.temperature.numpy() / float(1 + 3)  # [symbolic-tensor-value]
        return tf.nn.softmax(logits / t)


annealed = Annealed()
print(annealed(tf.constant([1.0, 2.0])))
