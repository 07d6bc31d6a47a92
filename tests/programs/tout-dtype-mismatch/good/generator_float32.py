# {"expect": [], "source": "random generators asked for float32"}
import numpy as np
import tensorflow as tf

RNG = np.random.default_rng(0)


def noise(x):
    small = RNG.random(x.shape, dtype=np.float32)
    normal = RNG.standard_normal(x.shape, dtype=np.float32)
    return x + small + normal + RNG.normal(size=x.shape).astype(np.float32)


ds = tf.data.Dataset.from_tensors(np.ones(3, np.float32))
print(next(iter(ds.map(lambda v: tf.numpy_function(noise, [v], tf.float32)))).shape)
