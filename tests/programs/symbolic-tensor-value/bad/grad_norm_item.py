# {"expect": [{"line": 28, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "has no attribute 'item'"}], "source": "PyTorch habit: item() on the gradient norm of a traced step"}
import dataclasses

import tensorflow as tf


@dataclasses.dataclass
class Report:
    loss: float
    grad_norm: float


class Trainer:
    def __init__(self, lr=0.05):
        self.w = tf.Variable(tf.random.normal((3, 1)))
        self.opt = tf.keras.optimizers.Adam(lr)

    def loss(self, x, y):
        return tf.reduce_mean((x @ self.w - y) ** 2)

    @tf.function
    def step(self, x, y):
        with tf.GradientTape() as tape:
            loss = self.loss(x, y)
        (grad,) = tape.gradient(loss, [self.w])
        self.opt.apply_gradients([(grad, self.w)])
        norm = tf.linalg.global_norm([grad])
        return Report(loss=loss, grad_norm=norm.item())  # [symbolic-tensor-value]


trainer = Trainer()
print(trainer.step(tf.ones((5, 3)), tf.zeros((5, 1))))
