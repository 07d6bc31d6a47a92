# {"expect": [], "source": "keras question: values of weights and predictions in a callback, which runs eagerly"}
import numpy as np
import tensorflow
from tensorflow import keras

tf = tensorflow


class Spy(keras.callbacks.Callback):
    def __init__(self, x):
        super().__init__()
        self.x = tf.constant(x)
        self.seen = []

    def on_epoch_end(self, epoch, logs=None):
        output = self.model(self.x, training=False)
        if tf.reduce_mean(output) > -1e9:
            self.seen.append(output.numpy().tolist())
        for weight in self.model.trainable_variables:
            assert np.isfinite(weight.numpy()).all()

    def on_train_end(self, logs=None):
        print("final %.3f" % float(tf.norm(self.model.layers[-1].kernel)))


x = np.random.rand(8, 3).astype("float32")
model = keras.Sequential([keras.layers.Dense(1)])
model.compile("sgd", "mse")
spy = Spy(x[:2])
model.fit(x, x[:, :1], epochs=2, verbose=0, callbacks=[spy])
assert len(spy.seen) == 2
