# {"expect": [], "source": "with Session() makes its graph the one that is built in"}
import tensorflow as tf

with tf.compat.v1.Session() as session:
    values = tf.constant([1.0, 2.0])
    weights = tf.Variable([0.5, 0.5])
    total = tf.reduce_sum(values * weights)
    session.run(tf.compat.v1.global_variables_initializer())
    print(session.run(total), total.eval())
