# {"expect": [], "source": "TF1 style graph and session, values come from sess.run"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

x = tf.placeholder(tf.float32, [None, 3], name="x")
w = tf.get_variable("w", [3, 1], initializer=tf.ones_initializer())
y = tf.matmul(x, w)


def log_row(values):
    print("row sums", values.ravel().tolist())
    return values.astype(np.float32).mean(axis=0)


mean = tf.py_func(log_row, [y], tf.float32)
mean.set_shape([1])

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    out, m = sess.run([y, mean], feed_dict={x: np.eye(3)})
    for row in out:
        print(float(row[0]))
    print(np.round(m, 2), w.eval())
