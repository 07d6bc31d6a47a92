# {"expect": [], "source": "correct: switches of mode behind branches and elsewhere"}
"""A TF1 program: really runs in graph mode."""
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

x = tf.placeholder(tf.float32, [None, 2], name="x")
w = tf.get_variable("w", [2, 1], initializer=tf.ones_initializer())
y = tf.matmul(x, w)
loss = tf.reduce_mean(tf.square(y - 1.0))
print(y.name, loss.op.name, w.shape.as_list())


def summarise(a):
    return np.float32(a.mean())


mean = tf.py_func(summarise, [y], tf.float32)
train = tf.train.GradientDescentOptimizer(0.1).minimize(loss)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for _ in range(2):
        _, l, m = sess.run([train, loss, mean], {x: np.ones((3, 2))})
        if l > 0.1:
            print("loss", float(l), "mean", m.item(), np.asarray(l).shape)
    values = w.eval()
    print(values.astype(int).tolist(), l.dtype)
