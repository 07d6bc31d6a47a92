# {"expect": [{"line": 10, "category": "graph-api", "world": "eager", "error": "RuntimeError", "text": "should be a function when eager execution is enabled"}], "source": "migration of a training loop"}
import tensorflow as tf

x = tf.constant([[1.0], [2.0], [3.0]])
y = tf.constant([[2.0], [4.0], [6.0]])
w = tf.Variable([[0.0]])

loss = tf.reduce_mean(tf.square(tf.matmul(x, w) - y))
optimizer = tf.compat.v1.train.AdamOptimizer(learning_rate=0.1)
train_op = optimizer.minimize(loss)  # [graph-api-in-eager-mode]
print(train_op)
