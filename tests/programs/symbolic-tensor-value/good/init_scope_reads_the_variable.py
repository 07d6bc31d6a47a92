# {"expect": [], "source": "tf.init_scope lifts the read of a variable out of the graph; advanced answer in threads like https://github.com/tensorflow/tensorflow/issues/27519"}
import tensorflow as tf


class MixedStep(tf.Module):
    def __init__(self, alpha=0.8):
        super().__init__()
        self.alpha = tf.Variable(alpha, trainable=False)
        self.log = []

    @tf.function
    def update(self, adam_step, sgd_step):
        with tf.init_scope():
            self.log.append("alpha %.2f" % self.alpha.numpy())
        return self.alpha * adam_step + (1.0 - self.alpha) * sgd_step

    def get_config(self):
        return {"alpha": float(self.alpha.numpy())}


mixer = MixedStep()
step = mixer.update(tf.constant([0.1, 0.2]), tf.constant([1.0, 1.0]))
print(step.numpy(), mixer.log, mixer.get_config())
