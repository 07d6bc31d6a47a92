# {"expect": [], "source": "methods of NumPy generators whose dtypes fit Tout"}
import numpy as np
import tensorflow as tf

RNG = np.random.default_rng(3)
OLD = np.random.RandomState(3)


def draw(rows):
    a = RNG.normal(size=(rows, 2))
    b = RNG.standard_normal((rows, 2), dtype=np.float32)
    c = RNG.integers(0, 9, size=rows)
    d = OLD.rand(rows, 2)
    e = RNG.integers(0, 9, size=rows, dtype=np.int32)
    f = RNG.choice(5, size=rows)
    return a, b, c, d, e, f


@tf.function
def sample(rows):
    return tf.numpy_function(
        draw, [rows], [tf.float64, tf.float32, tf.int64, tf.float64, tf.int32, tf.int64]
    )


print([part.dtype.name for part in sample(tf.constant(2))])
