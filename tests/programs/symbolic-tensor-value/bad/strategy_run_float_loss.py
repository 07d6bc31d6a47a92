# {"expect": [{"line": 14, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "unsupported format string"}], "source": "loss appended as a formatted text inside strategy.run"}
import tensorflow as tf

strategy = tf.distribute.get_strategy()
with strategy.scope():
    w = tf.Variable([[1.0], [2.0]])


class Progress:
    def __init__(self):
        self.lines = []

    def report(self, step, loss):
        self.lines.append("step {:d} loss {:.4f}".format(step, loss))  # [symbolic-tensor-value]


progress = Progress()


def replica_fn(x, step):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x @ w))
    w.assign_sub(0.1 * tape.gradient(loss, w))
    progress.report(step, loss)
    return loss


@tf.function
def distributed(x, step):
    return strategy.run(replica_fn, args=(x, step))


for step in range(2):
    distributed(tf.ones((3, 2)), step)
print(progress.lines)
