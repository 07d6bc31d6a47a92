# {"expect": [], "source": "py_function without outputs that logs to a list"}
import tensorflow as tf

log = []


def record(step, loss):
    log.append((int(step), round(float(loss), 3)))


@tf.function
def train(steps):
    loss = tf.constant(1.0)
    for step in tf.range(steps):
        loss = loss * 0.5
        if step % 2 == 0:
            tf.py_function(record, [step, loss], [])
    return loss


print(train(tf.constant(5)).numpy(), log)
