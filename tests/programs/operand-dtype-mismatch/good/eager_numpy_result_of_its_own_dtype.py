# {"expect": [], "source": "issue: numpy_function does not look at Tout when run eagerly"}
import numpy as np
import tensorflow as tf

BASIS = np.linspace(0, 1, 4)

x = tf.constant([1.0, 2.0, 3.0, 4.0])
projected = tf.numpy_function(lambda v: v * BASIS, [x], tf.float32)
print(projected.dtype.name)
projected = tf.cast(projected, tf.float32)
print(float(tf.reduce_sum(projected * x)))

extra = tf.numpy_function(lambda v: (v.min(), v.max(), v.mean()), [x], tf.float32)
print(len(extra), [float(e) for e in extra])
nothing = tf.numpy_function(lambda v: None, [x], [])
print(nothing)
