# {"expect": [], "source": "correct: tests of kind and structure"}
import os
import tensorflow as tf
import numpy as np

USE_PYFUNC = bool(int(os.environ.get("USE_PYFUNC", "1")))
EAGER_INSPECT = os.environ.get("INSPECT") is not None


class Step:
    verbose = False

    def __init__(self, **options):
        for k, v in options.items():
            setattr(self, k, v)

    def run(self, x):
        if EAGER_INSPECT and tf.executing_eagerly():
            print(x.numpy())
        if getattr(self, "verbose", False):
            tf.print(x[0])
        fn = getattr(self, "transform", None)
        if fn is not None:
            x = fn(x)
        if USE_PYFUNC:
            x = tf.py_function(self.host, [x], tf.float32)
        else:
            x = self.host(x)
        return x

    def host(self, x):
        return np.sort(x.numpy())



s = Step(transform=lambda t: t * 2)
ds = tf.data.Dataset.from_tensors([3.0, 1.0]).map(s.run)
print(list(ds.as_numpy_iterator()))
