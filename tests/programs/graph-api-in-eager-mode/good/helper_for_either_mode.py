# {"expect": [], "source": "functions that get a session where there is one"}
import numpy as np
import tensorflow as tf


def evaluate(tensor, session=None):
    if session is None:
        return tensor.numpy()
    return session.run(tensor)


def train(session, loss):
    optimizer = tf.compat.v1.train.GradientDescentOptimizer(0.1)
    return session.run(optimizer.minimize(loss))


print(evaluate(tf.constant(np.float32(2.0))))
with tf.Graph().as_default():
    with tf.compat.v1.Session() as session:
        variable = tf.Variable(1.0)
        step = variable * 2.0
        session.run(tf.compat.v1.global_variables_initializer())
        print(evaluate(step, session), train(session, step))
