# {"expect": [], "source": "keras Sequence and PyDataset run in Python"}
import math

import numpy as np
import tensorflow as tf


class Batches(tf.keras.utils.Sequence):
    def __init__(self, x, y, batch_size, shuffle=True):
        super().__init__()
        self.x, self.y = x, y
        self.batch_size = batch_size
        self.order = np.arange(len(x))
        self.shuffle = shuffle
        self.lookup = {int(v): "class %d" % v for v in np.unique(y)}

    def __len__(self):
        return math.ceil(len(self.x) / self.batch_size)

    def __getitem__(self, i):
        idx = self.order[i * self.batch_size:(i + 1) * self.batch_size]
        xb = tf.constant(self.x[idx]).numpy()
        if xb.max() > 1:
            xb = xb / xb.max()
        return xb, self.y[idx]

    def on_epoch_end(self):
        if self.shuffle:
            np.random.shuffle(self.order)


x, y = np.random.rand(10, 4) * 5, np.random.randint(0, 2, 10)
net = tf.keras.Sequential([tf.keras.layers.Input((4,)), tf.keras.layers.Dense(1, "sigmoid")])
net.compile("sgd", "binary_crossentropy")
net.fit(Batches(x, y, 4), epochs=2, verbose=0)
print(len(Batches(x, y, 3)), net.predict(x[:1], verbose=0).shape)
