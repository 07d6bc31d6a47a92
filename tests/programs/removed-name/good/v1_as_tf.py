# {"expect": [], "source": "the name tf is that of the old interface"}
import tensorflow as tf2
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
tf2.random.set_seed(3)
x = tf.placeholder(tf.float32, [2])
with tf.Session() as session:
    print(session.run(tf.log(x), {x: [1.0, 2.0]}))
