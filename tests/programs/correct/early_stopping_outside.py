# {"expect": [], "source": "compiled step, best loss kept by the eager loop"}
import tensorflow as tf


class EarlyStop:
    def __init__(self, patience=2):
        self.best = float("inf")
        self.patience = patience
        self.bad = 0

    def update(self, value: float) -> bool:
        if value < self.best - 1e-4:
            self.best, self.bad = value, 0
        else:
            self.bad += 1
        return self.bad >= self.patience


w = tf.Variable([0.5, -0.5])


@tf.function
def step(x, y, lr=0.05):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((tf.linalg.matvec(x, w) - y) ** 2)
    w.assign_sub(lr * tape.gradient(loss, w))
    return loss


stop = EarlyStop()
for epoch in range(20):
    loss = step(tf.ones((8, 2)), tf.zeros((8,)))
    if stop.update(float(loss)):
        print(f"stopped at {epoch} with {loss.numpy():.4f}")
        break
