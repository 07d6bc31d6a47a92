# {"expect": [], "source": "question: dict of outputs kept beside the list of dtypes"}
import numpy as np
import tensorflow as tf

SIGNATURE = {"image": (tf.float32, (4, 4)), "label": (tf.int64, ())}


class Loader:
    touts = tuple(kind for kind, _ in SIGNATURE.values())
    shapes = tuple(shape for _, shape in SIGNATURE.values())

    def load(self, index):
        rng = np.random.default_rng(int(index))
        return rng.random((4, 4)), int(index) % 2

    def __call__(self, index):
        values = tf.py_function(self.load, [index], self.touts)
        return {k: tf.ensure_shape(v, s) for k, v, s in zip(SIGNATURE, values, self.shapes)}


ds = tf.data.Dataset.range(4).map(Loader()).batch(2)
print({k: v.shape for k, v in next(iter(ds)).items()})
