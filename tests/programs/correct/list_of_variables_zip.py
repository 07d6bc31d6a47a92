# {"expect": [], "source": "gradients accumulated in variables over micro batches"}
import tensorflow as tf


class Accumulator:
    def __init__(self, variables, every):
        self.variables = variables
        self.slots = [tf.Variable(tf.zeros_like(v), trainable=False) for v in variables]
        self.count = tf.Variable(0, trainable=False)
        self.every = every

    def add(self, grads, optimizer):
        for slot, grad in zip(self.slots, grads):
            slot.assign_add(grad / self.every)
        self.count.assign_add(1)
        if self.count == self.every:
            optimizer.apply_gradients(zip([s.read_value() for s in self.slots], self.variables))
            for slot in self.slots:
                slot.assign(tf.zeros_like(slot))
            self.count.assign(0)


w = tf.Variable([1.0, 2.0])
opt = tf.keras.optimizers.SGD(0.5)
opt.build([w])
acc = Accumulator([w], every=2)


@tf.function
def micro_step(x):
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(w * x)
    acc.add(tape.gradient(loss, [w]), opt)
    return loss


for x in ([1.0, 1.0], [3.0, 1.0], [0.0, 0.0]):
    micro_step(tf.constant(x))
print(w.numpy().tolist(), acc.count.numpy().item())
