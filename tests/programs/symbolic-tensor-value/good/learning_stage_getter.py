# {"expect": [], "source": "conditional expression on tf.executing_eagerly (public code, read_file id 31416983006)"}
import tensorflow as tf


class Curriculum:
    def __init__(self):
        self._stage = tf.Variable("easy", trainable=False)
        self.factor = tf.Variable(2.0)

    def get_stage(self):
        return self._stage.numpy().decode("utf-8") if tf.executing_eagerly() else self._stage

    def set_stage(self, stage):
        self._stage.assign(stage)

    @tf.function
    def weight(self, x):
        stage = self.get_stage()
        return tf.cond(tf.equal(stage, "easy"), lambda: x, lambda: x * self.factor)


plan = Curriculum()
before = plan.weight(tf.constant(3.0))
plan.set_stage("hard")
print(plan.get_stage(), before.numpy(), plan.weight(tf.constant(3.0)).numpy())
