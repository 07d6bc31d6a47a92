# {"expect": [], "source": "weighted kappa computed by a callback after each epoch"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import callbacks, layers


class KappaCallback(callbacks.Callback):
    def __init__(self, x, y, num_classes):
        super().__init__()
        self.x, self.y, self.num_classes = x, y, num_classes
        self.history = []

    def on_epoch_end(self, epoch, logs=None):
        scores = self.model(self.x, training=False)
        guess = tf.argmax(scores, axis=-1).numpy()
        confusion = tf.math.confusion_matrix(self.y, guess, self.num_classes).numpy()
        n = self.num_classes
        w = np.array([[(i - j) ** 2 for j in range(n)] for i in range(n)]) / (n - 1) ** 2
        expected = np.outer(confusion.sum(1), confusion.sum(0)) / max(confusion.sum(), 1)
        kappa = 1.0 - (w * confusion).sum() / max((w * expected).sum(), 1e-9)
        self.history.append(float(kappa))
        logs["kappa"] = kappa
        if np.isnan(kappa):
            self.model.stop_training = True


model = tf.keras.Sequential([layers.Dense(8, "relu"), layers.Dense(4, "softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
x, y = np.random.rand(20, 5).astype("float32"), np.random.randint(0, 4, 20)
callback = KappaCallback(x, y, 4)
model.fit(x, y, epochs=2, callbacks=[callback], verbose=0)
print("kappas", ["%.3f" % k for k in callback.history])
