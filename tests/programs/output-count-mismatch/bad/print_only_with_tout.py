# {"expect": [{"line": 12, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 0 values, but expects to see 1"}], "source": "print function given a Tout"}
import tensorflow as tf


def show(step, loss):
    print("step {:3d} loss {:.3f}".format(int(step), float(loss)))


@tf.function
def train_step(step, x):
    loss = tf.reduce_mean(tf.square(x))
    tf.py_function(func=show, inp=[step, loss], Tout=tf.float32)  # [output-count-mismatch]
    return loss


for step in range(2):
    train_step(tf.constant(step), tf.ones([3]))
