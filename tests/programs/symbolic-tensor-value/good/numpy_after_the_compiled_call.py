# {"expect": [], "source": "fixed form of https://github.com/tensorflow/tensorflow/issues/57195"}
import tensorflow as tf


@tf.function
def f(x, y):
    return x + y


def report(values):
    return [round(v, 1) for v in values.numpy().tolist()]


answer = f(tf.ones([3]), tf.fill([3], 2.0))
print(report(answer), f(tf.constant(1), tf.constant(2)).numpy())
