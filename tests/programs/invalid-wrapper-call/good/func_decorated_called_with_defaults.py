# {"expect": [], "source": "twin: a decorated function whose defaults stand in for its keyword arguments"}
import numpy as np
import tensorflow as tf


@tf.numpy_function(Tout=tf.float32)
def scale(x, factor=np.float32(2.0)):
    return np.multiply(x, factor)


@tf.function
def forward(x):
    return scale(x), scale(x, tf.constant(0.5))


print([y.numpy().tolist() for y in forward(tf.constant([1.0, 2.0]))])
