# {"expect": [], "source": "module constants and init_scope values inside tf.function"}
import numpy as np
import tensorflow as tf

MEAN = tf.constant([0.485, 0.456, 0.406])
SCALE = tf.Variable(2.0)


@tf.function
def standardise(x):
    mean = MEAN.numpy()
    with tf.init_scope():
        scale = SCALE.numpy()
        steps = tf.range(3).numpy().tolist()
    for _ in steps:
        x = (x - mean) * scale
    return x


print(standardise(tf.ones([2, 3])).numpy())
print(np.round(MEAN, 1))
