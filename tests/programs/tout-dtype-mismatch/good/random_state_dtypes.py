# {"expect": [], "source": "what methods of RandomState give, for the dtypes that Tout names"}
import numpy as np
import tensorflow as tf

rng = np.random.RandomState(0)


def draw():
    return [
        rng.randn(2), rng.uniform(size=2).astype(np.float32), rng.randint(5, size=2),
        rng.permutation(3), rng.choice([0.5, 1.5], 2), rng.binomial(1, 0.5, (2,)),
        np.float32(rng.normal()), rng.poisson(2.0, 3),
    ]


TYPES = [tf.float64, tf.float32, tf.int64, tf.int64, tf.float64, tf.int64, tf.float32, tf.int64]
for parts in tf.data.Dataset.range(1).map(lambda _: tf.numpy_function(draw, [], TYPES)):
    print([part.dtype.name for part in parts])
