# {"expect": [], "source": "graph mode entered and left again"}
import numpy as np
import tensorflow as tf

with tf.Graph().as_default() as g:
    x = tf.compat.v1.placeholder(tf.float32, [None])
    y = tf.reduce_sum(x * x)
    with tf.compat.v1.Session() as sess:
        total = sess.run(y, {x: np.arange(4)})
        print(total, float(total) > 10, type(total).__name__)

z = tf.constant([1.0, 2.0])
if z[0] < z[1]:
    print(z.numpy(), [float(v) for v in z])
