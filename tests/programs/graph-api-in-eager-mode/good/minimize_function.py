# {"expect": [], "source": "twin of minimize_eager_loss"}
import tensorflow as tf

x = tf.constant([[1.0], [2.0], [3.0]])
y = tf.constant([[2.0], [4.0], [6.0]])
w = tf.Variable([[0.0]])
optimizer = tf.compat.v1.train.AdamOptimizer(learning_rate=0.1)


def loss():
    return tf.reduce_mean(tf.square(tf.matmul(x, w) - y))


for _ in range(3):
    optimizer.minimize(loss, var_list=[w])
print(w.numpy())
