# {"expect": [], "source": "tf.function training loop, the value is read outside"}
import tensorflow as tf


class Trainer:
    def __init__(self, lr=0.05):
        self.w = tf.Variable(tf.zeros([4, 1]))
        self.opt = tf.keras.optimizers.SGD(lr)
        self.losses = []

    @tf.function
    def _step(self, x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(x @ self.w - y))
        grad = tape.gradient(loss, [self.w])
        self.opt.apply_gradients(zip(grad, [self.w]))
        return loss

    def fit(self, ds, epochs):
        for _ in range(epochs):
            for x, y in ds:
                loss = self._step(x, y)
                self.losses.append(loss.numpy())
        return self


def main():
    x = tf.random.normal([32, 4])
    y = tf.reduce_sum(x, axis=1, keepdims=True)
    ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(8)
    trainer = Trainer().fit(ds, 3)
    print("first %.3f last %.3f" % (trainer.losses[0], trainer.losses[-1]))
    print(trainer.w.numpy().ravel())


if __name__ == "__main__":
    main()
