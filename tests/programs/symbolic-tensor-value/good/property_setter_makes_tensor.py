# {"expect": [], "source": "constellation points cast by the setter of a property"}
import numpy as np
import tensorflow as tf

class Con:
    def __init__(self, kind, points=None):
        self._kind = kind
        self._points = None
        if kind == "qam":
            points = np.zeros([16], np.complex64)
        if kind == "pam":
            points = np.zeros([4], np.complex64)
        self.points = points

    @property
    def points(self):
        return self._points

    @points.setter
    def points(self, v):
        if not (self._points is None) and self._kind != "custom":
            raise ValueError("no")
        if isinstance(v, tf.Variable):
            self._points = v
        else:
            self._points = tf.cast(v, tf.complex64)

    def show(self):
        return self.points.numpy()

c = Con("qam")
print(c.points.numpy())
c.show()

@tf.function
def f(x):
    return x + 1
