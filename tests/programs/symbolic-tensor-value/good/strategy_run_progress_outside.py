# {"expect": [], "source": "progress lines formatted outside strategy.run"}
import tensorflow as tf

strategy = tf.distribute.get_strategy()
with strategy.scope():
    w = tf.Variable([[1.0], [2.0]])


class Progress:
    def __init__(self):
        self.lines = []

    def report(self, step, loss):
        self.lines.append("step {:d} loss {:.4f}".format(step, loss))


progress = Progress()


def replica_fn(x, step):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x @ w))
    w.assign_sub(0.1 * tape.gradient(loss, w))
    tf.print("step", step, "loss", loss, output_stream="file:///dev/null")
    print(f"tracing with {x.shape} {step} {loss.dtype.name}")
    return loss


@tf.function
def distributed(x, step):
    return strategy.run(replica_fn, args=(x, step))


for step in range(2):
    loss = distributed(tf.ones((3, 2)), tf.constant(step))
    progress.report(step, loss.numpy())
    progress.report(int(tf.constant(step)), float(loss))
print(progress.lines)
