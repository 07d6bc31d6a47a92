# {"expect": [], "source": "question: declared float64 where NumPy widens"}
import types

import numpy as np
import tensorflow as tf

config = types.SimpleNamespace(sigma=np.std([1, 2, 3, 4]), offset=0.5)
rng = np.random.default_rng(0)

WIDENED = {
    "scalar": lambda x: x / config.sigma + config.offset,
    "noise": lambda x: x + rng.normal(size=x.shape),
    "where": lambda x: np.where(x > 1, 1.0, 0.0),
    "append": lambda x: np.append(x, 0.0),
    "interp": lambda x: np.interp(x, [0, 2], [0, 1]),
    "average": lambda x: np.average(x, weights=[1, 2, 3]),
    "listed": lambda x: np.array(x.tolist()),
    "item": lambda x: x[0].item(),
    "mixed": lambda x: x * np.arange(3),
}


@tf.function
def run(x):
    wide = {k: tf.numpy_function(f, [x], tf.float64) for k, f in WIDENED.items()}
    narrow = {k: tf.py_function(lambda t, f=f: f(t.numpy()), [x], tf.float32) for k, f in WIDENED.items()}
    return wide, {k: tf.cast(v, tf.float32) for k, v in wide.items()}, narrow


wide, cast, narrow = run(tf.constant([0.5, 1.0, 2.0]))
print({v.dtype.name for v in wide.values()}, {v.dtype.name for v in narrow.values()}, len(cast))
