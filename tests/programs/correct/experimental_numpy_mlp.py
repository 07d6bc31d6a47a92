# {"expect": [], "source": "network written with tf.experimental.numpy"}
import tensorflow as tf
import tensorflow.experimental.numpy as tnp


class Linear(tf.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = tf.Variable(tnp.asarray(tnp.random.randn(n_in, n_out), dtype=tnp.float32))
        self.b = tf.Variable(tnp.zeros(n_out, dtype=tnp.float32))

    def __call__(self, x):
        return tnp.dot(x, self.w) + self.b


net = Linear(3, 2)


@tf.function
def loss(x, y):
    return tnp.mean(tnp.square(net(x) - y)) + 0.01 * tnp.sum(tnp.abs(net.w))


x, y = tnp.ones((4, 3), dtype=tnp.float32), tnp.zeros((4, 2), dtype=tnp.float32)
with tf.GradientTape() as tape:
    value = loss(x, y)
grads = tape.gradient(value, net.trainable_variables)
print(float(value) > 0, [g.shape.as_list() for g in grads])
