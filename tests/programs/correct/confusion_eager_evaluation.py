# {"expect": [], "source": "confusion matrix from batches in an eager evaluation"}
import numpy as np
import tensorflow as tf


class Evaluator:
    def __init__(self, model, n):
        self.model = model
        self.matrix = np.zeros((n, n), int)
        self.by_name = {}

    def update(self, x, y, names):
        predictions = tf.argmax(self.model(x), axis=-1)
        for true, guess, name in zip(y, predictions, names):
            self.matrix[true, guess] += 1
            self.by_name[name.numpy().decode()] = guess.numpy() == true.numpy()
        return np.trace(self.matrix) / self.matrix.sum()


model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(3)])
x = tf.random.uniform((6, 3))
y = tf.constant([0, 1, 2, 0, 1, 2], tf.int64)
names = tf.constant([f"img{i}" for i in range(6)])
evaluator = Evaluator(model, 3)
for batch in tf.data.Dataset.from_tensor_slices((x, y, names)).batch(4):
    accuracy = evaluator.update(*batch)
print(evaluator.matrix.sum(), 0 <= accuracy <= 1, len(evaluator.by_name))
