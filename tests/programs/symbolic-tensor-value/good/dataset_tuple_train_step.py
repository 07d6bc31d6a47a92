# {"expect": [], "source": "GitHub issue 59510, answered: zip features and labels before batching"}
import tensorflow as tf


class Trainer(tf.Module):
    def __init__(self):
        super().__init__()
        self.w = tf.Variable(tf.zeros([3, 1]))

    @tf.function
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            error = tf.matmul(x, self.w) - y
            loss = tf.reduce_mean(tf.square(error))
        grad = tape.gradient(loss, self.w)
        self.w.assign_sub(0.1 * grad)
        return loss

    def fit(self, dataset):
        return [self.train_step(batch).numpy() for batch in dataset]


packed = tf.random.normal([8, 4])
dataset = tf.data.Dataset.from_tensor_slices((packed[:, :3], packed[:, 3:])).batch(4)
assert len(Trainer().fit(dataset)) == 2
