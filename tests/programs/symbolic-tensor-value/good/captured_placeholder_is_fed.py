# {"expect": [], "source": "an attack that runs a session inside of its wrapped function, feeding placeholders of the graph around"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


class Attack:
    def __init__(self, session):
        self.session = session

    def generate(self, x):
        self.image = tf.placeholder(tf.float32, [2])
        self.scaled = self.image * 2.0
        return tf.py_func(self.run, [x], tf.float32)

    def run(self, values):
        return self.session.run(self.scaled, feed_dict={self.image: np.asarray(values)})


with tf.Session() as session:
    x = tf.placeholder(tf.float32, [2])
    print(session.run(Attack(session).generate(x), {x: [1.0, 2.0]}))
