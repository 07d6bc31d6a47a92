# {"expect": [], "source": "TF1 while loop, control dependencies and assign in a graph"}
import numpy as np
import tensorflow as tf

graph = tf.Graph()
with graph.as_default():
    n = tf.compat.v1.placeholder(tf.int32, ())
    runs = tf.compat.v1.get_variable("runs", (), tf.int32, initializer=tf.compat.v1.zeros_initializer())
    bump = tf.compat.v1.assign_add(runs, 1)
    with tf.control_dependencies([bump]):
        index = tf.constant(0)
        total = tf.constant(0.0)
        _, power_sum = tf.while_loop(
            lambda i, s: i < n, lambda i, s: (i + 1, s + 1.0 / tf.pow(2.0, tf.cast(i, tf.float32))), [index, total]
        )
    init = tf.compat.v1.global_variables_initializer()

with tf.compat.v1.Session(graph=graph) as sess:
    sess.run(init)
    values = [sess.run(power_sum, feed_dict={n: k}) for k in (1, 2, 10)]
    count = sess.run(runs)
print(np.round(values, 2).tolist(), int(count))
