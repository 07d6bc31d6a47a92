# {"expect": [{"line": 11, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic `tf.Tensor` is not allowed"}], "source": "GitHub issue 59510: train_step unpacks a tensor into x and y"}
import tensorflow as tf


class Trainer(tf.Module):
    def __init__(self):
        self.w = tf.Variable(tf.zeros([3, 1]))

    @tf.function
    def train_step(self, data):
        x, y = data  # [symbolic-tensor-value]
        with tf.GradientTape() as tape:
            error = tf.matmul(x, self.w) - y
            loss = tf.reduce_mean(tf.square(error))
        grad = tape.gradient(loss, self.w)
        self.w.assign_sub(0.1 * grad)
        return loss

    def fit(self, dataset):
        for batch in dataset:
            print(self.train_step(batch).numpy())


packed = tf.random.normal([8, 4])
dataset = tf.data.Dataset.from_tensor_slices(packed).batch(4)
Trainer().fit(dataset)
