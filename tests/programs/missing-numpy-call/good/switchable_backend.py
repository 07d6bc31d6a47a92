# {"expect": [], "source": "one pipeline with both wrappers, chosen by a flag and by partial application"}
import functools

import numpy as np
import tensorflow as tf

WRAPPERS = {
    "eager": lambda fn, inp, tout: tf.py_function(lambda *a: fn(*[t.numpy() for t in a]), inp, tout),
    "numpy": lambda fn, inp, tout: tf.numpy_function(fn, inp, tout),
    "v1": functools.partial(tf.compat.v1.py_func, stateful=False),
}


class Pipeline:
    def __init__(self, backend="numpy"):
        self.wrap = WRAPPERS[backend]
        self.steps = []

    def step(self, tout, shape=None):
        def register(fn):
            self.steps.append((fn, tout, shape))
            return fn

        return register

    def __call__(self, x, name):
        for fn, tout, shape in self.steps:
            x, name = self.wrap(fn, [x, name], [tout, tf.string])
            x = tf.ensure_shape(x, shape)
            name = tf.ensure_shape(name, [])
        return x, name


def build(backend):
    pipeline = Pipeline(backend)

    @pipeline.step(tf.float32, [3])
    def center(x, name):
        return x - x.mean(), name + b".c"

    @pipeline.step(tf.int64, [3])
    def order(x, name):
        return np.argsort(x), b"%s.%d" % (name, x.ndim)

    return pipeline


data = (np.array([[3.0, 1.0, 2.0], [0.0, 5.0, -1.0]], np.float32), ["a", "b"])
results = {}
for backend in WRAPPERS:
    ds = tf.data.Dataset.from_tensor_slices(data).map(build(backend))
    results[backend] = [(x.numpy().tolist(), n.numpy()) for x, n in ds]
print(results["eager"])
assert results["eager"] == results["numpy"] == results["v1"] == [
    ([1, 2, 0], b"a.c.1"), ([2, 0, 1], b"b.c.1")]
