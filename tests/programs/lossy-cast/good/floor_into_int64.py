# {"expect": [], "source": "floor and ceil leave whole numbers"}
import numpy as np
import tensorflow as tf

ROUNDING = {"floor": np.floor, "ceil": np.ceil, "near": np.round}


def apply(values, how):
    return ROUNDING[how](values.numpy())


for how in ROUNDING:
    out = tf.py_function(lambda v: apply(v, how), [tf.constant([0.4, 1.5, 2.6])], tf.int64)
    print(how, out.numpy())
