# {"expect": [], "source": "correct: objects of other libraries behind NumPy functions"}
import numpy as np
import tensorflow as tf


class Ensemble:
    """Anything with .predict; some give arrays with units."""

    def __init__(self, members):
        self.members = members

    def predict(self, x):
        preds = [m.predict(x) for m in self.members]
        return np.mean(preds, axis=0) if len(preds) > 1 else preds[0]


class Quantity(np.ndarray):
    unit = "m"

    def numpy(self):
        return np.asarray(self)

    def get_shape(self):
        return tf.TensorShape(self.shape)


class Fixed:
    def predict(self, x):
        return np.asarray(x).sum(axis=1).view(Quantity)


def evaluate(model, x):
    pred = model.predict(x)
    err = np.abs(pred - 1.0)
    print(pred.unit, err.numpy(), np.square(pred).get_shape())
    return err


score = evaluate(Ensemble([Fixed()]), np.ones((2, 3), np.float32))
result = tf.numpy_function(lambda a: a * 2, [np.asarray(score)], tf.float32)
print(result.numpy())
