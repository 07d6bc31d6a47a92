# {"expect": [{"line": 12, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "numpy() is only available when eager execution is enabled"}], "source": "a variable's .numpy() inside a compiled function, optimizer alpha in public code (read_file id 67485657509) guards against it"}
import tensorflow as tf


class MixedStep(tf.Module):
    def __init__(self, alpha=0.8):
        self.alpha = tf.Variable(alpha, trainable=False)
        self.log = []

    @tf.function
    def update(self, adam_step, sgd_step):
        self.log.append("alpha %.2f" % self.alpha.numpy())  # [symbolic-tensor-value]
        return self.alpha * adam_step + (1.0 - self.alpha) * sgd_step


mixer = MixedStep()
step = mixer.update(tf.constant([0.1, 0.2]), tf.constant([1.0, 1.0]))
print(step.numpy(), mixer.log)
