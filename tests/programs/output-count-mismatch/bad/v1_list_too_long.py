# {"expect": [{"line": 19, "category": "output-count", "world": "graph", "error": "InvalidArgumentError", "text": "returns 3 values, but expects to see 2"}], "source": "v1 py_func whose generator-built list has one value too many"}
import numpy as np
import tensorflow as tf

v1 = tf.compat.v1


def lags(values, depth):
    for k in range(depth + 1):
        yield np.roll(values, k)


def lagged(values):
    return list(lags(values, 2))


with tf.Graph().as_default():
    series = v1.placeholder(tf.float64, shape=[None])
    a, b = v1.py_func(lagged, [series], [tf.float64, tf.float64], stateful=False)  # [output-count-mismatch]
    diff = a - b
    with v1.Session() as session:
        print(session.run(diff, feed_dict={series: np.arange(5.0)}))
