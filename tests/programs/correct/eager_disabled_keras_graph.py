# {"expect": [], "source": "eager disabled, Keras style graph code without value access"}
import tensorflow as tf

tf.compat.v1.disable_eager_execution()

a = tf.constant([1.0, 2.0, 3.0])
b = tf.Variable(2.0)
c = a * b

if tf.executing_eagerly():
    print(c.numpy())
else:
    with tf.compat.v1.Session() as sess:
        sess.run(tf.compat.v1.global_variables_initializer())
        value = sess.run(c)
        print(value.tolist(), value.sum(), c.eval()[0])
