# {"expect": [], "source": "v1 function that lists its generator, as many values as outputs"}
import numpy as np
import tensorflow as tf

v1 = tf.compat.v1
DEPTH = 3


def lags(values, depth):
    for k in range(depth):
        yield np.roll(values, k)


with tf.Graph().as_default():
    series = v1.placeholder(tf.float64, shape=[None])
    outs = v1.py_func(lambda v: list(lags(v, DEPTH)), [series], [tf.float64] * DEPTH)
    total = tf.add_n(outs)
    with v1.Session() as session:
        print(session.run(total, feed_dict={series: np.arange(5.0)}))
