# {"expect": [], "source": "variables as conditions and sequences in converted code"}
import tensorflow as tf


class Warmup(tf.Module):
    def __init__(self):
        super().__init__()
        self.ready = tf.Variable(False)
        self.left = tf.Variable(3)
        self.weights = tf.Variable([1.0, 2.0])

    def prepare(self):
        self.left.assign_sub(1)

    @tf.function
    def __call__(self, x):
        if not self.ready:
            self.prepare()
            self.ready.assign(True)
        total = tf.constant(0.0)
        for weight in self.weights:
            total += weight * x
        while self.left > 0:
            self.prepare()
        if self.ready and self.left < 1:
            total = -total
        return total if self.ready else x


print(Warmup()(tf.constant(2.0)))
