# {"expect": [], "source": "correct: who calls what Keras is given"}
import keras
import numpy as np
import tensorflow as tf


def auc_host(y, p):
    order = np.argsort(p.ravel())
    return np.float32(y.ravel()[order].mean())


def auc(y_true, y_pred):
    return tf.ensure_shape(tf.numpy_function(auc_host, [y_true, y_pred], tf.float32), [])


def topk(y_true, y_pred):
    def host(t, p):
        if not tf.is_tensor(t):
            return 0.0
        t, p = t.numpy(), p.numpy()
        return np.float32((t.round() == p.round()).mean())
    out = tf.py_function(host, [y_true, y_pred], tf.float32)
    out.set_shape([])
    return out


def skewed(y_true, y_pred):
    w = 1.0 + tf.cast(y_true > 0.5, y_pred.dtype)
    if y_pred.shape.rank is None or y_pred.shape[-1] != 1:
        raise ValueError(y_pred.shape)
    return tf.reduce_mean(w * tf.square(y_true - y_pred), axis=-1)


class Smooth(keras.losses.Loss):
    def __init__(self, eps=0.1, reduction="sum_over_batch_size", name=None):
        super().__init__(reduction=reduction, name=name)
        self.eps = float(np.clip(eps, 0, 0.5))

    def call(self, y_true, y_pred):
        y = y_true * (1 - self.eps) + self.eps / 2
        return skewed(tf.cast(y, y_pred.dtype), y_pred)


m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, "sigmoid")])
m.compile("sgd", Smooth(), metrics=[auc, topk])
h = m.fit(np.random.rand(4, 2), np.array([[0.0], [1], [1], [0]]), verbose=0)
print(sorted(h.history))
