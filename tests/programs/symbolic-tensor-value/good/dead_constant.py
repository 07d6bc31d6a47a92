# {"expect": [], "source": "correct: switches of mode behind branches and elsewhere"}
import tensorflow as tf
import numpy as np

USE_TF1 = False
DEBUG = 0

if USE_TF1:
    tf.compat.v1.disable_v2_behavior()
if DEBUG:
    tf.config.run_functions_eagerly(True)
if False:
    tf.compat.v1.disable_eager_execution()
if not tf.executing_eagerly():
    tf.compat.v1.enable_eager_execution()

a = tf.linspace(0.0, 1.0, 5)
b = a.numpy()[::-1]
if a[-1] > 0.5 and not (a[0] > 0.5):
    b = b * float(a[-1])


@tf.function
def dist(u, v):
    d = tf.norm(u - v)
    if d > 1:
        d = d * 0.5
    return d


print(b.tolist(), dist(a, tf.constant(b)).numpy(), np.interp(0.3, a, b))
