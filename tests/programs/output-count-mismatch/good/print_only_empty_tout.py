# {"expect": [], "source": "print function with Tout=[]"}
import tensorflow as tf


def show(step, loss):
    print("step {:3d} loss {:.3f}".format(int(step), float(loss)))


@tf.function
def train_step(step, x):
    loss = tf.reduce_mean(tf.square(x))
    tf.py_function(func=show, inp=[step, loss], Tout=[])
    return loss


for step in range(2):
    train_step(tf.constant(step), tf.ones([3]))
