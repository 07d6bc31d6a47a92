# {"expect": [], "source": "tensor.eval() in a session is the value, cf. https://github.com/aymericdamien/TensorFlow-Examples/issues/40"}
import numpy as np
import tensorflow as tf

v1 = tf.compat.v1


class Evaluator(object):
    def __init__(self):
        self.graph = v1.Graph()
        with self.graph.as_default():
            self.x = v1.placeholder(tf.float32, [None], name="x")
            self.name = tf.constant("model-a")
            self.y = tf.square(self.x) + 1.0

    def run(self, values):
        with v1.Session(graph=self.graph).as_default() as sess:
            arr = self.y.eval({self.x: values})
            label = sess.run(self.name).decode()
        return label, np.percentile(arr, 50), arr.astype(np.int64).tolist()


print(Evaluator().run([1.0, 2.0, 3.0]))
