# {"expect": [], "source": "TF1 training session with py_func metrics and feeds"}
import numpy as np
import tensorflow as tf

tf1 = tf.compat.v1
tf1.disable_eager_execution()


def accuracy_py(scores, labels):
    return np.float32((scores.argmax(axis=1) == labels).mean())


class Classifier:
    def __init__(self, n_features, n_classes):
        self.x = tf1.placeholder(tf.float32, (None, n_features))
        self.y = tf1.placeholder(tf.int64, (None,))
        self.is_training = tf1.placeholder_with_default(False, ())
        w = tf1.get_variable("w", (n_features, n_classes))
        h = tf1.cond(self.is_training, lambda: self.x * 1.1, lambda: self.x)
        self.logits = tf.matmul(h, w)
        ce = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=self.y, logits=self.logits)
        self.loss = tf.reduce_mean(ce)
        self.train = tf1.train.AdamOptimizer(0.1).minimize(self.loss)
        self.accuracy = tf1.py_func(accuracy_py, [self.logits, self.y], tf.float32, stateful=False)


model = Classifier(3, 2)
x = np.random.rand(10, 3)
y = (x[:, 0] > 0.5).astype(int)
with tf1.Session() as sess:
    sess.run(tf1.global_variables_initializer())
    losses = []
    for step in range(5):
        _, loss = sess.run([model.train, model.loss], {model.x: x, model.y: y, model.is_training: True})
        losses.append(loss.item())
    accuracy = sess.run(model.accuracy, feed_dict={model.x: x, model.y: y})
    if accuracy > 0.99 or losses[-1] < losses[0]:
        print("accuracy {:.2f}".format(accuracy) != "")
