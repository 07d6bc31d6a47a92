# {"expect": [], "source": "tuple of tensors from a traced step turned into a report"}
import dataclasses

import tensorflow as tf


@dataclasses.dataclass
class Report:
    loss: float
    grad_norm: float

    @classmethod
    def of(cls, *tensors):
        return cls(*(t.numpy().item() for t in tensors))


class Trainer:
    def __init__(self, lr=0.05):
        self.w = tf.Variable(tf.random.normal((3, 1)))
        self.opt = tf.keras.optimizers.Adam(lr)

    @tf.function
    def step(self, x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((x @ self.w - y) ** 2)
        (grad,) = tape.gradient(loss, [self.w])
        self.opt.apply_gradients([(grad, self.w)])
        return loss, tf.linalg.global_norm([grad])


trainer = Trainer()
for _ in range(2):
    report = Report.of(*trainer.step(tf.ones((5, 3)), tf.zeros((5, 1))))
    print(report, "%.2f" % report.grad_norm, "big" if report.loss > 1 else "small")
