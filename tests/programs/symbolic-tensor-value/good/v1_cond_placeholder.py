# {"expect": [], "source": "tf.cond on a placeholder, Python bool for the structure"}
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def dense(x, units, training, dropout=True):
    w = tf.get_variable("w", [3, units], initializer=tf.ones_initializer())
    y = tf.matmul(x, w)
    if dropout:
        y = tf.cond(training, lambda: tf.nn.dropout(y, rate=0.5), lambda: y)
    return y


x = tf.placeholder(tf.float32, [None, 3])
training = tf.placeholder_with_default(False, [])
y = dense(x, 2, training)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    value = sess.run(y, {x: [[1, 2, 3]]})
    print(int(value[0, 0]), value.mean())
